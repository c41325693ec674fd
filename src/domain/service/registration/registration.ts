/** Who reports where? A member to the branch of their community, an organisation to its place, and pairs of both. */
import { type Actor, worksFor } from '../../actor.ts';
import type { Reason } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import { isPerson } from '../flow.ts';
import type { FreeHours, Skill } from '../skill.ts';

/** 党员报到 · 驻地报到 · 结对共建. */
export const REGISTRATION_KINDS = ['member', 'residence', 'pairing'] as const;
export type RegistrationKind = (typeof REGISTRATION_KINDS)[number];

export const REGISTRATION_STATUSES = ['asked', 'confirmed', 'refused', 'withdrawn'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

/** branch: only the community's branch knows the name · fellows: those of the same activity too. */
export const VISIBILITIES = ['branch', 'fellows'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** 需求清单 · 资源清单 · 项目清单. */
export const LIST_NAMES = ['needs', 'resources', 'projects'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** What a member says of themselves; an organisation has the empty one. */
export type Profile = {
  skills: Skill[];
  freeHours: FreeHours[];
  visibility: Visibility;
  /** May be called in working hours too. */
  onCall: boolean;
};

export type ListItem = {
  n: number;
  list: ListName;
  words?: string;
  /** Whose line it is. */
  unitId: string;
  addedAt: Instant;
  state: 'open' | 'dropped' | 'taken_up';
  needId?: string;
};

/** A community of the district, or one outside it, whose name is in the words. */
export type NewPlace = { communityId?: string; streetId?: string; outside?: true };

export type Registration = Profile & {
  noun: 'registration';
  id: string;
  version: number;
  updatedAt: Instant;
  kind: RegistrationKind;
  number: string;
  status: RegistrationStatus;
  personId?: string;
  /** The organisation: the member's own, or the one that reports. */
  unitId: string;
  communityId?: string;
  streetId?: string;
  outside?: true;
  invited?: true;
  askedAt: Instant;
  /** Which side asked; the other confirms. */
  askedBy: { personId?: string; unitId?: string };
  /** note, or the name of a community outside. */
  words?: string;
  contact?: string;
  decidedAt?: Instant;
  decidedBy?: { personId?: string; unitId?: string };
  decisionWords?: string;
  /** Change of residence asked for; the old community stays in force meanwhile. */
  moving?: NewPlace & { askedAt: Instant; words?: string };
  /** The last move asked for, where the new community refused it. */
  refusedMove?: { communityId?: string; at: Instant; words?: string };
  lists: ListItem[];
  withdrawnAt?: Instant;
  forgottenAt?: Instant;
};

export const EMPTY_PROFILE: Profile = {
  skills: [],
  freeHours: [],
  visibility: 'branch',
  onCall: false,
};

export const isInForce = ({ status }: Registration): boolean => status === 'confirmed';

/** May those who serve beside them know who they are? */
export const isNamedToFellows = (registration: Registration): boolean =>
  isInForce(registration) && registration.visibility === 'fellows';

export type Side = 'person' | 'place' | 'organisation';

/**
 * On which side does this person stand? A street stands beside its communities. The organisation of
 * a member has no side unless it answers for a community outside the district.
 */
export const sideOf = (registration: Registration, actor: Actor): Side | undefined => {
  const { kind, personId, unitId, communityId, streetId, outside } = registration;
  if (isPerson(actor, personId)) return 'person';
  if (worksFor(actor, communityId) || worksFor(actor, streetId)) return 'place';
  return (kind !== 'member' || outside) && worksFor(actor, unitId) ? 'organisation' : undefined;
};

/** Who asked cannot confirm. */
export const isConfirmer = (registration: Registration, actor: Actor): boolean =>
  sideOf(registration, actor) === confirmingSide(registration);

const confirmingSide = ({ kind, outside, askedBy, unitId }: Registration): Side => {
  if (kind === 'member') return outside ? 'organisation' : 'place';
  return askedBy.unitId === unitId ? 'place' : 'organisation';
};

/** One of the two sides of an organisation's registration. */
export const isEitherSide = (registration: Registration, actor: Actor): boolean =>
  registration.kind !== 'member' && sideOf(registration, actor) !== undefined;

export const unlessIn = (
  { status }: Registration,
  ...statuses: RegistrationStatus[]
): Reason | undefined => (statuses.includes(status) ? undefined : 'wrong_status');

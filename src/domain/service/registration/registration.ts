/** Who reports where? A member to the branch of their community, an organisation to its place, and pairs of both. */
import type { Instant } from '../../instant.ts';
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
  moving?: { communityId: string; askedAt: Instant };
  lists: ListItem[];
  withdrawnAt?: Instant;
  forgottenAt?: Instant;
};

/** Who is acting, and what follows from their role and unit? */
import type { Instant } from './instant.ts';
import type { Ticket } from './ticket/ticket.ts';
import type { Unit } from './unit.ts';

export const ROLES = [
  'staff',
  'leader',
  'chief',
  'member',
  'district_leader',
  'admin',
  'security',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** The three that keep each other in check: none is made or given a password over the interface. */
export const SYSTEM_ROLES: readonly Role[] = ['admin', 'security', 'auditor'];

/** What can be done to an account; the auditor reads it all. */
export const ACCOUNT_ACTS = [
  'created',
  'invited',
  'password_set',
  'password_changed',
  'renamed',
  'deactivated',
  'reactivated',
  'signature_lent',
  'signature_taken_back',
] as const;
export type AccountAct = (typeof ACCOUNT_ACTS)[number];

/** 委托签批 with dates (AB 角): the chief's signature lent to another of the unit. */
export type Delegation = { from: Instant; until: Instant };

export type Actor = {
  personId: string;
  role: Role;
  unit: Unit;
  /** Where a party member is registered. */
  community?: Unit;
  /** This member has reported nowhere yet, or nobody has confirmed it: calls are not for them. */
  isUnregistered?: true;
  /** It is a working day 07:00–18:00 and this member did not opt in to be called then. */
  isAtWork?: true;
  /** This member opted in to be called in working hours. */
  onCall?: true;
  /** Service teams of a member. */
  teamIds?: string[];
  /** Where a party organisation reports or is paired. */
  reportsTo?: { communityId?: string; streetId?: string }[];
  chiefDelegation?: Delegation;
};

const WORKERS: readonly Role[] = ['staff', 'leader', 'chief'];

/** Does the work of their unit, as opposed to members and the three system roles. */
export const worksFor = (actor: Actor, unitId: string | undefined): boolean =>
  unitId !== undefined && actor.unit.id === unitId && WORKERS.includes(actor.role);

export const isWorker = (actor: Actor): boolean => WORKERS.includes(actor.role);

export const isLeader = (actor: Actor): boolean =>
  actor.role === 'leader' || actor.role === 'chief';

export const isChief = (actor: Actor, now: Instant): boolean =>
  actor.role === 'chief' ||
  (actor.chiefDelegation !== undefined &&
    actor.chiefDelegation.from <= now &&
    now < actor.chiefDelegation.until);

export const isHub = (actor: Actor): boolean => actor.unit.kind === 'hub' && isWorker(actor);

export const isStreetOf = (actor: Actor, ticket: Ticket): boolean =>
  worksFor(actor, ticket.streetId);

export const isCommunityOf = (actor: Actor, ticket: Ticket): boolean =>
  worksFor(actor, ticket.communityId);

/** Leader of the street; key_work takes its chief, or whom the chief delegated. A hub's own whistle may be signed by its leader too. */
export const maySign = (actor: Actor, ticket: SignedThing, now: Instant): boolean => {
  const ofStreet = worksFor(actor, ticket.streetId);
  const ofHub = isHub(actor) && ticket.raisedBy.unitId === actor.unit.id;
  if (!ofStreet && !ofHub) return false;
  return ticket.kind === 'key_work'
    ? isChief(actor, now) || (ofHub && isLeader(actor))
    : isLeader(actor) || isChief(actor, now);
};

type SignedThing = Pick<Ticket, 'kind' | 'streetId' | 'raisedBy'>;

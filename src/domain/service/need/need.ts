/** What is a community looking for, when, and who comes? */
import type { Instant } from '../../instant.ts';
import type { LatLng } from '../../place.ts';
import type { HandsScope } from '../../ticket/ticket.ts';
import type { Skill } from '../skill.ts';

/** 服务项目 · 微心愿 · 志愿岗位 · 代办. */
export const NEED_KINDS = ['project', 'wish', 'post', 'errand'] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

export const WISH_CATEGORIES = [
  'repair',
  'company',
  'study',
  'goods',
  'health',
  'phone',
  'other',
] as const;
export type WishCategory = (typeof WISH_CATEGORIES)[number];

export const NEED_STATUSES = ['open', 'ended', 'cancelled'] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

export type Shift = { id: string; from: Instant; until: Instant; wanted: number };

export type KeptShift = Shift & { reminded?: true; cancelled?: true };

export const CLAIM_STATES = ['held', 'queued', 'released', 'removed'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** A member takes one place, an organisation several. */
export type NeedClaim = {
  n: number;
  shiftId: string;
  personId?: string;
  unitId?: string;
  places: number;
  state: ClaimState;
  at: Instant;
  promotedAt?: Instant;
  words?: string;
};

export type Need = {
  noun: 'need';
  id: string;
  version: number;
  updatedAt: Instant;
  kind: NeedKind;
  number: string;
  status: NeedStatus;
  communityId: string;
  streetId: string;
  postedBy: { personId: string; unitId: string };
  postedAt: Instant;
  place?: LatLng;
  scope: HandsScope;
  skills: Skill[];
  category?: WishCategory;
  teamId?: string;
  /** Of a team, and no longer for it alone. */
  opened?: true;
  shifts: KeptShift[];
  claims: NeedClaim[];
  /** title, detail, bring, address. */
  words?: string;
  /** Of whoever is helped: name and phone, sealed. */
  contact?: string;
  endedAt?: Instant;
};

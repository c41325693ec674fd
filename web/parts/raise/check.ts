/** What must be put right before it can be sent, and at which field is a refusal shown? */
import type { SituationView } from '../../../src/contract/views.ts';
import type { Reason } from '../../../src/domain/error.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { instantOf } from './body.ts';
import { type Draft, kindOf } from './draft.ts';
import type { Scene } from './scene.ts';

const FIELDS = [
  'place',
  'place.address',
  'communityId',
  'detail',
  'leadUnitId',
  'supportUnitIds',
  'kind',
  'attachmentIds',
  'hands.wanted',
  'hands.bring',
  'hands.until',
  'caller.name',
  'caller.phone',
  'origin.dueAt',
  'retro.blownAt',
  'retro.claimedAt',
  'retro.arrivedAt',
  'retro.reportedAt',
] as const;
export type FieldName = (typeof FIELDS)[number];
export type Complaint = Reason | 'needs_place' | 'needs_blown';
export type Complaints = Partial<Record<FieldName, Complaint>>;

export const complaintsOf = (
  draft: Draft,
  situation: SituationView | undefined,
  scene: Scene,
  now: Instant,
): Complaints => {
  const complaints: Complaints = {};
  const { place } = draft;
  if (!place || place.from === 'middle') complaints.place = 'needs_place';
  else if (scene.isOutside) complaints.place = 'outside_district';
  if (!situation && !draft.words.trim()) complaints.detail = 'needs_situation_or_words';
  if (!kindOf(draft, situation)) complaints.kind = 'needs_kind';
  if (draft.handsWanted > 0 && isPast(draft.handsUntil, now))
    complaints['hands.until'] = 'instant_passed';
  if (draft.isHandedDown && isPast(draft.originDue, now))
    complaints['origin.dueAt'] = 'instant_passed';
  return { ...complaints, ...(draft.isRetro ? retroComplaints(draft, now) : {}) };
};

/** Real times, in their order, none ahead; only the first must be known. */
const retroComplaints = (draft: Draft, now: Instant): Complaints => {
  const complaints: Complaints = {};
  let last: Instant | undefined;
  for (const [field, wallTime] of retroTimes(draft)) {
    const instant = instantOf(wallTime);
    if (!instant) continue;
    if (instant > now) complaints[field] = 'instant_ahead';
    else if (last && instant < last) complaints[field] = 'instants_out_of_order';
    last = instant;
  }
  if (!instantOf(draft.retroBlown)) complaints['retro.blownAt'] = 'needs_blown';
  return complaints;
};

const retroTimes = (draft: Draft): [FieldName, string][] => [
  ['retro.blownAt', draft.retroBlown],
  ['retro.claimedAt', draft.retroClaimed],
  ['retro.arrivedAt', draft.retroArrived],
  ['retro.reportedAt', draft.retroReported],
];

const isPast = (wallTime: string, now: Instant): boolean => {
  const instant = instantOf(wallTime);
  return instant !== undefined && instant <= now;
};

/** The same thing under another name: a situation is chosen by its words. */
const SHOWN_AT: Record<string, FieldName> = {
  situationCode: 'detail',
  title: 'detail',
  retro: 'retro.blownAt',
};

/** 'place.lat' is shown at the place, 'attachmentIds.0' at the files; undefined for strange fields. */
export const fieldFor = (path: string): FieldName | undefined => {
  const known = FIELDS.find((field) => field === path) ?? SHOWN_AT[path];
  if (known) return known;
  const dot = path.lastIndexOf('.');
  return dot > 0 ? fieldFor(path.slice(0, dot)) : undefined;
};

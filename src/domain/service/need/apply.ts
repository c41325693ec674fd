/** How does one fact change a need? */

import type { Noun } from '../../thing.ts';
import type { ServiceFact, ServiceFactData } from '../fact.ts';
import { withClaim } from './claims.ts';
import type { KeptShift, Need, NeedClaim } from './need.ts';
import { audienceOf } from './reach.ts';
import { nextInstant, settle } from './settle.ts';
import { byTime } from './shifts.ts';

const apply = (before: Need | undefined, fact: ServiceFact): Need => ({
  ...(fact.type === 'need.posted' ? posted(fact) : change(known(before, fact), fact)),
  version: fact.version,
  updatedAt: fact.at,
});

export const needNoun: Noun<Need> = { apply, settle, nextInstant, audience: audienceOf };

type PostedFact = Extract<ServiceFact, { type: 'need.posted' }>;

const posted = ({ thingId, data, at, by, version }: PostedFact): Need => {
  const { words, contact, listItem: _, ...said } = data;
  return {
    noun: 'need',
    id: thingId,
    version,
    updatedAt: at,
    ...said,
    status: 'open',
    postedBy: { personId: by.personId ?? '', unitId: by.unitId ?? '' },
    postedAt: at,
    claims: [],
    words: words?.id,
    contact: contact?.id,
  };
};

const known = (before: Need | undefined, fact: ServiceFact): Need => {
  if (!before) throw new Error(`${fact.type} before need.posted on ${fact.thingId}`);
  return before;
};

const change = (need: Need, fact: ServiceFact): Need => {
  const { at } = fact;
  switch (fact.type) {
    case 'need.claimed':
      return { ...need, claims: [...need.claims, claimed(fact.data, at)] };
    case 'need.released':
      return promoted(withClaim(need, fact.data.n, { state: 'released' }), fact.data.promoted, at);
    case 'need.removed':
      return promoted(withClaim(need, fact.data.n, { state: 'removed' }), fact.data.promoted, at);
    case 'need.widened': {
      const { shiftId, wanted, promoted: upward } = fact.data;
      return promoted(withShift(need, shiftId, { wanted }), upward, at);
    }
    case 'need.opened':
      return { ...need, opened: true };
    case 'shift.added':
      return { ...need, shifts: [...need.shifts, fact.data.shift].sort(byTime) };
    case 'shift.cancelled':
      return withShift(need, fact.data.shiftId, { cancelled: true });
    case 'shift.reminded':
      return withShift(need, fact.data.shiftId, { reminded: true });
    case 'need.cancelled':
      return { ...need, status: 'cancelled', endedAt: at };
    case 'need.ended':
      return { ...need, status: 'ended', endedAt: at };
    case 'contact.viewed':
    case 'content.purged':
      return need;
    default:
      throw new Error(`${fact.type} on the need ${fact.thingId}`);
  }
};

const claimed = (
  { words, contact: _, ...said }: ServiceFactData['need.claimed'],
  at: string,
): NeedClaim => ({ ...said, at, words: words?.id });

const promoted = (need: Need, upward: readonly number[], at: string): Need =>
  upward.reduce((next, n) => withClaim(next, n, { state: 'held', promotedAt: at }), need);

const withShift = (need: Need, shiftId: string, change: Partial<KeptShift>): Need => ({
  ...need,
  shifts: need.shifts.map((shift) => (shift.id === shiftId ? { ...shift, ...change } : shift)),
});

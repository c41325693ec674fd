/** What of a thing was said by a member or about them, and what place do they still hold in it? Asked once they have withdrawn. */
import type { Instant } from '../instant.ts';
import type { Thing, ThingFact } from '../thing.ts';
import type { ContentRef } from '../ticket/fact.ts';
import type { NewServiceFact } from './fact.ts';
import { isLive, movingUp, withClaim } from './need/claims.ts';
import type { Need } from './need/need.ts';
import { isIn } from './team/team.ts';

/** Ids of the contents to purge, the oldest first. */
export const contentsAbout = (
  thing: Thing,
  facts: readonly ThingFact[],
  personId: string,
): string[] =>
  facts
    .filter((fact) => isTheirs(thing, personId) || isAbout(thing, fact, personId))
    .flatMap(({ data }) => refsIn(data))
    .map(({ id }) => id);

const refsIn = ({ words, contact }: { words?: ContentRef; contact?: ContentRef }): ContentRef[] =>
  [words, contact].filter((ref) => ref !== undefined);

/** Everything said there was said by them or of them. */
const isTheirs = (thing: Thing, personId: string): boolean =>
  (thing.noun === 'registration' || thing.noun === 'record') && thing.personId === personId;

const isAbout = (thing: Thing, { by, type, data }: ThingFact, personId: string): boolean => {
  if (by.personId === personId) return true;
  if (thing.noun !== 'need' || type !== 'need.removed') return false;
  return thing.claims.some((claim) => claim.n === data.n && claim.personId === personId);
};

/** By nobody: whoever has withdrawn comes no more. */
export const placesGivenBack = (thing: Thing, personId: string, at: Instant): NewServiceFact[] => {
  if (thing.noun === 'team' && thing.status === 'open' && isIn(thing, personId))
    return [{ type: 'team.left', at, by: {}, data: { personId } }];
  return thing.noun === 'need' && thing.status === 'open' ? released(thing, personId, at) : [];
};

/** One after the other, since each moves others up. */
const released = (need: Need, personId: string, at: Instant): NewServiceFact[] => {
  const claim = need.claims.find(
    (each) => isLive(each) && each.personId === personId && isAhead(need, each.shiftId, at),
  );
  if (!claim) return [];
  const { n, shiftId } = claim;
  const after = withClaim(need, n, { state: 'released' });
  const promoted = movingUp(after, shiftId);
  const moved = promoted.reduce((each, up) => withClaim(each, up, { state: 'held' }), after);
  return [
    { type: 'need.released', at, by: {}, data: { n, promoted } },
    ...released(moved, personId, at),
  ];
};

const isAhead = ({ shifts }: Need, shiftId: string, at: Instant): boolean =>
  shifts.some(({ id, until, cancelled }) => id === shiftId && !cancelled && until > at);

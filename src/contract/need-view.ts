/** How does a need read for this person? A wish or errand is bare until they hold a place. */
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/instant.ts';
import {
  claimOf,
  isOwnClaim,
  liveClaimsOf,
  placesFree,
  placesHeld,
  queueOf,
} from '../domain/service/need/claims.ts';
import { fits } from '../domain/service/need/fits.ts';
import type { KeptShift, Need, NeedClaim } from '../domain/service/need/need.ts';
import { isOrganiser, sightOfNeed } from '../domain/service/need/reach.ts';
import { NEED_VERBS } from '../domain/service/need/verbs.ts';
import type { Profile } from '../domain/service/registration/registration.ts';
import { liesInWorkTime } from '../domain/service/working-hours.ts';
import type { Calendar } from '../domain/sla/calendar.ts';
import { allowed } from '../domain/ticket/flow.ts';
import type { NeedClaimView, NeedView, ShiftView } from './service-views.ts';
import { type Names, refOf } from './ticket-view.ts';

type WordsById = ReadonlyMap<string, Record<string, string>>;

export type NeedParts = {
  words: WordsById;
  /** Names of its team. */
  teams: ReadonlyMap<string, string>;
  /** Of those who hold a place, who lets fellows know their name. */
  open: ReadonlySet<string>;
  /** Of the reader. */
  profile?: Profile;
  /** How many are there now. */
  onSite: number;
};

type Known = Pick<Names, 'units' | 'people'> & { calendar: Calendar };

/** Who no longer sees it, having just given a place back, gets the bare one. */
export const toNeedView = (
  need: Need,
  parts: NeedParts,
  known: Known,
  actor: Actor,
  now: Instant,
): NeedView => {
  const isFull = sightOfNeed(need, actor) === 'full';
  const { id, number, kind, status, category, skills, scope, opened, postedAt, endedAt } = need;
  return {
    id,
    number,
    kind,
    status,
    community: refOf(need.communityId, known),
    street: refOf(need.streetId, known),
    sight: isFull ? 'full' : 'bare',
    ...(isFull && inside(need, parts)),
    category,
    skills,
    scope,
    team: teamOf(need, parts),
    opened,
    shifts: need.shifts.map((shift) => toShiftView(need, shift, parts, known, actor)),
    claims: claimsShown(need, parts, actor).map((claim) =>
      toClaimView(need, claim, parts, known, actor),
    ),
    hasContact: isFull && need.contact !== undefined,
    postedAt,
    endedAt,
    onSite: parts.onSite,
    verbs: allowed(NEED_VERBS, need, actor, now),
  };
};

const inside = (need: Need, { words }: NeedParts) => {
  const { title, detail, bring, address } = words.get(need.words ?? '') ?? {};
  return { title, detail, bring, address, place: need.place && { ...need.place, address } };
};

const teamOf = ({ teamId }: Need, { teams }: NeedParts): NeedView['team'] =>
  teamId === undefined ? undefined : { id: teamId, name: teams.get(teamId) ?? '' };

/** Of whoever has said nothing of themselves. */
const ANY = { skill: true, time: true };

const toShiftView = (
  need: Need,
  shift: KeptShift,
  { profile }: NeedParts,
  { calendar }: Known,
  actor: Actor,
): ShiftView => {
  const { id, from, until, wanted, cancelled } = shift;
  const queue = queueOf(need, id);
  const mine = liveClaimsOf(need, actor).find(({ shiftId }) => shiftId === id);
  return {
    id,
    from,
    until,
    wanted,
    held: placesHeld(need, id),
    free: Math.max(0, placesFree(need, id)),
    queued: queue.length,
    cancelled,
    mine: mine?.state === 'held' || mine?.state === 'queued' ? mine.state : undefined,
    myPlace: mine?.state === 'queued' ? queue.indexOf(mine) + 1 : undefined,
    fit: profile ? fits(need, shift, profile) : ANY,
    inWorkTime: liesInWorkTime(shift, calendar),
  };
};

/** The organiser's all; others' own, their organisation's, and those of fellows who allow it. */
const claimsShown = (need: Need, { open }: NeedParts, actor: Actor): NeedClaim[] => {
  if (isOrganiser(need, actor)) return need.claims;
  return need.claims.filter(
    (claim) =>
      isOwnClaim(claim, actor) ||
      claim.unitId === actor.unit.id ||
      (open.has(claim.personId ?? '') && isFellow(need, claim, actor)),
  );
};

/** Both hold a place in the same shift. */
const isFellow = (need: Need, { personId, shiftId, state }: NeedClaim, actor: Actor) =>
  state === 'held' &&
  personId !== undefined &&
  claimOf(need, actor.personId, shiftId)?.state === 'held';

const toClaimView = (
  need: Need,
  claim: NeedClaim,
  { words }: NeedParts,
  known: Known,
  actor: Actor,
): NeedClaimView => {
  const { n, shiftId, personId, unitId, places, state, at } = claim;
  const isMine = isOwnClaim(claim, actor);
  const readsNote = isMine || isOrganiser(need, actor);
  return {
    n,
    shiftId,
    person: personId === undefined ? undefined : personOf(personId, known),
    organisation: unitId === undefined ? undefined : refOf(unitId, known),
    places,
    state,
    at,
    note: readsNote ? words.get(claim.words ?? '')?.note : undefined,
    isMine,
  };
};

const personOf = (id: string, { people }: Known) => ({ id, name: people.get(id) ?? '' });

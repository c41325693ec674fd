/** How is a need posted, and which needs does a person find? */
import type { Actor } from '../../domain/actor.ts';
import { conflict, DomainError, invalid } from '../../domain/error.ts';
import { orgRoom, roomsOf } from '../../domain/rooms.ts';
import type { Need, NeedKind, NeedStatus } from '../../domain/service/need/need.ts';
import { decidePost, type PostInput } from '../../domain/service/need/post.ts';
import { soonestFirst } from '../../domain/service/need/shifts.ts';
import { claim, type NeedClaimInput } from '../../domain/service/need/verbs/claim.ts';
import { viewContact } from '../../domain/service/need/verbs/view-contact.ts';
import { REGISTRATION_VERBS } from '../../domain/service/registration/verbs.ts';
import type { NewThingFact } from '../../domain/thing.ts';
import { decide } from '../../domain/ticket/flow.ts';
import type { App } from '../context.ts';
import type { Done, Key, Side } from '../side.ts';
import { actOn, makeThing, seenThing, settled } from '../things/act.ts';
import { sealThing } from '../things/seal.ts';
import type { ThingQuery } from '../things/thing-store.ts';
import { NUMBER_PREFIX, numberOf } from './number.ts';
import { openContact } from './words.ts';

export const postNeed = (
  app: App,
  actor: Actor,
  id: string,
  input: PostInput,
  key?: Key,
): Promise<Done> => {
  const { listItem } = input;
  const post = () =>
    makeThing(
      app,
      'need',
      id,
      async () => ({ facts: await postedFacts(app, actor, id, input) }),
      key,
      async ({ thing }) => listItem && takenUp(app, actor, thing, listItem),
    );
  return listItem ? app.turns.take(listItem.registrationId, post) : post();
};

const postedFacts = async (
  app: App,
  actor: Actor,
  id: string,
  input: PostInput,
): Promise<NewThingFact[]> => {
  const now = app.world.now();
  const numbered = decidePost(input, { actor, now, rules: app.directory.rules() });
  const facts = numbered(await numberOf(app.world, NUMBER_PREFIX.need, id, now));
  await refuseStrangeTeam(app, input, facts);
  return facts;
};

const refuseStrangeTeam = async (
  app: App,
  { teamId }: PostInput,
  [posted]: readonly NewThingFact[],
): Promise<void> => {
  if (teamId === undefined || posted?.type !== 'need.posted') return;
  const team = (await app.store.thing('team', teamId))?.thing;
  if (team?.status !== 'open' || team.communityId !== posted.data.communityId)
    throw invalid('teamId', 'no_such_thing');
};

/** The line it was posted from is done with. */
const takenUp = async (
  app: App,
  actor: Actor,
  need: Need,
  { registrationId, n }: { registrationId: string; n: number },
): Promise<Side> => {
  const before = await seenThing(app, actor, 'registration', registrationId).catch(asNoLine);
  const { due, thing, now } = settled(app, 'registration', before);
  const isTheirs = (thing.communityId ?? need.communityId) === need.communityId;
  if (!isTheirs || !thing.lists.some((line) => line.n === n && line.state === 'open'))
    throw invalid('listItem', 'no_such_thing');
  const act = { actor, now, rules: app.directory.rules() };
  const facts = decide(REGISTRATION_VERBS.take_up, thing, { n, needId: need.id }, act);
  const sealed = await sealThing(app, 'registration', thing.id, before, [...due, ...facts]);
  return { before, sealed };
};

const asNoLine = (error: unknown): never => {
  const isUnseen = error instanceof DomainError && error.code === 'not_found';
  throw isUnseen ? invalid('listItem', 'no_such_thing') : error;
};

/** Whoever is not registered sees no need, and is told why. */
export const claimNeed = async (
  app: App,
  actor: Actor,
  id: string,
  input: NeedClaimInput,
  key?: Key,
): Promise<Done> => {
  const isUnregistered = actor.role === 'member' && !actor.community && !actor.teamIds?.length;
  if (isUnregistered) throw conflict('not_registered');
  return actOn(app, actor, 'need', id, claim, input, key);
};

export type NeedsAsked = {
  status?: NeedStatus[];
  kind?: NeedKind;
  communityId?: string;
  mine: boolean;
  cursor?: string;
  limit: number;
};

export const listNeeds = async (
  app: App,
  actor: Actor,
  { mine, status: asked, kind, ...rest }: NeedsAsked,
): Promise<{ items: Need[]; nextCursor: string | null }> => {
  const { whose, isBoard } = whoseNeeds(actor, mine);
  const status = asked ?? (isBoard ? undefined : ['open' as const]);
  const isAhead = status?.every((each) => each === 'open');
  const order = isAhead ? ('soonest' as const) : ('newest' as const);
  const query = { ...rest, ...whose, status, kind: kind && [kind], order };
  const page = await app.store.listThings('need', query);
  // Rows know the next shift as of the last fact; some of those may be over by now.
  return isAhead ? { ...page, items: soonestFirst(page.items, app.world.now()) } : page;
};

/** isBoard: one keeps it, over or not. */
const whoseNeeds = (
  actor: Actor,
  mine: boolean,
): { whose: Partial<ThingQuery>; isBoard: boolean } => {
  const { role, unit, personId } = actor;
  const reader = { rooms: roomsOf(actor) };
  if (role === 'member') return { whose: { reader, ...(mine && { personId }) }, isBoard: mine };
  if (unit.kind === 'party_org')
    return { whose: { reader: mine ? { rooms: [orgRoom(unit.id)] } : reader }, isBoard: mine };
  const isBoard = mine || unit.kind === 'community' || unit.kind === 'street';
  return { whose: { reader, ...(mine && { unitId: unit.id }) }, isBoard };
};

/** Opened once the look is recorded; every look is a look of its own. */
export const viewNeedContact = async (app: App, actor: Actor, id: string, reason: string) => {
  await actOn(app, actor, 'need', id, viewContact, { reason });
  const need = (await app.store.thing('need', id))?.thing;
  return openContact(app, id, need?.contact);
};

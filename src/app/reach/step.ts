/** Nobody has looked yet: which way is tried next of each ping, and of whom? */
import { earliest, type Instant } from '../../domain/instant.ts';
import { type Next, nextTry } from '../../domain/reach/next-try.ts';
import { isForUnit } from '../../domain/reach/stand-ins.ts';
import type { Telling } from '../../domain/reach/telling.ts';
import type { App } from '../context.ts';
import type { Carrier } from './carrier.ts';
import { hookIdOf } from './hooks.ts';
import { tellUnread } from './inbox.ts';
import { PAGE } from './page.ts';
import type { Ping, PingBody, PingToStep, Step } from './reach-store.ts';
import { loadStandIns, type StandIn } from './stand-ins.ts';
import { loadMoot } from './told-tickets.ts';
import { pathOf, triesOf, tryWay } from './tries.ts';
import { loadWays, type Ways } from './ways.ts';

/** Gives how many pings it took a step further. */
export const step = async (app: App, carrier: Pick<Carrier, 'channels'>): Promise<number> => {
  const now = app.world.now();
  const pings = await app.store.pingsToStep(now, PAGE);
  if (pings.length === 0) return 0;
  const isMoot = await loadMoot(
    app,
    pings.flatMap(({ body }) => body.tellings),
  );
  const own = await loadWays(
    app,
    carrier,
    pings.flatMap(({ body }) => body.tellings),
  );
  const first = pings.map((ping) => stepOf(ping, isMoot, own, [], now));
  const alone = pings.filter((_, at) => first[at]?.ping.state === 'given_up');
  const standIns = await loadStandIns(
    app,
    alone.filter(({ personId }) => !hookIdOf(personId)),
  );
  const ways = await loadWays(app, carrier, [
    ...alone.flatMap(({ body }) => body.tellings),
    ...[...standIns.values()].flat().map(({ person }) => asked(person)),
  ]);
  const steps = pings.map((ping, at) => {
    const others = standIns.get(ping.id) ?? [];
    const decided = first[at];
    return others.length === 0 && decided ? decided : stepOf(ping, isMoot, ways, others, now);
  });
  await app.store.keepSteps(steps, now);
  await tellUnread(
    app,
    steps.flatMap((each) => each.standIns.map(({ telling }) => telling.personId)),
  );
  return pings.length;
};

const asked = ({ personId, unit }: StandIn['person']) => ({ personId, unitId: unit.id });

const stepOf = (
  read: PingToStep,
  isMoot: (telling: Telling) => boolean,
  ways: Ways,
  standIns: readonly StandIn[],
  now: Instant,
): Step => {
  const { deliveries: _, fellows: __, ...ping } = read;
  if (ping.body.tellings.every(isMoot)) return ended(ping, 'moot');
  if (openedAt(read)) return ended(ping, 'reached');
  const tried: Ping = { ...ping, body: { ...ping.body, tries: [...ping.body.tries] } };
  const step: Step = { ping: tried, deliveries: [], standIns: [] };
  const path = pathOf(tried, ways, standIns);
  for (;;) {
    const next = nextTry(chaseOf(tried), path, triesOf(read, step));
    if (next.kind !== 'try' || next.at > now) return settled(step, next, now);
    if (tried.body.tries.length > 0 && isOver(tried.body, now)) return givenUp(step, 'expired');
    tryWay(step, next, ways, standIns, now);
  }
};

/** A newer card says more than one whose time is up. */
const isOver = (body: PingBody, now: Instant): boolean => {
  const until = usefulUntil(body);
  return until !== undefined && until <= now;
};

/** Of a digest, as long as anything of it is. */
const usefulUntil = ({ tellings }: PingBody): Instant | undefined => {
  const ends = tellings.flatMap(({ expiresAt }) => expiresAt ?? []);
  return ends.length === tellings.length ? ends.sort().at(-1) : undefined;
};

const ended = (ping: Ping, why: 'moot' | 'reached'): Step => ({
  ping: { ...ping, state: why },
  deliveries: [],
  standIns: [],
  calledOff: why,
});

/** Theirs, a stand-in's, or of what the whole unit was told anybody's there. */
const openedAt = ({ id, body, fellows }: PingToStep): Instant | undefined =>
  earliest(
    ...fellows
      .filter(({ of, unitId, pingId }) => {
        const told = body.tellings.find(({ key }) => key === of);
        return pingId === id || (told && isForUnit(told.message.reason) && told.unitId === unitId);
      })
      .map((fellow) => fellow.openedAt),
  );

/** A group is asked once: nobody knows whether anybody has looked. */
const chaseOf = ({ personId, at, body }: Ping) => ({
  at,
  urgency: hookIdOf(personId) ? ('normal' as const) : body.urgency,
});

const settled = (step: Step, next: Next, now: Instant): Step => {
  const { ping } = step;
  switch (next.kind) {
    case 'try':
      return isOver(ping.body, now)
        ? givenUp(step, 'expired')
        : { ...step, nextAt: earliest(next.at, usefulUntil(ping.body)) };
    case 'reached':
    case 'sent':
      return { ...step, ping: { ...ping, state: next.kind } };
    case 'given_up':
      return next.at > now ? { ...step, nextAt: next.at } : givenUp(step, next.reason);
  }
};

const givenUp = (step: Step, reason: NonNullable<PingBody['reason']>): Step => {
  const { ping } = step;
  return { ...step, ping: { ...ping, state: 'given_up', body: { ...ping.body, reason } } };
};

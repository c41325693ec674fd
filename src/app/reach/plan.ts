/** What rings now, alone or in a digest, and what waits? Per person, of all that is due for them. */
import { type Instant, plusMinutes } from '../../domain/instant.ts';
import { isChased } from '../../domain/reach/next-try.ts';
import type { Telling } from '../../domain/reach/telling.ts';
import { BUNDLING, planSends, type Send } from '../../domain/reach/throttle.ts';
import type { App } from '../context.ts';
import type { Carrier } from './carrier.ts';
import { hookIdOf } from './hooks.ts';
import { PAGE } from './page.ts';
import type { NewPing, Pending, Plan, TellingChange, TellingState } from './reach-store.ts';
import { loadStillSeen } from './still-seen.ts';
import { loadMoot } from './told-tickets.ts';
import { loadWays, type Ways } from './ways.ts';

/** Gives for how many it planned. */
export const plan = async (app: App, carrier: Pick<Carrier, 'channels'>): Promise<number> => {
  const now = app.world.now();
  const since = plusMinutes(now, -BUNDLING.windowMinutes);
  const pending = await app.store.pendingTellings(now, since, PAGE);
  if (pending.length === 0) return 0;
  const tellings = pending.flatMap((each) => each.tellings);
  const isMoot = await loadMoot(app, tellings);
  const isSeen = await loadStillSeen(app, tellings);
  const isOver = (telling: Telling): boolean => isMoot(telling) || !isSeen(telling);
  const ways = await loadWays(app, carrier, tellings);
  const newId = () => app.world.newId();
  await app.store.keepPlans(pending.map((each) => planFor(each, isOver, ways, now, newId)));
  return pending.length;
};

const planFor = (
  { tellings, sentAt, isGone }: Pending,
  isOver: (telling: Telling) => boolean,
  ways: Ways,
  now: Instant,
  newId: () => string,
): Plan => {
  const fateOf = (telling: Pending['tellings'][number]): TellingState => {
    if (isGone || isOver(telling)) return 'moot';
    return telling.isOpened || !rings(telling, ways) ? 'inbox' : 'waiting';
  };
  const fates = tellings.map((telling) => ({ telling, state: fateOf(telling) }));
  const ringing = fates.filter(({ state }) => state === 'waiting').map(({ telling }) => telling);
  const { sends, replaced, nextAt } = planSends(ringing.map(plain), sentAt, now);
  const pings = sends.map((send) => pingOf(send, now, newId()));
  const settled = new Set([...sends.flatMap((send) => send.tellings), ...replaced].map(keyOf));
  const held = ringing.filter(({ key }) => !settled.has(key));
  return {
    pings,
    changes: [
      ...fates
        .filter(({ state }) => state !== 'waiting')
        .map(({ telling, state }): TellingChange => ({ key: telling.key, state })),
      ...replaced.map(({ key }): TellingChange => ({ key, state: 'replaced' })),
      ...pings.flatMap(taken),
      ...held.map(({ key }): TellingChange => ({ key, state: 'waiting', nextAt })),
    ],
  };
};

const keyOf = ({ key }: Telling): string => key;

const plain = ({ isOpened: _, ...telling }: Pending['tellings'][number]): Telling => telling;

/** Who has nothing but the inbox is chased all the same where others stand in. */
const rings = (telling: Telling, ways: Ways): boolean => {
  const isPerson = hookIdOf(telling.personId) === undefined;
  return (
    (isPerson && isChased(telling.urgency)) ||
    ways.waysFor(telling.personId, [telling]).some((way) => way !== 'inbox')
  );
};

const pingOf = ({ tellings, urgency, topic }: Send, now: Instant, id: string): NewPing => ({
  id,
  personId: tellings[0]?.personId ?? '',
  at: now,
  body: { urgency, topic, tellings, tries: [], standIns: [] },
});

const taken = ({ id, body }: NewPing): TellingChange[] =>
  body.tellings.map(({ key }): TellingChange => ({ key, state: 'sent', pingId: id }));

/** Was everything that was due told? Counted from the rows, whatever the pipeline thinks it did. */
import { DAY_MS, type Instant, plusMinutes, toInstant, toMillis } from '../../domain/instant.ts';
import { isForUnit } from '../../domain/reach/stand-ins.ts';
import type { Telling } from '../../domain/reach/telling.ts';
import { tellableAt } from '../../domain/reach/throttle.ts';
import { onDutyAt } from '../../domain/roster/on-duty.ts';
import type { UnitKind } from '../../domain/unit.ts';
import type { App } from '../context.ts';
import type { Carrier } from './carrier.ts';
import { loadUnits } from './house.ts';
import type { Unsent } from './reach-store.ts';
import { loadMoot } from './told-tickets.ts';
import { loadWays, type Ways } from './ways.ts';

export type Alarm = { why: 'stuck' | 'failed' | 'nobody_reached'; telling: Telling };

export type Audit = {
  /** Told within a day, and meant to ring. */
  due: number;
  sent: number;
  /** stuck or failed. */
  missed: number;
  /** Newest first. */
  alarms: Alarm[];
  /** Facts nobody was told of yet. */
  lag: number;
};

const LOOKED_AT_MAX = 2_000;
const SHOWN_MAX = 50;

export const audit = async (app: App, carrier: Pick<Carrier, 'channels'>): Promise<Audit> => {
  const now = app.world.now();
  const from = toInstant(toMillis(now) - DAY_MS);
  const due = await app.store.countTellings(from, now);
  const unsent = await app.store.unsentTellings(from, now, LOOKED_AT_MAX);
  const ways = await loadWays(
    app,
    carrier,
    unsent.map(({ telling }) => telling),
  );
  const isMoot = await loadMoot(
    app,
    unsent.map(({ telling }) => telling),
  );
  const judged = unsent.map((each) => ({
    telling: each.telling,
    why: isMoot(each.telling) ? undefined : judge(each, ways, now),
  }));
  const out = judged.filter(({ why }) => why === undefined || why === 'nobody_reached');
  const alarms = judged.flatMap(({ telling, why }) =>
    why && why !== 'under_way' ? [{ telling, why }] : [],
  );
  return {
    due,
    sent: due - (judged.length - out.length),
    missed: alarms.filter(({ why }) => why !== 'nobody_reached').length,
    alarms: onePerUnit(alarms).reverse().slice(0, SHOWN_MAX),
    lag: (await app.store.head()) - (await app.store.reachCursor()),
  };
};

const EMERGENCY_MINUTES = 2;
/** What is bundled is held for ten. */
const OTHERS_MINUTES = 15;

/** Undefined: it is as it should be. */
const judge = (
  unsent: Unsent,
  ways: Ways,
  now: Instant,
): Alarm['why'] | 'under_way' | undefined => {
  const { telling, ping, deliveries, givenUp, delivered, isHeard } = unsent;
  if (isHeard && isForUnit(telling.message.reason)) return undefined;
  if (ping === 'moot' || ping === 'reached') return undefined;
  if (delivered > 0) return 'nobody_reached';
  const isInboxAlone = !ways.waysFor(telling.personId, [telling]).some((way) => way !== 'inbox');
  if (deliveries === 0 && isInboxAlone) return isUnheard(unsent) ? 'nobody_reached' : undefined;
  if (deliveries > 0 && givenUp === deliveries && ping !== 'open') return 'failed';
  const grace = telling.urgency === 'emergency' ? EMERGENCY_MINUTES : OTHERS_MINUTES;
  const before = plusMinutes(now, -grace);
  return tellableAt(telling, before) <= before ? 'stuck' : 'under_way';
};

/** An emergency that waits in inboxes nobody has looked into. */
const isUnheard = ({ telling, ping }: Unsent): boolean =>
  telling.urgency === 'emergency' && ping === 'given_up';

/** Each unit once, however many of it were told the same. */
const onePerUnit = (alarms: readonly Alarm[]): Alarm[] => [
  ...new Map(
    alarms.map((alarm) => {
      const { unitId, message } = alarm.telling;
      return [`${alarm.why} ${unitId} ${message.reason} ${message.subject.id}`, alarm];
    }),
  ).values(),
];

const KEEPING_WATCH: readonly UnitKind[] = [
  'street',
  'community',
  'department',
  'utility',
  'hub',
  'oversight',
];

/** Units of which nobody now on duty has a way of being reached but the inbox. */
export const findInboxOnly = async (
  app: App,
  carrier: Pick<Carrier, 'channels'>,
): Promise<string[]> => {
  const units = [...app.directory.rules().units.values()].filter(
    ({ kind, staffed }) => staffed && KEEPING_WATCH.includes(kind),
  );
  const { people, rosters } = await loadUnits(
    app,
    units.map(({ id }) => id),
  );
  const byUnit = Map.groupBy(people, ({ unit }) => unit.id);
  const now = app.world.now();
  const watches = [...byUnit].map(([unitId, theirs]) => {
    const ids = theirs.map(({ personId }) => personId);
    return { unitId, dutyIds: onDutyAt(rosters.get(unitId), now, ids).duty };
  });
  const asked = watches.flatMap(({ unitId, dutyIds }) =>
    dutyIds.map((personId) => ({ personId, unitId })),
  );
  const { addressesOf } = await loadWays(app, carrier, asked);
  return watches
    .filter(({ dutyIds }) => !dutyIds.some((id) => addressesOf(id).length > 0))
    .map(({ unitId }) => unitId);
};

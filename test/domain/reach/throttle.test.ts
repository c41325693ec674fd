import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Instant, minutesBetween, plusMinutes } from '../../../src/domain/instant.ts';
import type { Telling } from '../../../src/domain/reach/telling.ts';
import { BUNDLING, isEmergency, planSends, type Send } from '../../../src/domain/reach/throttle.ts';
import { wall } from '../../support/story.ts';
import { telling } from './phrases.ts';

const START = wall('2026-11-23 10:00');
const at = (minutes: number): Instant => plusMinutes(START, minutes);
const tellings = (count: number, more: Partial<Telling> = {}): Telling[] =>
  Array.from({ length: count }, (_, index) => telling({ key: `T.${index}.p:a`, ...more }));
const keysOf = ({ tellings: told }: Send) => told.map(({ key }) => key);

describe('bundling', () => {
  test('three go one by one', () => {
    const { sends, waiting } = planSends(tellings(3), [], START);
    expect(sends.map(keysOf)).toEqual([['T.0.p:a'], ['T.1.p:a'], ['T.2.p:a']]);
    expect(waiting).toEqual([]);
  });

  test('thirty at once are one digest, as urgent as the most urgent of them', () => {
    const many = [...tellings(29, { urgency: 'low' }), telling({ key: 'x', urgency: 'high' })];
    const { sends } = planSends(many, [], START);
    expect(sends).toHaveLength(1);
    expect(sends[0]).toMatchObject({ urgency: 'high', topic: 'digest' });
    expect(sends[0]?.tellings).toHaveLength(30);
  });

  test('after three within ten minutes the rest waits until the first is ten minutes old', () => {
    const sentAt = [at(-9), at(-8), at(-1)];
    expect(planSends(tellings(2), sentAt, START)).toMatchObject({
      sends: [],
      waiting: [{ key: 'T.0.p:a' }, { key: 'T.1.p:a' }],
      nextAt: at(1),
    });
    expect(planSends(tellings(2), sentAt, at(1)).sends.map(keysOf)).toEqual([
      ['T.0.p:a', 'T.1.p:a'],
    ]);
  });

  test('emergencies go alone and at once, however much went before', () => {
    const pending = [...tellings(5), telling({ key: 'fire', urgency: 'emergency' })];
    const { sends, waiting } = planSends(pending, [at(-3), at(-2), at(-1)], START);
    expect(sends.map(keysOf)).toEqual([['fire']]);
    expect(waiting).toHaveLength(5);
  });

  test('a newer card of the same clock takes the place of the older', () => {
    const yellow = telling({ key: 'yellow', topic: 'T.claim.1.1' });
    const red = telling({ key: 'red', topic: 'T.claim.1.1' });
    const { sends, replaced } = planSends([yellow, red], [], START);
    expect(sends.map(keysOf)).toEqual([['red']]);
    expect(replaced).toEqual([yellow]);
  });

  test('what is for the morning waits for it, and replaces nothing before', () => {
    const now = telling({ key: 'now', topic: 'T.claim.1.1' });
    const morning = telling({ key: 'morning', topic: 'T.claim.1.1', at: wall('2026-11-24 07:00') });
    expect(planSends([now, morning], [], START)).toEqual({
      sends: [{ tellings: [now], urgency: 'high', topic: 'T.claim.1.1' }],
      replaced: [],
      waiting: [morning],
      nextAt: wall('2026-11-24 07:00'),
    });
  });

  test('what was held into the night waits for the morning, but not for whoever is on duty', () => {
    const evening = wall('2026-11-23 21:58');
    const night = wall('2026-11-23 22:05');
    const off = telling({ key: 'off', at: evening, wakes: false, isOnDuty: false });
    const watch = telling({ key: 'watch', at: evening });
    const { sends, waiting, nextAt } = planSends([off, watch], [], night);
    expect(sends.map(keysOf)).toEqual([['watch']]);
    expect(waiting).toEqual([off]);
    expect(nextAt).toBe(wall('2026-11-24 07:00'));
  });

  test('the same telling handed in twice goes once', () => {
    const [one] = tellings(1);
    if (!one) throw new Error('nothing to tell');
    expect(planSends([one, one], [], START).sends.map(keysOf)).toEqual([['T.0.p:a']]);
  });
});

type Log = { at: Instant; send: Send }[];

/** Planned whenever something comes or the plan says so; every telling arrives at its own instant. */
const run = (all: readonly Telling[]): { log: Log; replaced: Telling[] } => {
  const log: Log = [];
  const replaced: Telling[] = [];
  let pending: Telling[] = [];
  const arrivals = [...all].sort((a, b) => (a.at < b.at ? -1 : 1));
  let now: Instant | undefined = arrivals[0]?.at;
  while (now !== undefined) {
    const instant: Instant = now;
    while (arrivals[0] && arrivals[0].at <= instant) pending.push(...arrivals.splice(0, 1));
    const sentAt = log.flatMap(({ at: when, send }) => (isEmergency(send) ? [] : [when]));
    const plan = planSends(pending, sentAt, instant);
    log.push(...plan.sends.map((send) => ({ at: instant, send })));
    replaced.push(...plan.replaced);
    pending = plan.waiting;
    now = [plan.nextAt, arrivals[0]?.at].filter((each) => each !== undefined).sort()[0];
  }
  return { log, replaced };
};

describe('whatever comes, and whenever', () => {
  const some = fc
    .array(
      fc.record({
        minute: fc.nat({ max: 60 }),
        urgency: fc.constantFrom('low', 'normal', 'high', 'emergency'),
        topic: fc.nat({ max: 12 }),
      }),
      { maxLength: 40 },
    )
    .map((list) =>
      list.map(({ minute, urgency, topic }, index) =>
        telling({ key: `T.${index}`, at: at(minute), urgency, topic: `T.${topic}` }),
      ),
    );

  test('everything is told once, or gave way to a newer of its topic', () => {
    fc.assert(
      fc.property(some, (all) => {
        const { log, replaced } = run(all);
        const told = log.flatMap(({ send }) => send.tellings);
        const keys = [...told, ...replaced].map(({ key }) => key).sort();
        expect(keys).toEqual(all.map(({ key }) => key).sort());
        for (const old of replaced)
          expect(told.some(({ topic, at: when }) => topic === old.topic && when >= old.at)).toBe(
            true,
          );
      }),
    );
  });

  test('an emergency goes alone and at its instant', () => {
    fc.assert(
      fc.property(some, (all) => {
        for (const { at: when, send } of run(all).log)
          for (const each of send.tellings.filter(isEmergency)) {
            expect(when).toBe(each.at);
            expect(send.tellings).toEqual([each]);
          }
      }),
    );
  });

  test('nothing goes before its instant, and nothing else waits longer than the window', () => {
    fc.assert(
      fc.property(some, (all) => {
        for (const { at: when, send } of run(all).log)
          for (const each of send.tellings) {
            expect(when >= each.at).toBe(true);
            expect(minutesBetween(each.at, when)).toBeLessThanOrEqual(BUNDLING.windowMinutes);
          }
      }),
    );
  });

  test('no ten minutes have more than three pings, emergencies aside', () => {
    fc.assert(
      fc.property(some, (all) => {
        const times = run(all).log.flatMap(({ at: when, send }) =>
          isEmergency(send) ? [] : [when],
        );
        for (const from of times) {
          const until = plusMinutes(from, BUNDLING.windowMinutes);
          const within = times.filter((when) => from <= when && when < until);
          expect(within.length).toBeLessThanOrEqual(BUNDLING.limit);
        }
      }),
    );
  });
});

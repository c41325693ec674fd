import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusMinutes } from '../../../src/domain/instant.ts';
import { dayKindOf } from '../../../src/domain/roster/day.ts';
import { onDutyAt } from '../../../src/domain/roster/on-duty.ts';
import { planTurns, type WeekPlan } from '../../../src/domain/roster/plan.ts';
import { daysOf, gapsIn } from '../../../src/domain/roster/stretches.ts';
import { sampleRules } from '../../support/sample-district.ts';
import { refusal, wall } from '../../support/story.ts';
import { a, b, everybody, on, person, rosterStory, turn } from './phrases.ts';

const dutyAt = (story: ReturnType<typeof rosterStory>, time: string) =>
  onDutyAt(story.roster, wall(time), everybody).duty;

describe('who is on duty', () => {
  test('without a roster everybody of the unit is', () => {
    expect(onDutyAt(undefined, wall('2026-11-23 03:00'), everybody)).toEqual({
      duty: everybody,
      isPlanned: false,
    });
  });

  test('in a gap of the roster everybody is, too', () => {
    const story = rosterStory().plan([turn('2026-11-24', 'day', on('a'))]);
    expect(onDutyAt(story.roster, wall('2026-11-24 18:00'), everybody)).toEqual({
      duty: everybody,
      isPlanned: false,
    });
  });

  test('who was planned is, with deputy and leader', () => {
    const crew = { ...on('a', 'b'), deputyId: 'p:c', leaderId: 'p:chengguan.leader' };
    const story = rosterStory().plan([turn('2026-11-24', 'day', crew)]);
    expect(onDutyAt(story.roster, wall('2026-11-24 10:00'), everybody)).toEqual({
      duty: ['p:a', 'p:b'],
      deputy: 'p:c',
      leader: 'p:chengguan.leader',
      isPlanned: true,
    });
  });

  test.each([
    ['2026-11-24 19:59', everybody, 'before the night shift nobody is planned'],
    ['2026-11-24 20:00', ['p:a'], 'from its beginning on'],
    ['2026-11-25 00:00', ['p:a'], 'over midnight'],
    ['2026-11-25 07:59', ['p:a'], 'up to its end'],
    ['2026-11-25 08:00', everybody, 'at its end it is over'],
  ])('a night shift at %s: %s, %s', (time, duty) => {
    const story = rosterStory().plan([turn('2026-11-24', 'night', on('a'))]);
    expect(dutyAt(story, time)).toEqual(duty);
  });

  test('who has left the unit is not on duty any more', () => {
    const crew = { ...on('a', 'gone'), deputyId: 'p:gone', leaderId: 'p:gone' };
    const roster = rosterStory().roster;
    const turns = [turn('2026-11-24', 'day', crew)];
    expect(onDutyAt({ ...roster, turns }, wall('2026-11-24 10:00'), everybody)).toEqual({
      duty: ['p:a'],
      isPlanned: true,
    });
    const left = [turn('2026-11-24', 'day', on('gone'))];
    expect(onDutyAt({ ...roster, turns: left }, wall('2026-11-24 10:00'), everybody)).toMatchObject(
      { duty: everybody, isPlanned: false },
    );
  });
});

describe('a swap', () => {
  const swapped = () =>
    rosterStory()
      .plan([
        turn('2026-11-24', 'whole', on('a')),
        turn('2026-11-25', 'whole', on('a')),
        turn('2026-11-26', 'whole', on('b')),
      ])
      .act('ask_swap', a, { withPersonId: 'p:b', days: ['2026-11-26', '2026-11-25'], everybody });

  test('asked for changes nothing yet', () => {
    expect(dutyAt(swapped(), '2026-11-25 10:00')).toEqual(['p:a']);
  });

  test('accepted by the other holds from midnight to midnight, both ways', () => {
    const story = swapped().later(60).act('answer_swap', b, { n: 1, agrees: true });
    expect(dutyAt(story, '2026-11-24 23:59')).toEqual(['p:a']);
    expect(dutyAt(story, '2026-11-25 00:00')).toEqual(['p:b']);
    expect(dutyAt(story, '2026-11-25 23:59')).toEqual(['p:b']);
    expect(dutyAt(story, '2026-11-26 00:00')).toEqual(['p:a']);
  });

  test('declined or taken back leaves all as it was', () => {
    const declined = swapped().act('answer_swap', b, { n: 1, agrees: false });
    const takenBack = swapped().act('withdraw_swap', a, { n: 1 });
    for (const story of [declined, takenBack])
      expect(dutyAt(story, '2026-11-25 10:00')).toEqual(['p:a']);
    expect(refusal(() => takenBack.act('answer_swap', b, { n: 1, agrees: true })).reason).toBe(
      'nothing_due',
    );
  });

  test('is accepted by nobody but the other, and not once its first day has begun', () => {
    const accept = { n: 1, agrees: true };
    expect(refusal(() => swapped().act('answer_swap', a, accept)).reason).toBe('nothing_due');
    expect(refusal(() => swapped().act('answer_swap', person('d'), accept)).code).toBe('conflict');
    const late = swapped().at('2026-11-25 00:00');
    expect(refusal(() => late.act('answer_swap', b, accept)).reason).toBe('day_begun');
    expect(swapped().at('2026-11-24 23:59').act('answer_swap', b, accept).facts.at(-1)?.type).toBe(
      'roster.swap_accepted',
    );
  });

  test.each([
    [{ withPersonId: 'p:a', days: ['2026-11-25'] }, 'unknown_person'],
    [{ withPersonId: 'p:shichang', days: ['2026-11-25'] }, 'unknown_person'],
    [{ withPersonId: 'p:b', days: [] }, 'field_missing'],
    [{ withPersonId: 'p:b', days: ['2026-11-23'] }, 'day_begun'],
    [{ withPersonId: 'p:b', days: ['2026-11-29'] }, 'not_on_duty'],
  ])('%o is refused: %s', (input, reason) => {
    const story = rosterStory().plan([turn('2026-11-25', 'day', on('a'))]);
    expect(refusal(() => story.act('ask_swap', a, { ...input, everybody })).reason).toBe(reason);
  });

  test('gives way to a plan made after it, on the days that changed alone', () => {
    const story = swapped().act('answer_swap', b, { n: 1, agrees: true });
    story.plan([turn('2026-11-25', 'whole', on('c'))]);
    expect(dutyAt(story, '2026-11-25 10:00')).toEqual(['p:c']);
    expect(dutyAt(story, '2026-11-26 10:00')).toEqual(['p:a']);
    story.plan([turn('2026-11-26', 'whole', on('b'))]);
    expect(dutyAt(story, '2026-11-26 10:00')).toEqual(['p:a']);
  });

  test('goes on from those accepted before it, in their order', () => {
    const days = ['2026-11-25'];
    const story = rosterStory()
      .plan([turn('2026-11-25', 'whole', on('a'))])
      .act('ask_swap', a, { withPersonId: 'p:c', days, everybody })
      .act('ask_swap', a, { withPersonId: 'p:b', days, everybody })
      .act('answer_swap', b, { n: 2, agrees: true })
      .act('answer_swap', person('c'), { n: 1, agrees: true });
    expect(dutyAt(story, '2026-11-25 10:00')).toEqual(['p:b']);
  });
});

describe('weeks that repeat', () => {
  const plan: WeekPlan = {
    working: [
      { name: 'day', from: '08:30', until: '17:30' },
      { name: 'night', from: '17:30', until: '08:30' },
    ],
    off: [{ name: 'whole', from: '08:30', until: '08:30' }],
    weeks: ['a', 'b'].map((who) =>
      Array.from({ length: 7 }, () => ({ day: on(who), night: on('c'), whole: on('d') })),
    ),
  };
  const planned = (from: string, until: string) =>
    planTurns(plan, from, until, sampleRules.calendar).map(
      ({ day, name, dutyIds }) => `${day} ${name} ${dutyIds}`,
    );

  test('are taken in turn from Monday on, weekends with shifts of their own', () => {
    expect(planned('2026-11-27', '2026-11-30')).toEqual([
      '2026-11-27 day p:a',
      '2026-11-27 night p:c',
      '2026-11-28 whole p:d',
      '2026-11-29 whole p:d',
      '2026-11-30 day p:b',
      '2026-11-30 night p:c',
    ]);
  });

  test('a make-up Sunday is a working day, a holiday is not', () => {
    expect(planned('2026-09-20', '2026-09-20')).toEqual([
      '2026-09-20 day p:a',
      '2026-09-20 night p:c',
    ]);
    expect(planned('2026-10-01', '2026-10-01')).toEqual(['2026-10-01 whole p:d']);
  });

  test('leave no gap where every shift has its crew', () => {
    const turns = planTurns(plan, '2026-09-18', '2026-10-09', sampleRules.calendar);
    const roster = { ...rosterStory().roster, turns };
    expect(gapsIn(roster, wall('2026-09-18 08:30'), wall('2026-10-10 08:30'))).toEqual([]);
  });
});

describe('the calendar', () => {
  test.each([
    ['2026-11-25', 'working'],
    ['2026-11-28', 'weekend'],
    ['2026-10-01', 'holiday'],
    ['2026-09-20', 'make_up'],
  ])('%s is shown as %s', (day, kind) => {
    expect(dayKindOf(day, sampleRules.calendar)).toBe(kind);
  });

  test('shows each day with its shifts, a swapped night in two', () => {
    const story = rosterStory()
      .plan([turn('2026-11-24', 'night', on('a')), turn('2026-11-25', 'night', on('b'))])
      .act('ask_swap', a, { withPersonId: 'p:c', days: ['2026-11-25'], everybody })
      .act('answer_swap', person('c'), { n: 1, agrees: true });
    const days = daysOf(story.roster, '2026-11');
    expect(days).toHaveLength(30);
    expect(days[23]).toEqual({
      day: '2026-11-24',
      stretches: [
        {
          name: 'night',
          from: wall('2026-11-24 20:00'),
          until: wall('2026-11-25 00:00'),
          dutyIds: ['p:a'],
        },
        {
          name: 'night',
          from: wall('2026-11-25 00:00'),
          until: wall('2026-11-25 08:00'),
          dutyIds: ['p:c'],
          swapped: true,
        },
      ],
    });
    expect(days[24]?.stretches).toMatchObject([{ until: wall('2026-11-26 08:00') }]);
  });

  test('names the gaps', () => {
    const story = rosterStory().plan([
      turn('2026-11-24', 'day', on('a')),
      turn('2026-11-24', 'night', on('b')),
    ]);
    expect(gapsIn(story.roster, wall('2026-11-24 00:00'), wall('2026-11-25 12:00'))).toEqual([
      { from: wall('2026-11-24 00:00'), until: wall('2026-11-24 08:30') },
      { from: wall('2026-11-24 17:30'), until: wall('2026-11-24 20:00') },
      { from: wall('2026-11-25 08:00'), until: wall('2026-11-25 12:00') },
    ]);
  });

  test('a minute is a gap exactly when nobody is planned for it', () => {
    const names = ['day', 'evening', 'night'] as const;
    const planned = fc.subarray(
      ['2026-11-24', '2026-11-25', '2026-11-26'].flatMap((day) =>
        names.map((name) => turn(day, name, on('a'))),
      ),
    );
    const [from, until] = [wall('2026-11-24 00:00'), wall('2026-11-27 12:00')];
    fc.assert(
      fc.property(planned, fc.nat({ max: 84 * 60 - 1 }), (turns, minutes) => {
        const roster = { ...rosterStory().roster, turns };
        const at = plusMinutes(from, minutes);
        const isGap = gapsIn(roster, from, until).some((gap) => gap.from <= at && at < gap.until);
        expect(onDutyAt(roster, at, everybody).isPlanned).toBe(!isGap);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical.ts';
import { DomainError } from '../../../src/domain/error.ts';
import { handoverOf } from '../../../src/domain/roster/handover.ts';
import {
  droppedBy,
  planOfSheet,
  planSheet,
  refusedCells,
} from '../../../src/domain/roster/sheet.ts';
import { shiftsOfMonth } from '../../../src/domain/roster/stretches.ts';
import { actorOf, situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, wall } from '../../support/story.ts';
import { a, b, everybody, leader, on, rosterStory, turn } from './phrases.ts';

const vendors = { situationCode: situationCode('占道经营'), communityId: 'c370102002004' };
const monday = turn('2026-11-30', 'day', on('a'));

describe('a duty roster', () => {
  test.each([
    ['chengguan', 'staff of the unit'],
    ['shichang.leader', 'the leader of another'],
    ['hub.leader', 'the hub'],
  ])('is not planned by %s, %s', (username) => {
    const input = { fromDay: monday.day, untilDay: monday.day, turns: [monday], everybody };
    expect(refusal(() => rosterStory().act('plan', actorOf(username), input))).toEqual({
      code: 'forbidden',
      reason: 'not_yours',
    });
  });

  test('plans no day that is over, and no turn outside the days named', () => {
    const late = rosterStory('2026-12-01 00:00');
    expect(refusal(() => late.plan([monday])).reason).toBe('day_over');
    expect(refusal(() => rosterStory().plan([monday], '2026-12-01', '2026-12-05')).reason).toBe(
      'field_choice',
    );
    expect(refusal(() => rosterStory().plan([monday], '2026-11-30', '2026-11-29')).reason).toBe(
      'ends_before_start',
    );
  });

  test('names every wrong turn at once', () => {
    const wrong = [
      turn('2026-11-30', 'day', on('stranger')),
      { ...turn('2026-11-30', 'night', on('a')), deputyId: 'p:a' },
      turn('2026-12-01', 'whole', on()),
    ];
    const attempt = () => rosterStory().plan(wrong);
    expect(attempt).toThrow(DomainError);
    try {
      attempt();
    } catch (error) {
      expect((error as DomainError).fields).toEqual({
        'turns.0.duty': 'unknown_person',
        'turns.1.deputy': 'twice',
        'turns.1.from': 'shifts_overlap',
        'turns.2.duty': 'field_missing',
        'turns.2.from': 'shifts_overlap',
      });
    }
  });

  test('a night that runs into a day left as it is, is refused', () => {
    const story = rosterStory().plan([turn('2026-12-01', 'whole', on('a'))]);
    expect(refusal(() => story.plan([turn('2026-11-30', 'night', on('b'))])).reason).toBe(
      'shifts_overlap',
    );
  });

  test('a plan made on an older one is refused, and so is a quarter too long', () => {
    const story = rosterStory();
    const input = { fromDay: monday.day, untilDay: monday.day, turns: [monday], everybody };
    story.act('plan', leader, { ...input, planned: 0 });
    expect(story.roster.planned).toBe(2);
    expect(refusal(() => story.act('plan', leader, { ...input, planned: 0 }))).toEqual({
      code: 'conflict',
      reason: 'outdated',
    });
    story.act('ask_swap', a, { withPersonId: 'p:b', days: [monday.day], everybody });
    const day = { day: monday.day, turns: [], everybody };
    expect(story.act('change_day', leader, { ...day, planned: 2 }).roster.planned).toBe(4);
    expect(refusal(() => story.plan([monday], '2026-11-30', '2027-03-02')).reason).toBe(
      'field_too_large',
    );
  });

  test('one day is changed and the others stay', () => {
    const story = rosterStory().plan([monday, turn('2026-12-01', 'day', on('b'))]);
    const turns = [turn('2026-11-30', 'whole', on('c'))];
    story.act('change_day', leader, { day: '2026-11-30', turns, everybody });
    expect(story.roster.turns.map(({ day, dutyIds }) => `${day} ${dutyIds}`)).toEqual([
      '2026-11-30 p:c',
      '2026-12-01 p:b',
    ]);
    story.act('change_day', leader, { day: '2026-11-30', turns: [], everybody });
    expect(story.roster.turns.map(({ day }) => day)).toEqual(['2026-12-01']);
  });

  test('forgets what lies more than 92 days back; its facts do not', () => {
    const story = rosterStory('2026-08-01 10:00').plan([turn('2026-08-01', 'day', on('a'))]);
    story.at('2026-11-01 17:00').plan([turn('2026-11-02', 'day', on('a'))]);
    expect(story.roster.turns).toHaveLength(2);
    story.at('2026-11-01 17:31').plan([turn('2026-11-02', 'day', on('b'))]);
    expect(story.roster.turns.map(({ day }) => day)).toEqual(['2026-11-02']);
    expect(story.facts).toHaveLength(4);
  });

  test('is the replay of its facts, and never has two turns at once', () => {
    const names = ['day', 'evening', 'night', 'whole'] as const;
    const days = ['2026-11-24', '2026-11-25', '2026-11-26'];
    const turns = fc.array(
      fc
        .tuple(fc.constantFrom(...days), fc.constantFrom(...names), fc.constantFrom('a', 'b', 'c'))
        .map(([day, name, who]) => turn(day, name, on(who))),
      { maxLength: 3 },
    );
    const change = fc.tuple(fc.constantFrom(...days), turns);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const story = rosterStory();
        const asked = { withPersonId: 'p:b', days, everybody };
        for (const [day, planned] of changes)
          try {
            const onlyDay = planned.map((each) => turn(day, each.name, each));
            story.act('change_day', leader, { day, turns: onlyDay, everybody });
            story.act('ask_swap', a, asked);
            story.act('answer_swap', b, { n: 1, agrees: true });
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        const { turns: kept } = story.roster;
        for (const [index, each] of kept.entries())
          expect(each.from >= (kept[index - 1]?.until ?? '')).toBe(true);
        expect(canonicalJson(story.replayed())).toBe(canonicalJson(story.roster));
      }),
    );
  });
});

describe('a sheet of shifts', () => {
  const people = [
    { id: 'p:a', name: '张一' },
    { id: 'p:b', name: '李二' },
    { id: 'p:c', name: '王三' },
    { id: 'p:d', name: '王三' },
  ];
  const row = (more: object) => ({
    row: 2,
    day: '2026-11-30',
    name: 'day',
    from: '08:30',
    until: '17:30',
    duty: ['张一'],
    ...more,
  });
  const NOW = wall('2026-11-23 10:00');
  const planned = (...rows: object[]) =>
    planSheet(
      rows.map((each) => row(each)),
      rosterStory().plan([monday, turn('2026-12-02', 'day', on('b'))]).roster,
      people,
      NOW,
    );

  test('says of each row whether it is new, changed or as before', () => {
    const results = planned(
      {},
      { day: '2026-12-01' },
      { day: '2026-12-02', duty: ['p:c'], deputy: '张一', leader: '李二' },
    );
    expect(results.map(({ result }) => result)).toEqual(['unchanged', 'added', 'changed']);
    expect(results[2]?.turn).toMatchObject({
      dutyIds: ['p:c'],
      deputyId: 'p:a',
      leaderId: 'p:b',
    });
  });

  test.each([
    [{ day: '2026-11-31' }, 'day', 'field_format'],
    [{ day: '2026-11-22' }, 'day', 'day_over'],
    [{ name: '早班' }, 'name', 'field_choice'],
    [{ from: '8:30' }, 'from', 'field_format'],
    [{ until: '24:00' }, 'until', 'field_format'],
    [{ duty: [] }, 'duty', 'field_missing'],
    [{ duty: ['赵六'] }, 'duty', 'unknown_person'],
    [{ duty: ['王三'] }, 'duty', 'same_name'],
    [{ duty: ['张一', 'p:a'] }, 'duty', 'twice'],
    [{ deputy: '张一' }, 'deputy', 'twice'],
    [{ leader: '赵六' }, 'leader', 'unknown_person'],
  ])('%o is refused: %s %s', (more, field, reason) => {
    expect(planned(more)).toMatchObject([{ result: 'refused', refusals: [{ field, reason }] }]);
  });

  test('refuses both rows of an overlap', () => {
    const results = planned({}, { row: 3, name: 'evening', from: '17:00', until: '20:00' });
    expect(results.map(({ refusals }) => refusals)).toEqual([
      [{ field: 'from', reason: 'shifts_overlap' }],
      [{ field: 'from', reason: 'shifts_overlap' }],
    ]);
  });

  test('names two of one name by their sign-in, and leaves what is over as it was', () => {
    const { roster } = rosterStory();
    const over = turn('2026-11-23', 'day', on('gone'));
    const known = [
      ...people,
      { id: 'p:d', name: '王三(d)' },
      { id: 'p:gone', name: '走一', left: true as const },
    ];
    const rows = [
      row({ day: '2026-11-23', duty: ['走一'] }),
      row({ row: 3, duty: ['王三(d)'] }),
      row({ row: 4, day: '2026-12-01', duty: ['走一'] }),
    ];
    const now = wall('2026-11-24 10:00');
    const planned = planSheet(rows, { ...roster, turns: [over] }, known, now);
    expect(planned.map(({ result }) => result)).toEqual(['unchanged', 'added', 'refused']);
    expect(planned[1]?.turn?.dutyIds).toEqual(['p:d']);
    expect(planOfSheet(planned.slice(0, 2), roster, now)).toMatchObject({
      fromDay: '2026-11-30',
      untilDay: '2026-11-30',
    });
    expect(refusedCells(planned, { cells: { duty: 'E' } })).toEqual({ E4: 'unknown_person' });
  });

  test('says how many shifts of its days it names no more', () => {
    const { roster } = rosterStory().plan([monday, turn('2026-11-30', 'night', on('b'))]);
    const planned = planSheet([row({})], roster, people, NOW);
    expect(droppedBy(planned, roster, NOW).map(({ name }) => name)).toEqual(['night']);
  });

  test('leaves the days between that it does not name', () => {
    const story = rosterStory().plan([monday, turn('2026-12-01', 'day', on('b'))]);
    const rows = [row({ duty: ['李二'] }), row({ row: 3, day: '2026-12-02' })];
    const plan = planOfSheet(planSheet(rows, story.roster, people, NOW), story.roster, NOW);
    story.act('plan', leader, { ...plan, everybody } as never);
    expect(story.roster.turns.map(({ day, dutyIds }) => `${day} ${dutyIds}`)).toEqual([
      '2026-11-30 p:b',
      '2026-12-01 p:b',
      '2026-12-02 p:a',
    ]);
  });

  test('gives out a month as planned, which read in again changes nothing', () => {
    const story = rosterStory().plan([
      monday,
      turn('2026-11-30', 'night', on('b')),
      turn('2026-12-01', 'day', on('a')),
    ]);
    const out = shiftsOfMonth(story.roster, '2026-11');
    expect(out).toHaveLength(2);
    const times = [
      ['08:30', '17:30'],
      ['20:00', '08:00'],
    ];
    const rows = out.map(({ day, name, dutyIds }, index) =>
      row({ day, name, duty: dutyIds, from: times[index]?.[0], until: times[index]?.[1] }),
    );
    expect(planSheet(rows, story.roster, people, NOW).map(({ result }) => result)).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });
});

describe('a handover', () => {
  const blown = () => createStory('2026-11-23 10:00').raise('qianfoshan.leader', vendors);

  test('holds what the unit still owes, with its promise, its clock and its note', () => {
    const story = blown().act('claim', 'chengguan', { eta: wall('2026-11-23 14:00') });
    const notes = new Map([['T', '钥匙在门卫']]);
    const [first, ...rest] = handoverOf([story.ticket], 'chengguan', notes, story.now);
    expect(rest).toEqual([]);
    expect(first).toEqual({
      ticketId: 'T',
      number: 'LX20261123-0001',
      kind: 'enforcement',
      level: 0,
      taskStatus: 'claimed',
      eta: wall('2026-11-23 14:00'),
      dueAt: story.clock('arrive', 'chengguan')?.dueAt,
      state: 'running',
      waits: [],
      note: '钥匙在门卫',
    });
  });

  test('holds nothing of a unit that was not called or is done', () => {
    const story = blown();
    expect(handoverOf([story.ticket], 'shuiwu', new Map(), story.now)).toEqual([]);
    story.act('claim', 'shichang', {}).act('report', 'shichang', { outcome: 'solved', text: '好' });
    expect(handoverOf([story.ticket], 'shichang', new Map(), story.now)).toEqual([]);
  });

  test('is taken over with one tap by another, once', () => {
    const ticket = blown().ticket;
    const tickets = handoverOf([ticket], 'chengguan', new Map([['T', '钥匙']]), ticket.updatedAt);
    const story = rosterStory().act('hand_over', a, { tickets, note: '一切正常' });
    expect(story.drafts.at(-1)?.words).toEqual({ note: '一切正常', note1: '钥匙' });
    expect(JSON.stringify(story.facts)).not.toContain('钥匙');
    expect(refusal(() => story.act('take_over', a, { n: 1 })).reason).toBe('own_handover');
    story.later(10).act('take_over', b, { n: 1 });
    expect(story.roster.handovers).toMatchObject([
      { n: 1, personId: 'p:a', takenOverBy: 'p:b', takenOverAt: wall('2026-11-23 10:10') },
    ]);
    expect(refusal(() => story.act('take_over', b, { n: 1 })).reason).toBe('nothing_due');
  });

  test('names the three hundred most urgent, and how many more there are', () => {
    const one = handoverOf([blown().ticket], 'chengguan', new Map(), wall('2026-11-23 10:00'))[0];
    if (!one) throw new Error('nothing owed');
    const tickets = Array.from({ length: 302 }, (_, n) => ({ ...one, note: `第${n}件` }));
    const story = rosterStory().act('hand_over', a, { tickets });
    expect(story.roster.handovers[0]).toMatchObject({ more: 2 });
    expect(story.roster.handovers[0]?.tickets).toHaveLength(300);
    expect(Object.keys(story.drafts.at(-1)?.words ?? {})).toHaveLength(300);
  });

  test('the roster holds the newest twelve, numbered on', () => {
    const story = rosterStory();
    for (let n = 0; n < 14; n += 1) story.act('hand_over', a, { tickets: [] });
    expect(story.roster.handovers.map(({ n }) => n)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 3),
    );
  });

  test('handed over anew, the older list is not taken over any more', () => {
    const story = rosterStory()
      .act('hand_over', a, { tickets: [] })
      .act('hand_over', a, { tickets: [], note: '补一条' });
    expect(refusal(() => story.act('take_over', b, { n: 1 })).reason).toBe('outdated');
    expect(story.act('take_over', b, { n: 2 }).roster.handovers[0]?.superseded).toBe(true);
  });

  test('is nobody else’s', () => {
    const story = rosterStory().act('hand_over', a, { tickets: [] });
    for (const other of ['shichang', 'hub', 'district', 'member1'])
      expect(refusal(() => story.act('take_over', actorOf(other), { n: 1 })).code).toBe(
        'forbidden',
      );
  });
});

import { describe, expect, it } from 'vitest';
import type { RecordView } from '../../src/contract/service-views.ts';
import { byTime, choicesOf, doubtsOf, isClear } from '../../web/parts/service/board/hours.ts';
import { rosterOf } from '../../web/parts/service/roster/roster-rows.ts';
import { markAt, recordView } from './service-view.ts';

const arrived = markAt('2026-11-24T12:31:00.000Z');
const left = markAt('2026-11-24T14:28:00.000Z');
const clear = { arrived, left, marksMinutes: 117 };

describe('hours that may be confirmed together', () => {
  it('have both marks without a doubt and nothing else said', () => {
    expect(isClear(recordView(clear))).toBe(true);
    expect(isClear(recordView({ ...clear, statedMinutes: 117 }))).toBe(true);
  });

  it.each<[string, Partial<RecordView>]>([
    ['a doubt', { ...clear, left: markAt(left.at, { doubts: ['far'] }) }],
    ['other hours stated', { ...clear, statedMinutes: 120 }],
    ['no leaving', { arrived }],
    ['an objection', { ...clear, status: 'objected' }],
    ['somebody else to confirm', { ...clear, verbs: [] }],
  ])('%s keeps a record out', (_why, part) => {
    expect(isClear(recordView(part))).toBe(false);
  });
});

describe('one record', () => {
  it('offers the marks, and what the member says where it differs', () => {
    expect(choicesOf(recordView({ ...clear, statedMinutes: 90 }))).toEqual([
      { by: 'marked', minutes: 117 },
      { by: 'stated', minutes: 90 },
    ]);
    expect(choicesOf(recordView({ ...clear, statedMinutes: 117 }))).toHaveLength(1);
    expect(choicesOf(recordView({ statedMinutes: 60 }))).toEqual([{ by: 'stated', minutes: 60 }]);
  });

  it('says each doubt once, of both marks, in their order', () => {
    const record = recordView({
      arrived: markAt(arrived.at, { doubts: ['outside', 'far'] }),
      left: markAt(left.at, { doubts: ['far', 'late_code'] }),
    });
    expect(doubtsOf(record)).toEqual(['late_code', 'far', 'outside']);
  });
});

it('objections stand before the rest, both by time, whatever the hours', () => {
  const records = [
    recordView({ id: 'b', from: '2026-11-24T12:30:00.000Z', marksMinutes: 600 }),
    recordView({ id: 'a', from: '2026-11-23T12:30:00.000Z', marksMinutes: 10 }),
    recordView({ id: 'c', from: '2026-11-25T12:30:00.000Z', status: 'objected' }),
  ];
  expect(byTime(records).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});

it('the list on site names a person once: expected, there, or gone', () => {
  const person = (n: number) => ({ id: `p${n}`, name: `党员 ${n}` });
  const roster = rosterOf({
    from: '2026-11-24T12:30:00.000Z',
    expected: [
      { person: person(1), places: 1 },
      { person: person(2), places: 1 },
      { organisation: { id: 'o1', name: '党委' }, places: 2 },
    ],
    records: [
      recordView({ id: 'gone', person: person(3), arrived, left }),
      recordView({ id: 'second', status: 'present', person: person(4), arrived: left }),
      recordView({ id: 'first', status: 'present', person: person(1), arrived }),
    ],
  });
  expect(roster.coming.map((each) => each.person?.id)).toEqual(['p2']);
  expect(roster.organisations).toHaveLength(1);
  expect(roster.present.map(({ id }) => id)).toEqual(['first', 'second']);
  expect(roster.gone.map(({ id }) => id)).toEqual(['gone']);
});

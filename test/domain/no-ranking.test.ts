import { describe, expect, test } from 'vitest';
import { rankingIn, rankingInSheet } from '../support/no-ranking.ts';

const person = (id: string) => ({ person: { id, name: `报到党员 ${id}` } });

describe('the walk that looks for rankings of persons finds', () => {
  test.each([
    [
      'hours summed by person',
      {
        items: [
          { ...person('1'), hours: 9 },
          { ...person('2'), hours: 4 },
        ],
      },
    ],
    [
      'how often somebody came',
      [
        { ...person('1'), turns: 3 },
        { ...person('2'), turns: 5 },
      ],
    ],
    ['a rank', { ...person('1'), rank: 2 }],
    ['points deep inside', { a: [{ b: { personId: '1', points: 40 } }] }],
    [
      'turns in the order of their minutes',
      [
        { ...person('1'), minutes: 90, from: '2026-11-02' },
        { ...person('2'), minutes: 60, from: '2026-11-09' },
        { ...person('3'), minutes: 30, from: '2026-11-01' },
      ],
    ],
  ])('%s', (_what, answer) => {
    expect(rankingIn(answer).length).toBeGreaterThan(0);
  });
});

describe('and lets pass', () => {
  test.each([
    ['one person alone', { items: [{ ...person('1'), hours: 9 }] }],
    [
      'sums of units',
      {
        items: [
          { unit: { id: 'a' }, turns: 3 },
          { unit: { id: 'b' }, turns: 5 },
        ],
      },
    ],
    [
      'single turns by time',
      [
        { ...person('1'), minutes: 30, from: '2026-11-03' },
        { ...person('2'), minutes: 60, from: '2026-11-02' },
        { ...person('3'), minutes: 90, from: '2026-11-01' },
      ],
    ],
  ])('%s', (_what, answer) => {
    expect(rankingIn(answer)).toEqual([]);
  });
});

describe('in a workbook it', () => {
  const NAMES = ['报到党员 1', '报到党员 12', '报到党员 2'];
  const inSheet = (...rows: unknown[][]) => rankingInSheet(rows, NAMES);

  test.each([
    [
      'finds a rank',
      [
        ['姓名', '名次'],
        ['报到党员 1', 1],
      ],
    ],
    [
      'finds how often each came',
      [
        ['姓名', '次数'],
        ['报到党员 1', 5],
        ['报到党员 12', 5],
      ],
    ],
    [
      'finds persons in the order of their hours, under a title',
      [['服务记录'], ['姓名', '时长'], ['报到党员 2', 3], ['报到党员 1', 2], ['报到党员 12', 1]],
    ],
  ])('%s', (_what, rows) => {
    expect(inSheet(...rows).length).toBeGreaterThan(0);
  });

  test.each([
    [
      'turns of one person',
      [
        ['姓名', '次数'],
        ['报到党员 1', 5],
        ['报到党员 1', 3],
      ],
    ],
    [
      'units',
      [
        ['单位', '次数'],
        ['甲', 5],
        ['乙', 3],
      ],
    ],
    [
      'turns by their day',
      [
        ['日期', '姓名', '时长'],
        ['2026-11-01', '报到党员 2', 3],
        ['2026-11-02', '报到党员 1', 2],
        ['2026-11-03', '报到党员 12', 1],
      ],
    ],
    ['an empty sheet', []],
  ])('lets %s pass', (_what, rows) => {
    expect(inSheet(...rows)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  commonStart,
  monthAfter,
  sayShort,
  sayTimeOn,
  without,
} from '../../web/parts/roster/say.ts';
import { wall } from '../support/story.ts';

describe('what a cell has no room for', () => {
  test.each([
    [['演示 区城管局 联络员', '演示 区城管局 科室负责人'], '演示 区城管局 '],
    [['张三', '张四'], ''],
    [['演示 区城管局 联络员'], ''],
    [[], ''],
  ])('of %j is %j', (names, start) => {
    expect(commonStart(names)).toBe(start);
  });

  test('is left away', () => {
    expect(without('演示 区城管局 ', '演示 区城管局 联络员')).toBe('联络员');
    expect(without('演示 区城管局 ', '李四')).toBe('李四');
  });
});

test.each([
  ['2026-11-25 17:30', '17:30', '17:30'],
  ['2026-11-26 00:00', '24:00', '24:00'],
  ['2026-11-26 08:30', '11-26 08:30', '08:30'],
])('%s on the 25th is %s, in a cell %s', (time, whole, short) => {
  expect(sayTimeOn(wall(time), '2026-11-25')).toBe(whole);
  expect(sayShort(wall(time), '2026-11-25')).toBe(short);
});

test('months go over the turn of the year', () => {
  expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
});

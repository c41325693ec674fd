import { describe, expect, it } from 'vitest';
import { sayMinutes, sayPoints, sayRate } from '../../web/parts/scores/say.ts';

describe('figures said in words', () => {
  it.each([
    [0, '0 秒', '0 s'],
    [0.5, '30 秒', '30 s'],
    [6, '6 分', '6 min'],
    [6 + 40 / 60, '6 分 40 秒', '6 min 40 s'],
    [9.999, '10 分', '10 min'],
    [10.4, '10 分', '10 min'],
    [59.6, '1 小时', '1 h'],
    [72, '1 小时 12 分', '1 h 12 min'],
    [1439.7, '1 天', '1 d'],
    [1500, '1 天 1 小时', '1 d 1 h'],
    [4500, '3 天 3 小时', '3 d 3 h'],
    [2879, '2 天', '2 d'],
  ])('%d minutes are %s', (minutes, zh, en) => {
    expect(sayMinutes(minutes, 'zh')).toBe(zh);
    expect(sayMinutes(minutes, 'en')).toBe(en);
  });

  it('a rate says all only of all, and none only of none', () => {
    expect([0, 0.0001, 0.5, 409 / 412, 0.99999, 1].map(sayRate)).toEqual([
      '0%',
      '0.1%',
      '50.0%',
      '99.3%',
      '99.9%',
      '100%',
    ]);
  });

  it('points have one decimal, whole ones none', () => {
    expect([13.94, 15, 88.65, 0.04].map(sayPoints)).toEqual(['13.9', '15', '88.7', '0']);
  });
});

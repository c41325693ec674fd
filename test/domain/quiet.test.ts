import { describe, expect, test } from 'vitest';
import { tellAt } from '../../src/domain/sla/quiet.ts';
import { wall } from '../support/story.ts';

const off = { isWall: false, isOnDuty: false };

describe('quiet hours', () => {
  test.each([
    ['2026-11-23 21:59', '2026-11-23 21:59', 'before ten in the evening people are told at once'],
    ['2026-11-23 22:00', '2026-11-24 07:00', 'from ten on they are told in the morning'],
    ['2026-11-24 03:00', '2026-11-24 07:00', 'before dawn it is the same morning'],
    ['2026-11-24 06:59', '2026-11-24 07:00', 'up to seven'],
    ['2026-11-24 07:00', '2026-11-24 07:00', 'at seven the night is over'],
  ])('%s is told %s: %s', (at, told) => {
    expect(tellAt(wall(at), off)).toBe(wall(told));
  });

  test('wall-clock kinds and whoever is on duty are told at any hour', () => {
    const at = wall('2026-11-24 03:00');
    expect(tellAt(at, { ...off, isWall: true })).toBe(at);
    expect(tellAt(at, { ...off, isOnDuty: true })).toBe(at);
  });
});

import { describe, expect, test, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
const { fromEntered, toEntered, unitsFor, wholeName } = await import(
  '../../web/parts/admin/limit-names.ts'
);

describe('a limit is entered in the unit one thinks in', () => {
  test.each([
    [
      { amount: 5, unit: 'minutes' },
      { amount: '5', unit: 'minutes' },
    ],
    [
      { amount: 1440, unit: 'minutes' },
      { amount: '24', unit: 'hours' },
    ],
    [
      { amount: 10_080, unit: 'minutes' },
      { amount: '7', unit: 'days' },
    ],
    [
      { amount: 240, unit: 'working_minutes' },
      { amount: '4', unit: 'working_hours' },
    ],
    [
      { amount: 90, unit: 'working_minutes' },
      { amount: '90', unit: 'working_minutes' },
    ],
    [
      { amount: 60, unit: 'working_days' },
      { amount: '60', unit: 'working_days' },
    ],
  ] as const)('%o is shown as %o, and read back as it was', (limit, entered) => {
    expect(toEntered(limit)).toEqual(entered);
    expect(fromEntered(entered.amount, entered.unit)).toEqual(limit);
  });

  test.each(['', '0', '-1', '1.5', '1e3', 'four', '00'])('"%s" is no amount', (amount) => {
    expect(fromEntered(amount, 'hours')).toBeUndefined();
  });

  test('day and night stay day and night', () => {
    expect(unitsFor({ amount: 5, unit: 'minutes' })).not.toContain('working_hours');
    expect(unitsFor({ amount: 5, unit: 'working_days' })).not.toContain('hours');
  });
});

test('a limit has a name, with its kind where it stands alone', () => {
  const keys = ['daily.claim', 'utility.arrive', 'verification', 'emergency.redo', 'A-02.finish'];
  const names = keys.map(wholeName);
  expect(new Set(names).size).toBe(keys.length);
  for (const name of names) expect(name).not.toMatch(/\.|undefined/);
});

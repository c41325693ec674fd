import { beforeEach, describe, expect, test } from 'vitest';
import { createTryLimit, type TryLimit } from '../../src/app/try-limit.ts';

const MINUTE_MS = 60_000;
const OFFICE = '10.0.0.7';

let now: number;
let limit: TryLimit;
beforeEach(() => {
  now = 0;
  limit = createTryLimit(() => now);
});

const begin = (count: number, name: (n: number) => string, address = (_n: number) => OFFICE) =>
  Array.from({ length: count }, (_, n) => limit.begin(name(n), address(n))).filter(Boolean).length;

describe('tries that are not taken back', () => {
  test('ten of one name from one address; another name or address has its own ten', () => {
    expect(begin(30, () => 'hub')).toBe(10);
    expect(begin(1, () => 'HUB')).toBe(0);
    expect(begin(1, () => 'hub.leader')).toBe(1);
    expect(limit.begin('hub', '10.0.0.8')).toBe(true);
  });

  test('a hundred of one address, whatever the names', () => {
    expect(begin(300, (n) => `name${n}`)).toBe(100);
    expect(limit.begin('name999', '10.0.0.8')).toBe(true);
  });

  test('the addresses of one IPv6 network are one address', () => {
    expect(
      begin(
        300,
        (n) => `name${n}`,
        (n) => `2001:db8:0:7::${n.toString(16)}`,
      ),
    ).toBe(100);
    expect(limit.begin('hub', '2001:db8:0:7:ffff:1:2:3')).toBe(false);
    expect(limit.begin('hub', '2001:db8:0:8::1')).toBe(true);
  });

  test('each counts for ten minutes', () => {
    begin(9, () => 'hub');
    now = 9 * MINUTE_MS;
    begin(1, () => 'hub');
    expect(limit.begin('hub', OFFICE)).toBe(false);
    now = 10 * MINUTE_MS;
    expect(begin(20, () => 'hub')).toBe(9);
  });

  test('those taken back count for nothing, the others still do', () => {
    for (let n = 0; n < 500; n += 1) {
      expect(limit.begin('hub', OFFICE)).toBe(true);
      limit.takeBack('hub', OFFICE);
    }
    begin(9, () => 'hub');
    limit.begin('hub', OFFICE);
    limit.takeBack('hub', OFFICE);
    expect(begin(5, () => 'hub')).toBe(1);
  });

  test('a flood of names forgets the oldest, never everybody', () => {
    begin(10, () => 'first');
    begin(
      60_000,
      (n) => `flood${n}`,
      (n) => `10.${n % 250}.${Math.floor(n / 250)}.1`,
    );
    begin(10, () => 'last');
    begin(
      40_000,
      (n) => `more${n}`,
      (n) => `11.${n % 250}.${Math.floor(n / 250)}.1`,
    );
    expect(limit.begin('last', OFFICE)).toBe(false);
    expect(limit.begin('first', OFFICE)).toBe(true);
  });
});

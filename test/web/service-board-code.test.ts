import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codeFrom, codeText, stepOf } from '../../src/domain/service/code.ts';
import { activityOf } from '../../web/parts/service/activity.ts';
import {
  codeAddress,
  codeNow,
  inGroups,
  standingOf,
} from '../../web/parts/service/code/code-now.ts';

const AT = '2026-11-28T00:30:12.000Z';
const SECRET = 'f00dfeed';
const KEY = 'n:n1.2';

describe('the code on the organiser’s phone', () => {
  it('is the one the server works out for that half minute', () => {
    const text = codeText(SECRET, KEY, stepOf(AT));
    const hash = createHash('sha256').update(text).digest('hex');
    const { code } = codeNow(SECRET, KEY, Date.parse(AT));
    expect(code).toBe(codeFrom(hash));
    expect(code).toMatch(/^\d{8}$/);
  });

  it('holds to the end of its half minute', () => {
    const first = codeNow(SECRET, KEY, Date.parse(AT));
    const same = codeNow(SECRET, KEY, Date.parse('2026-11-28T00:30:29.999Z'));
    const next = codeNow(SECRET, KEY, Date.parse('2026-11-28T00:30:30.000Z'));
    expect([first.secondsLeft, same.secondsLeft, next.secondsLeft]).toEqual([18, 1, 30]);
    expect(same.code).toBe(first.code);
    expect(next.code).not.toBe(first.code);
  });

  it('is scanned at an address that names the activity and carries the code', () => {
    const need = { needId: 'n1', shiftId: '2' };
    expect(codeAddress('https://sd.example', need, '01234567')).toBe(
      'https://sd.example/service/attend?need=n1&shift=2&c=01234567',
    );
    expect(codeAddress('https://sd.example', { ticketId: 't9' }, '01234567')).toBe(
      'https://sd.example/service/attend?ticket=t9&c=01234567',
    );
    expect(inGroups('01234567')).toBe('0123 4567');
  });

  it.each([
    ['2026-11-27T23:29:59.000Z', 'early'],
    ['2026-11-27T23:30:00.000Z', 'open'],
    ['2026-11-28T05:00:00.000Z', 'open'],
    ['2026-11-28T05:00:01.000Z', 'late'],
  ])('at %s it is %s, an hour before and two after', (at, standing) => {
    const times = { from: '2026-11-28T00:30:00.000Z', until: '2026-11-28T03:00:00.000Z' };
    expect(standingOf(times, Date.parse(at))).toBe(standing);
  });

  it('without an end is never too late', () => {
    const far = Date.parse('2027-11-28T05:00:01.000Z');
    expect(standingOf({ from: '2026-11-28T00:30:00.000Z' }, far)).toBe('open');
  });
});

it('an address means a shift of a need or a ticket, and nothing else', () => {
  expect(activityOf({ need: 'n1', shift: '2' })).toEqual({ needId: 'n1', shiftId: '2' });
  expect(activityOf({ ticket: 't9' })).toEqual({ ticketId: 't9' });
  const odds: Record<string, string>[] = [{}, { need: 'n1' }, { shift: '2' }];
  for (const odd of odds) expect(activityOf(odd)).toBeUndefined();
});

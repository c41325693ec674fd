import { describe, expect, it } from 'vitest';
import type { KeptMark } from '../../web/parts/service/attend/kept.ts';
import { isNear } from '../../web/parts/service/attend/near.ts';
import {
  addressOf,
  digitsOf,
  groupDigits,
  readCode,
  readTarget,
  whatNext,
} from '../../web/parts/service/attend/target.ts';

const SHIFT = { needId: 'n1', shiftId: 's1' };
const CALL = { ticketId: 't1' };

describe('what a code says', () => {
  it.each([
    ['https://a.gov.cn/service/attend?need=n1&shift=s1&c=12345678', SHIFT],
    ['http://10.0.0.2:3000/service/attend?ticket=t1&c=12345678', CALL],
  ])('names the activity in %s', (text, activity) => {
    expect(readCode(text)).toEqual({ activity, code: '12345678' });
  });

  it.each([
    'https://a.gov.cn/service/slip/r1',
    'https://a.gov.cn/service/attend?need=n1&c=12345678',
    'https://a.gov.cn/service/attend?ticket=t1&c=1234',
    'https://a.gov.cn/service/attend?ticket=t1',
    '12345678',
    '',
  ])('is nothing of ours in %s', (text) => {
    expect(readCode(text)).toBeUndefined();
  });

  it('is in the address that a camera opens too', () => {
    expect(readTarget({ need: 'n1', shift: 's1', c: '12345678' })).toEqual({
      activity: SHIFT,
      code: '12345678',
    });
    expect(readTarget({})).toEqual({ activity: undefined, code: undefined });
  });

  it('leads back to the same address', () => {
    expect(readCode(`https://a.gov.cn${addressOf(SHIFT)}&c=00000001`)?.activity).toEqual(SHIFT);
    expect(readCode(`https://a.gov.cn${addressOf(CALL)}&c=00000001`)?.activity).toEqual(CALL);
  });
});

describe('eight digits', () => {
  it.each([
    ['1234 5678', '12345678'],
    ['12345678', '12345678'],
    ['1234-5678', '12345678'],
    ['1234567', undefined],
    ['123456789', undefined],
    ['1234567a', undefined],
  ])('%s are read as %s', (typed, code) => {
    expect(digitsOf(typed)).toBe(code);
  });

  it('are shown in two groups of four while they are typed', () => {
    expect(['123', '1234', '12345', '1234 5678 9'].map(groupDigits)).toEqual([
      '123',
      '1234',
      '1234 5',
      '1234 5678',
    ]);
  });
});

describe('what is noted next', () => {
  const arrived = { way: 'code' as const, at: '', receivedAt: '', doubts: [] };
  const kept = (what: 'arrive' | 'leave', more: Partial<KeptMark> = {}): KeptMark => ({
    key: what,
    activity: SHIFT,
    what,
    way: 'code',
    deviceAt: '',
    ...more,
  });

  it('is the arrival for whoever is not there', () => {
    expect(whatNext(SHIFT, [], [])).toBe('arrive');
    expect(whatNext(SHIFT, [{ ...CALL, arrived }], [])).toBe('arrive');
    expect(whatNext(SHIFT, [{ ...SHIFT, arrived, left: arrived }], [])).toBe('arrive');
  });

  it('is the leaving for whoever is there', () => {
    expect(whatNext(SHIFT, [{ ...SHIFT, arrived }], [])).toBe('leave');
  });

  it('is the leaving once the phone keeps the arrival', () => {
    expect(whatNext(SHIFT, [], [kept('arrive')])).toBe('leave');
    expect(whatNext(CALL, [], [kept('arrive')])).toBe('arrive');
  });

  it('is the arrival again where the server refused the kept one', () => {
    expect(whatNext(SHIFT, [], [kept('arrive', { refusal: { title: '', detail: '' } })])).toBe(
      'arrive',
    );
  });
});

it('within 200 m is near', () => {
  const place = { lat: 36.65, lng: 117.03 };
  expect(isNear({ lat: 36.6517, lng: 117.03 }, place)).toBe(true);
  expect(isNear({ lat: 36.6519, lng: 117.03 }, place)).toBe(false);
});

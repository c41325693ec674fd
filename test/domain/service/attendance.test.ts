import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { plusMinutes } from '../../../src/domain/instant.ts';
import {
  judgeMark,
  type MarkInput,
  refuseOutside,
  type Times,
} from '../../../src/domain/service/attendance.ts';
import {
  activityKey,
  codeFrom,
  codeText,
  stepAt,
  stepOf,
  stepsToTry,
} from '../../../src/domain/service/code.ts';
import { refusal, wall } from '../../support/story.ts';

const TIMES: Times = { from: wall('2026-11-28 09:00'), until: wall('2026-11-28 11:00') };
const DAY = 24 * 60;

/** A scan at a wall time, received then by a server, on a device ahead by so many minutes. */
const judge = (input: MarkInput, received = '2026-11-28 09:05', times = TIMES) =>
  judgeMark(input, times, wall(received));

const seconds = (time: string, count: number) => plusMinutes(wall(time), count / 60);

describe('the rotating code', () => {
  test('a step is half a minute', () => {
    expect(stepOf('2026-11-28T01:00:29.999Z')).toBe(stepOf('2026-11-28T01:00:00.000Z'));
    expect(stepOf('2026-11-28T01:00:30.000Z')).toBe(stepOf('2026-11-28T01:00:00.000Z') + 1);
    expect(stepAt(stepOf('2026-11-28T01:00:44.000Z'))).toBe('2026-11-28T01:00:30.000Z');
  });

  test('eight digits come from the first bytes, leading zeros kept', () => {
    expect(codeFrom('ffffffffffff0000')).toBe('76710655');
    expect(codeFrom('00000000002a9999')).toBe('00000042');
  });

  test('another secret, activity or step gives another code', () => {
    const shift = activityKey({ needId: 'n1', shiftId: '2' });
    const ticket = activityKey({ ticketId: 'a1' });
    expect([shift, ticket]).toEqual(['n:n1.2', 't:a1']);
    const texts = [
      codeText('s', shift, 5),
      codeText('s', shift, 6),
      codeText('s', ticket, 5),
      codeText('z', shift, 5),
    ];
    const codes = texts.map((text) => codeFrom(createHash('sha256').update(text).digest('hex')));
    expect(new Set(codes).size).toBe(4);
    expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true);
  });

  test.each([
    ['as it is shown', '2026-11-28 09:05', '2026-11-28 09:07', '2026-11-28 08:00'],
    ['before it begins', '2026-11-28 08:10', '2026-11-28 08:12', '2026-11-28 08:00'],
    ['uploaded hours later', '2026-11-28 22:00', '2026-11-28 13:00', '2026-11-28 08:00'],
    ['uploaded days later', '2026-12-05 08:30', '2026-11-28 13:00', '2026-11-28 08:30'],
  ])('received %s, steps are tried newest first', (_when, received, newest, oldest) => {
    const steps = stepsToTry(TIMES, wall(received));
    expect(steps[0]).toBe(stepOf(wall(newest)));
    expect(steps.at(-1)).toBe(stepOf(wall(oldest)));
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => b - a));
  });

  test('more than an hour before, or a week after, there is none', () => {
    expect(stepsToTry(TIMES, wall('2026-11-28 07:57'))).toEqual([]);
    expect(stepsToTry(TIMES, wall('2026-12-05 13:01'))).toEqual([]);
  });

  test('an activity without an end is tried up to now', () => {
    const [newest] = stepsToTry({ from: TIMES.from }, wall('2026-11-28 20:00'));
    expect(newest).toBe(stepOf(wall('2026-11-28 20:02')));
  });
});

describe('a scanned code', () => {
  const codeAt = wall('2026-11-28 09:00');

  test.each([
    [0, []],
    [60, []],
    [90, []],
    [91, ['late_code']],
  ])('%i s after it appeared', (after, doubts) => {
    const deviceAt = seconds('2026-11-28 09:00', after);
    const mark = judge({ way: 'code', codeAt, deviceAt, sentAt: wall('2026-11-28 09:05') });
    expect(mark).toMatchObject({ at: codeAt, doubts });
  });

  test('without a device time is judged by when it was received', () => {
    expect(judge({ way: 'code', codeAt }, '2026-11-28 09:01').doubts).toEqual([]);
    expect(judge({ way: 'code', codeAt }, '2026-11-28 09:02').doubts).toEqual(['late_code']);
  });

  test.each([
    ['ahead', DAY],
    ['behind', -DAY],
  ])('a device a day %s is shown as such, and the scan counts when it was', (_way, minutes) => {
    const mark = judge({
      way: 'code',
      codeAt,
      deviceAt: plusMinutes(wall('2026-11-28 09:00'), minutes),
      sentAt: plusMinutes(wall('2026-11-28 09:05'), minutes),
    });
    expect(mark).toMatchObject({
      at: codeAt,
      clockAheadSeconds: minutes * 60,
      deviceAt: plusMinutes(codeAt, minutes),
      doubts: ['clock_off'],
    });
  });

  test('uploaded hours later it counts when it was scanned, and both times are kept', () => {
    const deviceAt = seconds('2026-11-28 09:00', 40);
    const sentAt = wall('2026-11-28 17:30');
    const mark = judge({ way: 'code', codeAt, deviceAt, sentAt }, '2026-11-28 17:30');
    expect(mark).toEqual({
      way: 'code',
      at: codeAt,
      receivedAt: wall('2026-11-28 17:30'),
      deviceAt,
      clockAheadSeconds: 0,
      codeAt,
      near: undefined,
      doubts: [],
    });
  });

  test('of an organiser’s phone that is ahead counts when it was received', () => {
    const ahead = seconds('2026-11-28 09:05', 90);
    expect(judge({ way: 'code', codeAt: ahead }).at).toBe(wall('2026-11-28 09:05'));
  });
});

describe('a position', () => {
  const place = (near: boolean, minutes: number) =>
    judge({
      way: 'place',
      near,
      deviceAt: plusMinutes(wall('2026-11-28 09:01'), minutes),
      sentAt: plusMinutes(wall('2026-11-28 09:05'), minutes),
    });

  test.each([0, 2, -2, DAY, -DAY])('counts when it was noted, the device %i min ahead', (off) => {
    expect(place(true, off).at).toBe(wall('2026-11-28 09:01'));
    expect(place(true, off).doubts).toEqual(Math.abs(off) > 2 ? ['clock_off'] : []);
  });

  test('two minutes off are no doubt, a second more is one', () => {
    const sent = (count: number) =>
      judge({ way: 'place', near: true, sentAt: seconds('2026-11-28 09:05', count) }).doubts;
    expect([120, 121, -120, -121].map(sent)).toEqual([[], ['clock_off'], [], ['clock_off']]);
  });

  test('far away is kept with a doubt; a position is nowhere in it', () => {
    expect(place(false, 0)).toMatchObject({ near: false, doubts: ['far'] });
    expect(judge({ way: 'code', near: false }).doubts).toEqual([]);
  });

  test('a device that was set back before sending never arrives in the future', () => {
    const deviceAt = wall('2026-11-29 09:01');
    const mark = judge({ way: 'place', near: true, deviceAt, sentAt: wall('2026-11-28 09:05') });
    expect(mark.at).toBe(wall('2026-11-28 09:05'));
  });

  test.each([
    ['1970-01-01T00:00:00.000Z', '2026-11-28 10:00', '2026-11-28 10:00'],
    ['1970-01-01T00:00:00.000Z', '2026-11-30 10:00', '2026-11-28 11:00'],
    ['2030-01-01T00:00:00.000Z', '2026-11-30 10:00', '2026-11-28 11:00'],
  ])(
    'noted at %s by a clock put right before it was sent at %s, it counts at %s',
    (deviceAt, sent, at) => {
      const mark = judge({ way: 'place', near: true, deviceAt, sentAt: wall(sent) }, sent);
      expect(mark).toMatchObject({ at: wall(at), deviceAt, doubts: ['clock_off'] });
      expect(() => refuseOutside(mark, TIMES)).not.toThrow();
    },
  );

  test('noted by a good clock when all was over, it stays where it was', () => {
    const sent = '2026-11-30 10:00';
    const mark = judge(
      { way: 'place', near: true, deviceAt: wall(sent), sentAt: wall(sent) },
      sent,
    );
    expect(mark).toMatchObject({ at: wall(sent), doubts: ['outside'] });
  });

  test('with no time at all it counts when it was received', () => {
    expect(judge({ way: 'place', near: true }).at).toBe(wall('2026-11-28 09:05'));
  });
});

describe('the organiser’s list', () => {
  test('says when it was; left out it is now', () => {
    const listedAt = wall('2026-11-28 08:55');
    expect(judge({ way: 'list', listedAt }).at).toBe(listedAt);
    expect(judge({ way: 'list' })).toMatchObject({ at: wall('2026-11-28 09:05'), doubts: [] });
  });

  test('tells nothing ahead of time', () => {
    const list = (listedAt: string) => judge({ way: 'list', listedAt });
    expect(list(seconds('2026-11-28 09:05', 120)).at).toBe(wall('2026-11-28 09:05'));
    expect(refusal(() => list(seconds('2026-11-28 09:05', 121)))).toEqual({
      code: 'invalid',
      reason: 'instant_ahead',
    });
  });
});

describe('not during the activity', () => {
  test.each([
    ['2026-11-28 07:59', ['outside']],
    ['2026-11-28 08:00', []],
    ['2026-11-28 12:00', []],
    ['2026-11-28 12:01', ['outside']],
  ])('at %s', (time, doubts) => {
    expect(judge({ way: 'list' }, time).doubts).toEqual(doubts);
  });

  test('an activity without an end is never over', () => {
    const open = { from: TIMES.from };
    expect(judge({ way: 'list' }, '2026-11-30 12:00', open).doubts).toEqual([]);
    refuseOutside({ at: wall('2026-11-30 12:00') }, open);
  });

  test.each([
    ['2026-11-27 21:00', undefined],
    ['2026-11-27 20:59', 'not_during'],
    ['2026-11-28 23:00', undefined],
    ['2026-11-28 23:01', 'not_during'],
  ])('%s is refused only when half a day off', (time, reason) => {
    const attempt = () => refuseOutside({ at: wall(time) }, TIMES);
    if (reason) expect(refusal(attempt)).toEqual({ code: 'conflict', reason });
    else expect(attempt).not.toThrow();
  });
});

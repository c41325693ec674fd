import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusMinutes } from '../../../src/domain/instant.ts';
import { type Answer, afterAnswers, readRetryAfter } from '../../../src/domain/reach/back-off.ts';
import { CHANNELS, channelsFor, groupTellings } from '../../../src/domain/reach/channels.ts';
import { type Next, nextTry, type Path, type Try } from '../../../src/domain/reach/next-try.ts';
import { wall } from '../../support/story.ts';
import { telling } from './phrases.ts';

const START = wall('2026-11-23 08:00');
const at = (minutes: number) => plusMinutes(START, minutes);

describe('each person’s channels', () => {
  const all = CHANNELS;

  test.each([
    ['call', 'high', ['inbox', 'push', 'sms']],
    ['call', 'normal', ['inbox', 'push']],
    ['answer', 'normal', ['inbox', 'push']],
    ['progress', 'low', ['inbox']],
  ] as const)('of %s, %s, unless they choose: %j', (kind, urgency, channels) => {
    expect(channelsFor({}, all, telling({ kind, urgency }))).toEqual(channels);
  });

  test('are as they chose, the inbox always among them', () => {
    const told = telling({ kind: 'answer', urgency: 'normal' });
    expect(channelsFor({ answer: [] }, all, told)).toEqual(['inbox']);
    expect(channelsFor({ answer: ['voice'] }, all, told)).toEqual(['inbox', 'voice']);
  });

  test('are those they have', () => {
    expect(channelsFor({}, ['sms'], telling({ kind: 'call' }))).toEqual(['inbox', 'sms']);
  });

  test('cannot be turned off by who is on duty for calls and cards; off duty they can', () => {
    const choices = { call: [], card: [] };
    expect(channelsFor(choices, all, telling({ kind: 'call' }))).toContain('push');
    expect(channelsFor(choices, all, telling({ kind: 'call', isOnDuty: false }))).toEqual([
      'inbox',
    ]);
  });

  test('are all of them in an emergency, and none once the person was reached', () => {
    const fire = telling({ urgency: 'emergency', isOnDuty: false });
    expect(channelsFor({ card: [] }, all, fire)).toEqual(['inbox', 'push', 'sms', 'voice']);
    expect(channelsFor({}, all, fire, true)).toEqual([]);
  });
});

test('a unit’s group robot hears a call or card once, however many of it are on duty', () => {
  const told = [
    telling({ key: '1', topic: 't', personId: 'p:a' }),
    telling({ key: '2', topic: 't', personId: 'p:b' }),
    telling({ key: '3', topic: 't', unitId: 'shichang' }),
    telling({ key: '4', topic: 'u', kind: 'progress' }),
    telling({ key: '5', topic: 'v', isOnDuty: false }),
  ];
  expect(groupTellings(told).map(({ unitId, topic }) => `${unitId} ${topic}`)).toEqual([
    'chengguan t',
    'shichang t',
  ]);
});

describe('the next try', () => {
  const path: Path = [
    { personId: 'p:a', channels: ['inbox', 'push', 'sms'] },
    { personId: 'p:b', channels: ['inbox', 'push'] },
  ];
  const fire = telling({ urgency: 'emergency', at: START });
  const sent = (personId: string, channel: Try['channel'], minutes: number): Try => ({
    personId,
    channel,
    at: at(minutes),
    result: 'sent',
  });

  test('climbs from channel to channel and on to who stands in, two minutes each', () => {
    const tries: Try[] = [];
    const seen: string[] = [];
    for (;;) {
      const next = nextTry(fire, path, tries);
      if (next.kind !== 'try') {
        expect(next).toEqual({ kind: 'given_up', reason: 'nobody_reached', at: at(6) });
        break;
      }
      seen.push(`${next.at} ${next.personId} ${next.channel}`);
      tries.push({ ...next, result: 'sent' });
    }
    expect(seen).toEqual([`${at(0)} p:a push`, `${at(2)} p:a sms`, `${at(4)} p:b push`]);
  });

  test('waits for nobody after a try that failed', () => {
    const failed: Try = { ...sent('p:a', 'push', 0), result: 'failed' };
    expect(nextTry(fire, path, [failed])).toMatchObject({ channel: 'sms', at: at(0) });
  });

  test('ends once somebody was reached', () => {
    expect(nextTry(fire, path, [sent('p:a', 'push', 0)], at(1))).toEqual({ kind: 'reached' });
  });

  test('gives a red card a quarter of an hour, and chases nobody for what can wait', () => {
    const card = telling({ urgency: 'high', at: START });
    expect(nextTry(card, path, [sent('p:a', 'push', 0)])).toMatchObject({ at: at(15) });
    const news = telling({ urgency: 'normal', at: START });
    expect(nextTry(news, path, [sent('p:a', 'push', 0)])).toEqual({ kind: 'sent' });
  });

  test('gives whoever has the inbox alone as long to look into it before the next is tried', () => {
    const [own, other] = [{ personId: 'p:a', channels: ['inbox'] as const }, path[1]];
    const looked: Try = { personId: 'p:a', channel: 'inbox', at: START, result: 'sent' };
    expect(nextTry(fire, [own], [])).toMatchObject({ personId: 'p:a', channel: 'inbox' });
    expect(nextTry(fire, other ? [own, other] : [], [looked])).toMatchObject({
      personId: 'p:b',
      channel: 'push',
      at: at(2),
    });
    expect(nextTry(fire, [own], [looked])).toEqual({
      kind: 'given_up',
      reason: 'no_channel',
      at: at(2),
    });
  });

  test('tries each channel of each person once at most, and always comes to an end', () => {
    const results = fc.array(fc.constantFrom<Try['result']>('sent', 'failed'), { minLength: 9 });
    const urgencies = fc.constantFrom('low', 'normal', 'high', 'emergency');
    fc.assert(
      fc.property(results, urgencies, (answers, urgency) => {
        const tries: Try[] = [];
        let next: Next | undefined;
        for (const result of answers) {
          next = nextTry({ at: START, urgency }, path, tries);
          if (next.kind !== 'try') break;
          expect(next.at >= (tries.at(-1)?.at ?? START)).toBe(true);
          tries.push({ ...next, result });
        }
        const steps = tries.map(({ personId, channel }) => `${personId} ${channel}`);
        expect(new Set(steps).size).toBe(steps.length);
        expect(next?.kind).not.toBe('try');
      }),
    );
  });
});

describe('back-off', () => {
  const answer = (status?: number, retryAfterSeconds?: number): Answer => ({
    at: START,
    status,
    retryAfterSeconds,
  });

  test.each([
    [201, { kind: 'delivered' }],
    [404, { kind: 'given_up', reason: 'gone' }],
    [410, { kind: 'given_up', reason: 'gone' }],
    [413, { kind: 'given_up', reason: 'too_large' }],
    [403, { kind: 'given_up', reason: 'refused' }],
    [429, { kind: 'again', at: '2026-11-23T00:00:15.000Z' }],
    [500, { kind: 'again', at: '2026-11-23T00:00:15.000Z' }],
    [undefined, { kind: 'again', at: '2026-11-23T00:00:15.000Z' }],
  ])('after %s: %o', (status, verdict) => {
    expect(afterAnswers([answer(status)], 'high')).toEqual(verdict);
  });

  test('doubles up to half an hour, and gives up after twelve tries', () => {
    const after = (count: number) => afterAnswers(Array(count).fill(answer(500)), 'high');
    expect(after(2)).toEqual({ kind: 'again', at: '2026-11-23T00:00:30.000Z' });
    expect(after(11)).toEqual({ kind: 'again', at: at(30) });
    expect(after(12)).toEqual({ kind: 'given_up', reason: 'tries_spent' });
  });

  test('waits as long as the service asks', () => {
    expect(afterAnswers([answer(429, 120)], 'emergency')).toEqual({ kind: 'again', at: at(2) });
  });

  test('does not try again after the due instant, at it exactly it does', () => {
    expect(afterAnswers([answer(429, 120)], 'high', at(2))).toMatchObject({ kind: 'again' });
    expect(afterAnswers([answer(429, 121)], 'high', at(2))).toEqual({
      kind: 'given_up',
      reason: 'expired',
    });
  });

  test.each([
    ['120', 120],
    ['Mon, 23 Nov 2026 00:01:00 GMT', 60],
    ['Sun, 22 Nov 2026 00:00:00 GMT', 0],
    ['9999999', 86_400],
    ['soon', undefined],
    [null, undefined],
  ])('Retry-After %s is %s seconds', (text, seconds) => {
    expect(readRetryAfter(text, START)).toBe(seconds);
  });
});

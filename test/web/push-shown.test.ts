import { describe, expect, test } from 'vitest';
import { type PushPayload, readPayload } from '../../web/sw/payload.ts';
import { isStillFor, isWorthShowing, shownOf } from '../../web/sw/shown.ts';

const CALL: PushPayload = {
  key: 'p1.a1',
  topic: '0a1b.claim',
  title: '应急 · 叫到本单位,请应哨',
  body: 'LX20261125-0047 · 千佛山街道 · 应哨 10:05 前',
  href: '/t/LX20261125-0047',
  subjectId: '0a1b',
  urgency: 'emergency',
  count: 1,
  tap: { token: '1.x.y', label: '应哨 15 分钟到' },
  labels: { open: '查看' },
  language: 'zh',
  at: '2026-11-25T02:00:00.000Z',
};

describe('what is read of a push', () => {
  test('a whole message is read as it is', () => {
    expect(readPayload(JSON.stringify(CALL))).toEqual(CALL);
  });

  test.each([
    ['nothing', undefined],
    ['no JSON', 'hello'],
    ['JSON of something else', '{"title":"x"}'],
    ['a link to another site', JSON.stringify({ ...CALL, href: 'https://elsewhere.example/' })],
    ['a link that leaves out the scheme', JSON.stringify({ ...CALL, href: '//elsewhere.example' })],
    ['a link browsers read as such', JSON.stringify({ ...CALL, href: '/\\elsewhere.example' })],
  ])('%s is not shown', (_what, text) => {
    expect(readPayload(text)).toBeUndefined();
  });
});

describe('how a push is shown', () => {
  test('an emergency stays until somebody acts, and rings again over an older card', () => {
    const { title, options } = shownOf(CALL);
    expect(title).toBe('应急 · 叫到本单位,请应哨');
    expect(options).toMatchObject({
      tag: '0a1b.claim',
      renotify: true,
      requireInteraction: true,
      silent: false,
      lang: 'zh-CN',
      timestamp: Date.parse('2026-11-25T02:00:00.000Z'),
    });
    expect(options.actions.map((action) => action.title)).toEqual(['应哨 15 分钟到', '查看']);
  });

  test('what is no emergency goes away by itself, and without a tap it can only be opened', () => {
    const { tap: _none, ...rest } = CALL;
    const { options } = shownOf({ ...rest, urgency: 'high' });
    expect(options.requireInteraction).toBe(false);
    expect(options.vibrate).toBeUndefined();
    expect(options.actions.map(({ action }) => action)).toEqual(['open']);
  });
});

describe('what is shown at all', () => {
  const standing = (key: string, at: string) => [{ key, at }];

  test('a repeat is dropped', () => {
    expect(isWorthShowing(CALL, true, [])).toBe(false);
  });

  test('a newer card takes the place of an older', () => {
    expect(isWorthShowing(CALL, false, standing('p0', '2026-11-25T01:59:00.000Z'))).toBe(true);
  });

  test('an older card that comes late does not take the place of a newer', () => {
    expect(isWorthShowing(CALL, false, standing('p2', '2026-11-25T02:01:00.000Z'))).toBe(false);
  });
});

describe('whose a notification is', () => {
  const { data } = shownOf(CALL, 'p1').options;

  test.each([
    ['of the person the device still rings for', data, { personId: 'p1' }, true],
    ['of one before', data, { personId: 'p2' }, false],
    ['on a device that rings for nobody any more', data, undefined, false],
    ['that came when it was nobody’s', shownOf(CALL).options.data, { personId: 'p1' }, false],
  ])('one %s', (_what, kept, device, isTheirs) => {
    expect(isStillFor(kept, device)).toBe(isTheirs);
  });
});

import { describe, expect, test } from 'vitest';
import type { InboxItemView } from '../../src/contract/reach-views.ts';
import { byDay, opened, withEarlier, withNewest } from '../../web/parts/inbox/items.ts';

const item = (key: string, more: Partial<InboxItemView> = {}): InboxItemView => ({
  key,
  at: '2026-11-25T02:00:00.000Z',
  reason: 'called',
  kind: 'call',
  urgency: 'high',
  subject: { noun: 'ticket', id: 'x' },
  href: '/t/LX20261125-0001',
  ...more,
});

const page = (keys: string[], nextCursor: string | null) => ({
  items: keys.map((key) => item(key)),
  nextCursor,
});

const keysOf = ({ items }: { items: InboxItemView[] }) => items.map(({ key }) => key);

describe('what is known of the inbox', () => {
  test('a new message goes on top, what was loaded before stays with its own end', () => {
    const known = page(['c', 'b', 'a'], 'before a');
    const next = withNewest(known, page(['d', 'c'], 'before c'));
    expect(keysOf(next)).toEqual(['d', 'c', 'b', 'a']);
    expect(next.nextCursor).toBe('before a');
  });

  test('where the newest page does not touch what was known, only the page is kept', () => {
    const next = withNewest(page(['b', 'a'], null), page(['f', 'e'], 'before e'));
    expect(keysOf(next)).toEqual(['f', 'e']);
    expect(next.nextCursor).toBe('before e');
  });

  test('read as unread only, a message that was opened here stays where it was', () => {
    const known = opened(page(['b', 'a'], null), ({ key }) => key === 'b', '2026-11-25T03:00:00Z');
    const next = withNewest(known, page(['a'], null));
    expect(keysOf(next)).toEqual(['a', 'b']);
    expect(next.items[1]?.openedAt).toBe('2026-11-25T03:00:00Z');
  });

  test('an earlier page goes below, a message that is in both stands once', () => {
    const next = withEarlier(page(['c', 'b'], 'x'), page(['b', 'a'], null));
    expect(keysOf(next)).toEqual(['c', 'b', 'a']);
    expect(next.nextCursor).toBeNull();
  });

  test('opened once keeps its first instant', () => {
    const before = { items: [item('a', { openedAt: '2026-11-25T02:10:00Z' })], nextCursor: null };
    expect(opened(before, () => true, '2026-11-25T05:00:00Z')).toEqual(before);
  });
});

test.each([
  ['2026-11-24T16:00:00.000Z', 'today'],
  ['2026-11-24T15:59:59.000Z', 'yesterday'],
  ['2026-11-23T16:00:00.000Z', 'yesterday'],
  ['2026-11-23T15:59:00.000Z', 'earlier'],
])('the day of %s is %s in the district, at noon of the 25th', (at, day) => {
  const noon = Date.parse('2026-11-25T04:00:00.000Z');
  expect(byDay([item('a', { at })], noon).map((group) => group.day)).toEqual([day]);
});

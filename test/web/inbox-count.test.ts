import { expect, test } from 'vitest';
import { titleWith } from '../../web/parts/inbox/count-in-title.ts';
import { badgeText } from '../../web/parts/inbox/unread.ts';

test.each([
  [undefined, ''],
  [0, ''],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('%s unread messages stand on the bell as "%s"', (count, text) => {
  expect(badgeText(count)).toBe(text);
});

test.each([
  ['我的待办 · 哨到', 3, '(3) 我的待办 · 哨到'],
  ['(3) 我的待办 · 哨到', 4, '(4) 我的待办 · 哨到'],
  ['(99+) 消息 · 哨到', 0, '消息 · 哨到'],
  ['消息 · 哨到', undefined, '消息 · 哨到'],
])('the title "%s" with %s unread is "%s"', (title, count, expected) => {
  expect(titleWith(title, count)).toBe(expected);
});

import { describe, expect, test } from 'vitest';
import { isKept, isSensitive, otherNameOf } from '../../web/sw/kept-answers.ts';

const at = (path: string): URL => new URL(path, 'https://shaodao.example');

const TICKET = { id: '0a1b', number: 'LX20261125-0047' };

/** An answer of each kept path, as the server spells it. */
const PATHS: [string, object][] = [
  ['/api/tickets/0a1b', { ...TICKET, sensitivity: 'sensitive' }],
  ['/api/tickets?number=LX20261125-0047', { ...TICKET, sensitivity: 'sensitive' }],
  ['/api/tickets?mine=1&limit=50', { items: [{ ...TICKET, sensitive: true }] }],
  ['/api/waits', { items: [{ ticket: { ...TICKET, sensitive: true } }] }],
  ['/api/feed?after=0&limit=1', { facts: [{ ticket: { ...TICKET, sensitive: true } }] }],
  ['/api/tickets/0a1b/facts', { items: [] }],
  ['/api/handover', { tickets: [{ ...TICKET, title: '电梯困人' }] }],
  ['/api/handover/3', { tickets: [{ ...TICKET, title: '电梯困人' }] }],
  ['/api/roster', { turns: [] }],
  ['/api/roster/now', { turns: [] }],
  ['/api/inbox', { items: [TICKET] }],
  ['/api/service/home', { items: [] }],
  ['/api/district', {}],
  ['/api/units', { items: [] }],
  ['/api/situations', { items: [] }],
  ['/api/calendar', { items: [] }],
  ['/api/policies', { items: [] }],
  ['/api/situations/s1/precedents', { items: [TICKET] }],
  ['/api/situations/s1/versions', { items: [] }],
];
const MARKED = new Headers({ 'Shaodao-Sensitive': '1' });
const textOf = (answer: object): string => JSON.stringify(answer);

describe('what lies on a phone', () => {
  test.each(PATHS)('%s is kept, and not while it holds something sensitive', (path, answer) => {
    expect(isKept(at(path))).toBe(true);
    expect(isSensitive(MARKED, textOf(answer))).toBe(true);
  });

  test.each(PATHS.slice(0, 5))('%s is seen to be sensitive without the mark', (_path, answer) => {
    expect(isSensitive(new Headers(), textOf(answer))).toBe(true);
  });

  test.each([
    '/api/tickets/near?lat=36.6551&lng=117.0322&situationCode=x',
    '/api/tickets/near',
    '/api/tickets?bbox=1,2,3,4',
    '/api/feed?after=12&limit=1',
    '/api/people',
  ])('%s is never kept', (path) => {
    expect(isKept(at(path))).toBe(false);
  });

  test('what says of itself that it is not sensitive is kept', () => {
    const text = textOf({ items: [{ ...TICKET, sensitive: false, sensitivity: 'normal' }] });
    expect(isSensitive(new Headers(), text)).toBe(false);
  });
});

describe('a ticket kept under its id is also found by its number', () => {
  test.each([
    ['/api/tickets/0a1b', '/api/tickets?number=LX20261125-0047'],
    ['/api/tickets?number=LX20261125-0047', '/api/tickets/0a1b'],
    ['/api/tickets?mine=1', undefined],
    ['/api/tickets/0a1b/facts', undefined],
  ])('%s · %s', (path, other) => {
    expect(otherNameOf(at(path), textOf(TICKET))).toBe(other);
  });

  test('an answer that is no ticket has no second name', () => {
    expect(otherNameOf(at('/api/tickets/export'), '{"items":[]}')).toBeUndefined();
  });
});

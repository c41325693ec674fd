import { describe, expect, it } from 'vitest';
import {
  FILTER_NAMES,
  type FilterName,
  filterParams,
  isMatch,
  listQuery,
  readFilter,
} from '../../web/parts/dashboard/filter.ts';
import { clockDue, summaryOf } from './summary.ts';

const NOW = Date.parse('2026-11-23T08:00:00.000Z');
const BEFORE = '2026-11-23T07:59:59.000Z';
const AFTER = '2026-11-23T08:00:01.000Z';

describe('filter of the dashboard', () => {
  it('calls late what has passed its due instant, though the card is not written yet', () => {
    const overdue = { name: 'overdue', q: '' } as const;
    expect(isMatch(summaryOf({ clock: clockDue(BEFORE) }), overdue, NOW)).toBe(true);
    expect(isMatch(summaryOf({ clock: clockDue(AFTER) }), overdue, NOW)).toBe(false);
    expect(isMatch(summaryOf({ clock: clockDue(BEFORE, 'paused') }), overdue, NOW)).toBe(false);
    expect(isMatch(summaryOf({}), overdue, NOW)).toBe(false);
  });

  it('shows behind a counter what that counter counts', () => {
    const matches = (name: FilterName, part: Parameters<typeof summaryOf>[0]) =>
      isMatch(summaryOf(part), { name, q: '' }, NOW);
    const warned = { ...clockDue(AFTER), yellowAt: BEFORE };
    expect(matches('yellow', { clock: warned })).toBe(true);
    expect(matches('yellow', { clock: clockDue(AFTER) })).toBe(false);
    expect(matches('yellow', { clock: clockDue(BEFORE, 'yellow') })).toBe(false);
    expect(matches('on_site', { onSite: 1 })).toBe(true);
    expect(matches('on_site', {})).toBe(false);
    const done = (doneAt: string) => matches('done_today', { status: 'rating', doneAt });
    expect(done('2026-11-22T16:00:00.000Z')).toBe(true);
    expect(done('2026-11-22T15:59:59.000Z')).toBe(false);
  });

  it('finds every word of the search in title, place, number or unit', () => {
    const find = (q: string) => isMatch(summaryOf({}), { name: 'all', q }, NOW);
    expect(['路灯', '棋盘街', '0001', '千佛山 路灯'].map(find)).toEqual([true, true, true, true]);
    expect(find('路灯 井盖')).toBe(false);
  });

  it('leaves closed and draft tickets out of everything but their own filters', () => {
    const names = (status: 'draft' | 'closed' | 'blown') =>
      FILTER_NAMES.filter((name) => isMatch(summaryOf({ status }), { name, q: '' }, NOW));
    expect(names('draft')).toEqual(['draft']);
    expect(names('closed')).toEqual(['done']);
    expect(names('blown')).toEqual(['all', 'waiting']);
  });

  it('survives the address bar, and an address somebody made up', () => {
    const filter = { name: 'overdue', kind: 'emergency', q: '占道' } as const;
    expect(readFilter(filterParams(filter))).toEqual(filter);
    expect(readFilter({ filter: 'nonsense', kind: 'x' })).toEqual({ name: 'all', q: '' });
    expect(filterParams({ name: 'all', q: '' })).toEqual({});
  });

  it('asks the server the same question', () => {
    const counted = new URLSearchParams(listQuery({ name: 'done_today', q: '' }, 50));
    expect(Object.fromEntries(counted)).toEqual({
      status: 'rating,closed',
      only: 'done_today',
      limit: '50',
    });
    const query = new URLSearchParams(listQuery({ name: 'overdue', q: '井盖' }, 50, 'c9'));
    expect(Object.fromEntries(query)).toEqual({
      status: 'pending,blown,working,reported',
      overdue: '1',
      q: '井盖',
      cursor: 'c9',
      limit: '50',
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { TicketSummary } from '../../src/contract/views.ts';
import { fewAtOnce } from '../../web/parts/desk/few-at-once.ts';
import { deskQueries, idsToOpen, mayConcern, waitsToOpen } from '../../web/parts/desk/sources.ts';
import { oneAtATime } from '../../web/parts/ticket/one-at-a-time.ts';
import { at, HUB, STREET, sampleClock, sampleMe } from './sample-ticket.ts';

const summary = (id: string, more: Partial<TicketSummary> = {}): TicketSummary => ({
  id,
  number: `LX-${id}`,
  kind: 'daily',
  status: 'blown',
  title: id,
  place: { lat: 0, lng: 0 },
  street: { id: 'qianfoshan', name: '千佛山街道' },
  level: 0,
  version: 1,
  sensitive: false,
  openSlots: 0,
  onSite: 0,
  ...more,
});
const hub = sampleMe({ unit: HUB });

describe('where the desk looks', () => {
  it('a department looks at its own and where it is asked, a member at open calls', () => {
    expect(deskQueries(sampleMe()).join(' ')).toMatch(/mine=1.*unitId=chengguan/);
    expect(deskQueries(sampleMe({ role: 'member' }))[0]).toContain('status=blown,working');
  });

  it('a street looks also at what waits for its signature, triage and verification', () => {
    const queries = deskQueries(sampleMe({ unit: STREET })).join(' ');
    expect(queries).toContain('status=draft,pending,reported');
    expect(queries).toContain('kind=emergency');
  });

  it('the hub opens only what has no lead', () => {
    const led = summary('led', { lead: { id: 'x', name: 'x' } });
    expect(idsToOpen([led, summary('free')], hub)).toEqual(['free']);
    expect(mayConcern(led, hub)).toBe(false);
  });

  it('oversight and who signs look also at what waits on closed tickets', () => {
    const oversight = sampleMe({ unit: { id: 'o', name: '督查室', kind: 'oversight' } });
    expect(waitsToOpen(oversight)).toEqual(['exclusion', 'appeal', 'spot_check']);
    expect(waitsToOpen(sampleMe({ unit: HUB, role: 'leader' }))).toContain('exclusion');
    expect(waitsToOpen(sampleMe({ unit: HUB, role: 'district_leader' }))).toEqual(['exclusion']);
    expect(waitsToOpen(hub)).toEqual(['spot_check']);
    for (const other of [sampleMe(), sampleMe({ unit: STREET }), sampleMe({ role: 'member' })])
      expect(waitsToOpen(other)).toEqual([]);
    expect(mayConcern(summary('closed', { status: 'closed' }), oversight)).toBe(true);
  });

  it('what is due first is opened first, and each once', () => {
    const late = summary('late', { clock: sampleClock('claim', '1', at('10:00')) });
    const soon = summary('soon', { clock: sampleClock('claim', '1', at('16:00')) });
    expect(idsToOpen([summary('none'), soon, late, soon], sampleMe())).toEqual([
      'late',
      'soon',
      'none',
    ]);
  });
});

describe('asking in order', () => {
  it('few at once begins in order and never exceeds its number', async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await fewAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    });
    expect(begun).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });

  it('asked three times while running, it runs once more', async () => {
    let runs = 0;
    let finish = (): void => undefined;
    const ask = oneAtATime(() => {
      runs += 1;
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    ask();
    ask();
    ask();
    expect(runs).toBe(1);
    finish();
    await expect.poll(() => runs).toBe(2);
    finish();
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).toBe(2);
  });
});

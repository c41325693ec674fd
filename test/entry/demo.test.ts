import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { subjectOf } from '../../src/app/chain.ts';
import { verifyLog } from '../../src/app/log/verify.ts';
import { plusMinutes } from '../../src/domain/instant.ts';
import { crewAt, turnAt } from '../../src/domain/roster/on-duty.ts';
import { crewIds, openSwaps, rosterIdOf } from '../../src/domain/roster/roster.ts';
import { type ClockState, clockState } from '../../src/domain/sla/clock.ts';
import { TICKET_STATUSES, type Ticket } from '../../src/domain/ticket/ticket.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await openTestApp();
});
afterEach(() => app.close());

const readAll = async (): Promise<Ticket[]> => {
  const ids = new Set((await app.store.factsAfter(0, 10_000)).map(subjectOf));
  return (await app.store.tickets([...ids])).map((stored) => stored.ticket);
};

const shown = (ticket: Ticket, now: string): ClockState[] =>
  ticket.clocks.filter((clock) => clock.name !== 'rating').map((clock) => clockState(clock, now));

describe('the demo, whenever it is made', () => {
  test.each([
    ['a Monday morning', '2026-11-23 10:00'],
    ['the middle of a night', '2026-11-24 03:10'],
    ['a Sunday', '2026-11-29 15:00'],
    ['the end of a working day', '2026-11-26 17:45'],
    ['National Day', '2026-10-03 11:00'],
  ])(
    '%s: some sixty tickets in every status but merged, and the record verifies',
    async (_when, time) => {
      const made = await app.runDemo(wall(time));
      const tickets = await readAll();
      expect(tickets).toHaveLength(made);
      expect(made).toBeGreaterThanOrEqual(58);
      const statuses = new Set(tickets.map((ticket) => ticket.status));
      expect(TICKET_STATUSES.filter((status) => !statuses.has(status))).toEqual(['merged']);
      const check = await verifyLog(app.store, app.app.world.sha256);
      expect(check.differences).toEqual([]);
    },
  );

  test('of a unit with a roster its staff and a leader are on duty at any hour of the next week', async () => {
    const now = wall('2026-11-24 10:00');
    await app.runDemo(now);
    const people = await app.store.people();
    for (const unitId of ['chengguan', 'shizheng', 'xiaofang', 'hub', 'qianfoshan']) {
      const roster = (await app.store.thing('roster', rosterIdOf(unitId)))?.thing;
      const staff = people.find((each) => each.unitId === unitId && each.role === 'staff')?.id;
      for (let hours = 0; hours < 7 * 24; hours += 1) {
        const at = plusMinutes(now, hours * 60);
        const turn = roster && turnAt(roster, at);
        const crew = roster && turn ? crewAt(roster, turn, at) : undefined;
        expect(crew && crewIds(crew), `${unitId} ${at}`).toContain(staff);
        expect(crew?.leaderId, `${unitId} ${at}`).toBeDefined();
      }
    }
    const street = (await app.store.thing('roster', rosterIdOf('qianfoshan')))?.thing;
    expect(street?.swaps.map(({ state }) => state)).toEqual(['accepted', 'asked']);
    expect(street && openSwaps(street)).toHaveLength(1);
    const city = (await app.store.thing('roster', rosterIdOf('chengguan')))?.thing;
    expect(city?.handovers).toMatchObject([{ takenOverAt: expect.any(String) }, { n: 2 }]);
  });

  test('it does not rot to red within a day: most open tickets are still in time a day later', async () => {
    const now = wall('2026-11-24 10:00');
    await app.runDemo(now);
    const tickets = await readAll();
    const open = tickets.filter((ticket) =>
      ['pending', 'blown', 'working', 'reported'].includes(ticket.status),
    );
    const lateAt = (instant: string) =>
      open.filter((ticket) => shown(ticket, instant).includes('red'));
    expect(lateAt(now).length).toBeGreaterThan(0);
    expect(lateAt(now).length).toBeLessThan(open.length / 4);
    expect(lateAt(plusMinutes(now, 24 * 60)).length).toBeLessThan(open.length * 0.75);
  });
});

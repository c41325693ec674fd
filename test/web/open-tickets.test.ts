import { describe, expect, it } from 'vitest';
import { candidates, openTicketsPath } from '../../web/parts/ticket/verbs/open-tickets.ts';
import { sampleTicket } from './sample-ticket.ts';
import { summaryOf } from './summary.ts';

const ticket = sampleTicket();
const { street } = ticket;

describe('into which ticket one may be merged', () => {
  it('without words those within some steps are asked for, else what was written', () => {
    const nearby = new URLSearchParams(openTicketsPath(' ', ticket).split('?')[1]);
    const [west = 0, south = 0, east = 0, north = 0] = (nearby.get('bbox') ?? '')
      .split(',')
      .map(Number);
    expect(west < 117.032 && 117.032 < east && south < 36.655 && 36.655 < north).toBe(true);
    expect(openTicketsPath('井盖', ticket)).toContain(`q=${encodeURIComponent('井盖')}`);
  });

  it('never into itself or another street, unless the hub says so; the nearest first', () => {
    const here = { lat: 36.655, lng: 117.032 };
    const far = summaryOf({ id: 'far', street, place: { lat: 36.657, lng: 117.032 } });
    const near = summaryOf({ id: 'near', street, place: here });
    const other = summaryOf({ id: 'x', street: { id: 'baotuquan', name: '趵突泉街道' } });
    const found = [far, summaryOf({ id: ticket.id, street }), near, other];
    const ids = (isHub: boolean) => candidates(found, ticket, isHub).map((each) => each.ticket.id);
    expect(ids(false)).toEqual(['near', 'far']);
    expect(ids(true)).toContain('x');
  });
});

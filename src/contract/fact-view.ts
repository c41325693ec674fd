/** How does a fact read, in a timeline and on the wire? */
import type { Instant } from '../domain/instant.ts';
import type { By, Fact, Words } from '../domain/ticket/fact.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import { type Names, refOf, toSummary } from './ticket-view.ts';
import type { ByView, FactEvent, FactView } from './views.ts';

type Logged = Fact & { seq: number; hash: string; noticedAt: Instant };

export const byView = (
  { personId, unitId }: By,
  names: Pick<Names, 'units' | 'people'>,
): ByView => ({
  person: personId ? { id: personId, name: names.people.get(personId) ?? '' } : undefined,
  unit: unitId ? refOf(unitId, names) : undefined,
});

export const toFactView = (
  fact: Logged,
  words: ReadonlyMap<string, Words>,
  names: Pick<Names, 'units' | 'people'>,
): FactView => {
  const { seq, version, type, at, noticedAt, data, hash } = fact;
  return {
    seq,
    version,
    type,
    at,
    noticedAt,
    by: byView(fact.by, names),
    data,
    hash,
    deviceAt: data.deviceAt,
    words: words.get(data.words?.id ?? ''),
  };
};

export const toFactEvent = (
  { seq, ticketId, type, at, by }: Logged,
  ticket: Ticket,
  shown: { title: string; address?: string },
  names: Pick<Names, 'units'>,
  now: Instant,
): FactEvent => ({
  seq,
  ticketId,
  type,
  at,
  by: { unit: by.unitId ? refOf(by.unitId, names) : undefined },
  ticket: toSummary(ticket, shown, names, now),
});

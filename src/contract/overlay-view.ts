/** How do returns, rulings, meetings and the like of a ticket read? Whose words were purged has none. */
import type { Words } from '../domain/ticket/fact.ts';
import { firstReceiverOf } from '../domain/ticket/first-receiver.ts';
import type { ContentId, Ticket } from '../domain/ticket/ticket.ts';
import { callersOf } from '../domain/ticket/verbs/callers.ts';
import type { OverlaysView } from './overlay-views.ts';
import type { PersonRef, Ref } from './views.ts';

type Say = {
  words: ReadonlyMap<ContentId, Words>;
  unit(id: string): Ref;
  person(id: string): PersonRef;
};

export const toOverlays = (ticket: Ticket, { words, unit, person }: Say): OverlaysView => {
  const said = (id: ContentId | undefined): Words => words.get(id ?? '') ?? {};
  const maybe = (id: string | undefined): Ref | undefined =>
    id === undefined ? undefined : unit(id);
  const answer = (each: { answeredAt?: string; answerWords?: ContentId }) => ({
    answeredAt: each.answeredAt,
    answer: said(each.answerWords).text,
  });
  const first = firstReceiverOf(ticket);
  return {
    returns: (ticket.returns ?? []).map((each) => ({
      n: each.n,
      taskId: each.taskId,
      unit: unit(each.unitId),
      state: each.state,
      askedAt: each.askedAt,
      signedAt: each.signedAt,
      basis: said(each.words).basis,
      path: said(each.words).path,
      suggested: maybe(each.suggestedUnitId),
      consulted: maybe(each.consultedUnitId),
      to: maybe(each.toUnitId),
      ...answer(each),
    })),
    ruling: rulingOf(ticket, said, maybe),
    releases: (ticket.releases ?? []).map((each) => ({
      n: each.n,
      taskId: each.taskId,
      unit: unit(each.unitId),
      state: each.state,
      askedAt: each.askedAt,
      text: said(each.words).text,
      ...answer(each),
    })),
    consultations: (ticket.consultations ?? []).map((each) => ({
      n: each.n,
      unit: unit(each.unitId),
      by: unit(each.byUnitId),
      askedAt: each.askedAt,
      text: said(each.words).text,
      ...answer(each),
    })),
    meetings: (ticket.meetings ?? []).map((each) => ({
      n: each.n,
      level: each.level,
      at: each.at,
      units: each.unitIds.map(unit),
      by: unit(each.calledBy),
      place: said(each.words).place,
      text: said(each.words).text,
      state: each.state,
      endedAt: each.endedAt,
      minutes: said(each.minutes).text,
      decisions: (each.decisions ?? []).map(({ unitId, dueAt }, index) => ({
        unit: unit(unitId),
        dueAt,
        text: said(each.minutes)[`decision${index + 1}`],
      })),
    })),
    extensions: (ticket.extensions ?? []).map((each) => ({
      n: each.n,
      taskId: each.taskId,
      unit: unit(each.unitId),
      state: each.state,
      days: each.days,
      hours: each.hours,
      askedAt: each.askedAt,
      text: said(each.words).text,
      ...answer(each),
    })),
    orders: (ticket.orders ?? []).map((each) => ({
      n: each.n,
      kind: each.kind,
      unit: unit(each.unitId),
      by: unit(each.byUnitId),
      at: each.at,
      dueAt: each.dueAt,
      text: said(each.words).text,
      ...answer(each),
    })),
    milestones: (ticket.milestones ?? []).map((each) => ({
      n: each.n,
      clockId: each.clockId,
      dueAt: each.dueAt,
      text: said(each.words)[`milestone${each.n}`],
      metAt: each.metAt,
      metText: said(each.metWords).text,
    })),
    callers: callersOf(ticket).map(({ contentId, number }, index) => {
      const told = ticket.answeredCallers?.find((each) => each.contentId === contentId);
      return { n: index + 1, from: number, answeredAt: told?.at, how: told?.how };
    }),
    absorbed: (ticket.absorbed ?? []).map(({ ticketId: id, number }) => ({ id, number })),
    mergedInto: ticket.mergedInto && {
      id: ticket.mergedInto.ticketId,
      number: ticket.mergedInto.number,
    },
    withdrawnAt: ticket.withdrawnAt,
    retro: ticket.retro,
    firstReceiver: first && { person: person(first.personId), unit: unit(first.unitId) },
  };
};

export const noOverlays = (): OverlaysView => ({
  returns: [],
  releases: [],
  consultations: [],
  meetings: [],
  extensions: [],
  orders: [],
  milestones: [],
  callers: [],
  absorbed: [],
});

const rulingOf = (
  { ruling }: Ticket,
  said: (id: ContentId | undefined) => Words,
  maybe: (id: string | undefined) => Ref | undefined,
): OverlaysView['ruling'] =>
  ruling && {
    since: ruling.since,
    provisional: maybe(ruling.provisionalUnitId),
    provisionalAt: ruling.provisionalAt,
    provisionalText: said(ruling.provisionalWords).text,
    ruledAt: ruling.ruledAt,
    lead: maybe(ruling.leadUnitId),
    body: ruling.body,
    precedent: ruling.precedent,
    reason: said(ruling.words).reason,
  };

/** How does a ticket read for this person? Rows and pages show this and nothing else. */
import { type Actor, worksFor } from '../domain/actor.ts';
import type { Situation } from '../domain/duty.ts';
import type { Instant } from '../domain/instant.ts';
import { type Clock, clockState } from '../domain/sla/clock.ts';
import { type Card, cardOf } from '../domain/ticket/card.ts';
import type { Words } from '../domain/ticket/fact.ts';
import { readsClaim, type Sight, sightOf } from '../domain/ticket/sight.ts';
import {
  type ContentId,
  isSelfHandled,
  openSlots,
  type Task,
  type Ticket,
} from '../domain/ticket/ticket.ts';
import { callersOf } from '../domain/ticket/verbs/callers.ts';
import { verbsFor } from '../domain/ticket/verbs.ts';
import type { Unit } from '../domain/unit.ts';
import { noOverlays, toOverlays } from './overlay-view.ts';
import { toReview } from './review-view.ts';
import type {
  AttachmentView,
  ClockView,
  LinksView,
  PauseView,
  PersonRef,
  Ref,
  TaskView,
  TicketSummary,
  TicketView,
} from './views.ts';

export type Names = {
  units: ReadonlyMap<string, Unit>;
  situations: ReadonlyMap<string, Situation>;
  people: ReadonlyMap<string, string>;
};

type Shown = { title: string; address?: string };

export const refOf = (id: string, { units }: Pick<Names, 'units'>): Ref => ({
  id,
  name: units.get(id)?.name ?? id,
});

const maybeRef = (id: string | undefined, names: Pick<Names, 'units'>): Ref | undefined =>
  id === undefined ? undefined : refOf(id, names);

export const toClockView = (clock: Clock, now: Instant): ClockView => {
  const { pausedAt: _, void: _void, yellow: _yellow, red: _red, capAt: _cap, ...shown } = clock;
  return { ...shown, state: clockState(clock, now) };
};

export const toSummary = (
  ticket: Ticket,
  shown: Shown,
  names: Pick<Names, 'units'>,
  now: Instant,
): TicketSummary => cardToSummary(cardOf(ticket), shown, names, now);

/** The same for every reader, so that one summary serves a whole room. */
export const cardToSummary = (
  card: Card,
  shown: Shown,
  names: Pick<Names, 'units'>,
  now: Instant,
): TicketSummary => ({
  id: card.id,
  number: card.number,
  kind: card.kind,
  status: card.status,
  title: shown.title,
  place: { ...card.place, address: shown.address },
  street: refOf(card.streetId, names),
  community: maybeRef(card.communityId, names),
  lead: maybeRef(card.leadUnitId, names),
  leadStatus: card.leadStatus,
  level: card.level,
  version: card.version,
  sensitive: card.sensitivity === 'sensitive',
  openSlots: card.openSlots,
  onSite: card.onSite,
  doneAt: card.doneAt,
  clock: card.clock && toClockView(card.clock, now),
  relapse: card.relapse,
});

export type ViewParts = {
  shown: Shown;
  words: ReadonlyMap<ContentId, Words>;
  attachments: AttachmentView[];
  links: LinksView;
};

/** A member in a call sees the summary, the call and their own task; others see the whole. */
export const toTicketView = (
  ticket: Ticket,
  parts: ViewParts,
  names: Names,
  actor: Actor,
  now: Instant,
): TicketView => {
  const sight = sightOf(actor, ticket);
  const {
    clock: _clock,
    leadStatus: _status,
    openSlots: _slots,
    onSite: _onSite,
    doneAt: _doneAt,
    sensitive: _s,
    relapse: _relapse,
    ...summary
  } = toSummary(ticket, parts.shown, names, now);
  const tasks = sight === 'full' ? ticket.tasks : ownTasks(ticket, actor);
  return {
    ...summary,
    ...(sight === 'full' ? inside(ticket, parts, names) : outside()),
    round: ticket.round,
    sensitivity: ticket.sensitivity,
    raisedAt: ticket.raisedAt,
    blownAt: ticket.blownAt,
    tasks: tasks.map((task) => toTaskView(task, parts, names, readsClaim(actor, ticket, task))),
    clocks: sight === 'full' ? ticket.clocks.map((clock) => toClockView(clock, now)) : [],
    hands: handsOf(ticket, parts),
    appointment: appointmentOf(ticket, parts, sight),
    closedAt: ticket.closedAt,
    pauses: sight === 'full' ? pausesOf(ticket, parts, names) : [],
    verbs: verbsFor(ticket, actor, now),
  };
};

const inside = (ticket: Ticket, parts: ViewParts, names: Names) => ({
  detail: said(ticket.words, parts)?.detail,
  situation: situationOf(ticket, names),
  source: ticket.source,
  raisedBy: {
    person: personRef(ticket.raisedBy.personId, names),
    unit: refOf(ticket.raisedBy.unitId, names),
  },
  sentBack: ticket.sentBack,
  selfHandled: isSelfHandled(ticket),
  reportedAt: ticket.reportedAt,
  verifiedAt: ticket.verifiedAt,
  redoCount: ticket.redoCount,
  origin: ticket.origin,
  taken: ticket.taken,
  ask: ticket.ask,
  planned: ticket.tasks.length > 0 ? undefined : plannedOf(ticket, names),
  countersign: ticket.countersign,
  ratings: ticket.ratings,
  hasCaller: callersOf(ticket).length > 0,
  attachments: parts.attachments,
  missing: ticket.missing,
  reopenedAt: ticket.reopenedAt,
  ...parts.links,
  ...toReview(ticket, sayerOf(parts, names)),
  ...toOverlays(ticket, sayerOf(parts, names)),
});

const sayerOf = (parts: ViewParts, names: Names) => ({
  words: parts.words,
  unit: (id: string) => refOf(id, names),
  person: (id: string) => personRef(id, names),
});

const outside = () => ({
  ...noOverlays(),
  linked: [],
  linkedBy: [],
  appeals: [],
  spotChecks: [],
  taken: [],
  ask: [],
  ratings: [],
  hasCaller: false,
  attachments: [],
  missing: [],
  sentBack: false,
  selfHandled: false,
  redoCount: 0,
});

const said = (id: ContentId | undefined, { words }: ViewParts): Words | undefined =>
  id === undefined ? undefined : words.get(id);

const personRef = (id: string | undefined, { people }: Names): PersonRef => ({
  id: id ?? '',
  name: (id && people.get(id)) ?? '',
});

const toTaskView = (task: Task, parts: ViewParts, names: Names, isClaimRead: boolean): TaskView => {
  const { claimWords, reportWords, unitId, personId, claimedForBy, unstaffed: _, ...rest } = task;
  const claim = isClaimRead ? said(claimWords, parts) : undefined;
  const unit = unitId === undefined ? undefined : names.units.get(unitId);
  return {
    ...rest,
    unit: unit && { id: unit.id, name: unit.name, phone: unit.phone },
    person: personId === undefined ? undefined : personRef(personId, names),
    claimedForBy: claimedForBy === undefined ? undefined : personRef(claimedForBy, names),
    who: claim?.who,
    note: claim?.note,
    phone: claim?.phone,
    report: said(reportWords, parts)?.text,
  };
};

/** A volunteer's own, or the places their organisation took. */
const ownTasks = (ticket: Ticket, actor: Actor): Task[] =>
  ticket.tasks.filter(
    ({ role, personId, unitId }) =>
      personId === actor.personId || (role === 'volunteer' && worksFor(actor, unitId)),
  );

const situationOf = (ticket: Ticket, { situations }: Names): TicketView['situation'] => {
  const situation = situations.get(ticket.situationCode ?? '');
  return situation && { code: situation.code, name: situation.name, basis: situation.basis };
};

const plannedOf = ({ planned }: Ticket, names: Names): TicketView['planned'] => ({
  lead: maybeRef(planned.leadUnitId, names),
  supports: planned.supportUnitIds.map((id) => refOf(id, names)),
});

const handsOf = (ticket: Ticket, parts: ViewParts): TicketView['hands'] => {
  const { hands } = ticket;
  if (!hands) return undefined;
  const bring = said(hands.words ?? ticket.words, parts)?.bring;
  const { wanted, scope, until } = hands;
  return { wanted, open: Math.max(0, openSlots(ticket)), scope, until, bring };
};

const pausesOf = (ticket: Ticket, parts: ViewParts, names: Names): PauseView[] =>
  (ticket.pauses ?? []).map((pause) => ({
    n: pause.n,
    kind: pause.kind,
    state: pause.state,
    by: refOf(pause.unitId, names),
    why: said(pause.words, parts)?.text ?? '',
    document: said(pause.words, parts)?.document,
    to: said(pause.words, parts)?.to,
    rang: pause.rang === true,
    decision: said(pause.decisionWords, parts)?.text,
    from: pause.from,
    until: pause.until,
    endedAt: pause.endedAt,
  }));

const appointmentOf = (
  ticket: Ticket,
  parts: ViewParts,
  sight: Sight,
): TicketView['appointment'] =>
  ticket.appointedAt && sight === 'full'
    ? { at: ticket.appointedAt, place: said(ticket.appointmentWords, parts)?.place }
    : undefined;

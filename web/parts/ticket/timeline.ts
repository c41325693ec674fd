/** How does a fact read as a sentence, and which of its words are somebody's own? */
import type { ClockView, FactView } from '../../../src/contract/views.ts';
import type { Book } from '../../../src/contract/words/book.ts';
import type { TicketWords } from '../../../src/contract/words/pages/ticket.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { CalledTask, FactData, FactType } from '../../../src/domain/ticket/fact.ts';

export type Teller = {
  book: Book;
  words: TicketWords;
  unitName: (unitId: string | undefined) => string;
  /** The unit or the person a task belongs to. */
  taskName: (taskId: string) => string;
  situationName: (code: string) => string;
  clock: (clockId: string) => ClockView | undefined;
  sayInstant: (instant: Instant) => string;
};

export type Entry = {
  who: string;
  /** The verb in the book's word. */
  what: string;
  said: string[];
  /** What somebody wrote, shown in their words. */
  quotes: { label?: string; text: string }[];
  card?: 'yellow' | 'red';
};

/** What follows the verb, in our words. */
export const tellFact = (fact: FactView, teller: Teller): Entry => {
  const { book, words } = teller;
  const { type } = fact;
  return {
    who: whoOf(fact) || words.system,
    what: book.fact[type],
    said: saidOf(fact, teller).filter(Boolean),
    quotes: quotesOf(fact, words),
    card: type === 'clock.yellow' ? 'yellow' : type === 'clock.red' ? 'red' : undefined,
  };
};

/** A name that says the unit already needs it not twice. */
const whoOf = ({ by: { unit, person } }: FactView): string => {
  if (unit && person?.name.includes(unit.name)) return person.name;
  return [unit?.name, person?.name].filter(Boolean).join(' ');
};

const as = <T extends FactType>(fact: FactView, _type: T): FactData[T] => fact.data as FactData[T];

const saidOf = (fact: FactView, teller: Teller): string[] => {
  const { book, words, sayInstant, unitName, taskName } = teller;
  const { told } = words;
  switch (fact.type) {
    case 'ticket.raised':
    case 'ticket.revised': {
      const { kind, tasks } = as(fact, fact.type);
      return [book.kind[kind], calledWords(tasks, teller)];
    }
    case 'ticket.routed': {
      const { situationCode, tasks } = as(fact, 'ticket.routed');
      return [situationCode ? teller.situationName(situationCode) : '', calledWords(tasks, teller)];
    }
    case 'ticket.triaged': {
      const { decision, tasks } = as(fact, 'ticket.triaged');
      const called = decision === 'blow' ? calledWords(tasks, teller) : '';
      return [book.triageDecision[decision], called];
    }
    case 'ticket.blown':
      return [told.signed, calledWords(as(fact, 'ticket.blown').tasks, teller)];
    case 'ticket.countersigned': {
      const { approved, kind } = as(fact, 'ticket.countersigned');
      return [approved ? told.confirmed : told.corrected(book.kind[kind])];
    }
    case 'ticket.supplemented':
      return [told.supplied(suppliedParts(fact, teller).join(words.listJoin))];
    case 'ticket.appointed':
      return [told.meet(sayInstant(as(fact, 'ticket.appointed').meetAt)), fact.words?.place ?? ''];
    case 'ticket.verified':
      return [
        told.agreed,
        ...as(fact, 'ticket.verified').ratings.map(
          ({ taskId, fast, useful, cooperative }) =>
            `${taskName(taskId)}: ${words.rating.fast} ${fast} · ${words.rating.useful} ${useful} · ${words.rating.cooperative} ${cooperative}`,
        ),
      ];
    case 'ticket.redone': {
      const { level } = as(fact, 'ticket.redone');
      return [level > 2 ? told.raisedLevel(level) : ''];
    }
    case 'ticket.closed':
      return [told.notRated];
    case 'task.claimed': {
      const { eta, forUnit, unitId } = as(fact, 'task.claimed');
      const who = fact.words?.who;
      return [
        forUnit ? told.forUnit(unitName(unitId)) : unitId ? '' : told.helps,
        who ? told.coming(who) : '',
        eta ? words.eta(sayInstant(eta)) : '',
      ];
    }
    case 'task.eta_changed':
      return [told.newEta(sayInstant(as(fact, 'task.eta_changed').eta))];
    case 'task.arrived': {
      const { taskId, forUnit, within200m } = as(fact, 'task.arrived');
      const near = within200m === undefined ? '' : within200m ? told.near : told.far;
      return [forUnit ? told.arrivedFor(taskName(taskId)) : '', near];
    }
    case 'task.progressed': {
      const { underControl } = as(fact, 'task.progressed');
      if (underControl === undefined) return [];
      return [underControl ? words.underControl : words.notUnderControl];
    }
    case 'task.reported':
      return [book.outcome[as(fact, 'task.reported').outcome]];
    case 'task.waived':
      return [told.waived(taskName(as(fact, 'task.waived').taskId))];
    case 'hands.called': {
      const { wanted, scope, until } = as(fact, 'hands.called');
      const end = until ? words.handsUntil(sayInstant(until)) : '';
      return [told.hands(wanted, book.scope[scope]), end];
    }
    case 'clock.yellow':
    case 'clock.red':
      return [cardWords(fact, teller)];
    case 'ticket.commented':
    case 'ticket.attached':
      return [attachmentCount(fact) > 0 ? told.files(attachmentCount(fact)) : ''];
    case 'ticket.sent_back':
    case 'ticket.cancelled':
    case 'contact.viewed':
    case 'content.purged':
      return [];
  }
};

export const attachmentIdsOf = (fact: FactView): string[] =>
  as(fact, 'ticket.commented').attachmentIds ?? [];

const attachmentCount = (fact: FactView): number => attachmentIdsOf(fact).length;

const calledWords = (tasks: readonly CalledTask[], { book, words, unitName }: Teller): string => {
  const called = tasks.map(({ role, unitId }) => `${unitName(unitId)}(${book.taskRole[role]})`);
  return called.length > 0 ? words.told.called(called.join(words.listJoin)) : '';
};

const suppliedParts = (fact: FactView, { book, situationName }: Teller): string[] => {
  const { situationCode, caller } = as(fact, 'ticket.supplemented');
  const parts = [];
  if (situationCode) parts.push(`${book.missing.situation} ${situationName(situationCode)}`);
  if (fact.words?.address) parts.push(`${book.missing.address} ${fact.words.address}`);
  if (caller) parts.push(book.missing.caller);
  return parts;
};

const cardWords = (fact: FactView, { book, words, unitName, clock, sayInstant }: Teller) => {
  const { clockId, unitId } = as(fact, 'clock.yellow');
  const known = clock(clockId);
  const name = known ? book.clockName[known.name] : '';
  const due = known ? sayInstant(known.dueAt) : '';
  const tell = fact.type === 'clock.yellow' ? words.told.yellow : words.told.red;
  return tell(unitName(unitId), name, due);
};

/** Titles and addresses stand above the timeline already. */
const QUOTED = ['detail', 'text', 'note', 'reason', 'missing', 'bring'] as const;
const LABELLED = ['spokenWith', 'measures', 'expectedEnd', 'phone'] as const;

const quotesOf = (fact: FactView, words: TicketWords): Entry['quotes'] => {
  if (!fact.words) return fact.data.words ? [{ text: words.purged }] : [];
  if (fact.type === 'ticket.supplemented') return [];
  const { told } = words;
  const label = { missing: told.missing, bring: words.bring } as Record<string, string>;
  return [
    ...QUOTED.flatMap((name) => quote(label[name], fact.words?.[name])),
    ...LABELLED.flatMap((name) => quote(told[name], fact.words?.[name])),
  ];
};

const quote = (label: string | undefined, text: string | undefined): Entry['quotes'] =>
  text ? [{ label, text }] : [];

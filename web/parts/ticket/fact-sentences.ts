/** What follows the verb of each fact, in our words; one sentence maker for every type there is. */
import type { ClockView } from '../../../src/contract/views.ts';
import type { Book } from '../../../src/contract/words/book.ts';
import type { TicketWords } from '../../../src/contract/words/pages/ticket.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { CalledTask, FactData, FactType, Words } from '../../../src/domain/ticket/fact.ts';
import { OVERLAY_SAYERS } from './overlay-sentences.ts';

export type Teller = {
  book: Book;
  words: TicketWords;
  unitName: (unitId: string | undefined) => string;
  /** The unit or the person a task belongs to. */
  taskName: (taskId: string) => string;
  situationName: (code: string) => string;
  clock: (clockId: string) => ClockView | undefined;
  sayInstant: (instant: Instant) => string;
  /** 提级 2 督查. */
  sayLevel: (level: number) => string;
};

/** Blanks are left out by who asks. */
export type Sayer<T extends FactType> = (
  data: FactData[T],
  teller: Teller,
  said: Words,
  at: Instant,
) => string[];

const called = (tasks: readonly CalledTask[], { book, words, unitName }: Teller): string => {
  const names = tasks.map(({ role, unitId }) => `${unitName(unitId)}(${book.taskRole[role]})`);
  return names.length > 0 ? words.told.called(names.join(words.listJoin)) : '';
};

const files = (
  { attachmentIds = [] }: FactData['ticket.commented'],
  { words }: Teller,
): string[] => (attachmentIds.length > 0 ? [words.told.files(attachmentIds.length)] : []);

const clockName = (clockId: string, { book, clock }: Teller): string => {
  const known = clock(clockId);
  return known ? book.clockName[known.name] : '';
};

/** 区城管局 办结: several units have one of the same name. */
const ownedClock = (clockId: string, teller: Teller): string =>
  [teller.unitName(teller.clock(clockId)?.unitId), clockName(clockId, teller)]
    .filter(Boolean)
    .join(' ');

const nothing = (): string[] => [];

export const SAYERS: { [T in FactType]: Sayer<T> } = {
  ...OVERLAY_SAYERS,
  'ticket.raised': ({ kind, tasks, retro }, teller) => [
    teller.book.kind[kind],
    retro ? teller.words.told.retro : '',
    called(tasks, teller),
  ],
  'ticket.revised': ({ kind, tasks }, teller) => [teller.book.kind[kind], called(tasks, teller)],
  'ticket.routed': ({ situationCode, tasks }, teller) => [
    situationCode ? teller.situationName(situationCode) : '',
    called(tasks, teller),
  ],
  'ticket.triaged': ({ decision, tasks }, teller) => [
    teller.book.triageDecision[decision],
    decision === 'blow' ? called(tasks, teller) : '',
  ],
  'ticket.blown': ({ tasks }, teller) => [teller.words.told.signed, called(tasks, teller)],
  'ticket.sent_back': nothing,
  'ticket.countersigned': ({ approved, kind }, { book, words: { told } }) => [
    approved ? told.confirmed : told.corrected(book.kind[kind]),
  ],
  'ticket.supplemented': ({ situationCode, caller }, { book, words, situationName }, said) => {
    const parts = [
      situationCode ? `${book.missing.situation} ${situationName(situationCode)}` : '',
      said.address ? `${book.missing.address} ${said.address}` : '',
      caller ? book.missing.caller : '',
    ];
    return [words.told.supplied(parts.filter(Boolean).join(words.listJoin))];
  },
  'ticket.appointed': ({ meetAt }, { words, sayInstant }, { place = '' }) => [
    words.told.meet(sayInstant(meetAt)),
    place,
  ],
  'ticket.verified': ({ ratings }, { words, taskName }) => [
    words.told.agreed,
    ...ratings.map(({ taskId, ...marks }) =>
      words.told.rated(taskName(taskId), marks.fast, marks.useful, marks.cooperative),
    ),
  ],
  'ticket.redone': ({ level }, { sayLevel }) => [level > 2 ? sayLevel(level) : ''],
  'ticket.commented': files,
  'ticket.attached': files,
  'ticket.cancelled': nothing,
  'ticket.closed': (_data, { words }) => [words.told.notRated],
  'ticket.exclusion_asked': ({ code, appeal }, { book, words: { told } }) => [
    book.exclusionCode[code],
    appeal === undefined ? '' : told.afterAppeal(appeal),
  ],
  'ticket.excluded': ({ code }, { book }) => [book.exclusionCode[code]],
  'ticket.exclusion_refused': ({ code }, { book }) => [book.exclusionCode[code]],
  'ticket.appealed': ({ n, unitId }, { words, unitName }) => [
    words.told.appealed(unitName(unitId), n),
  ],
  'ticket.appeal_answered': ({ n, upheld }, { words: { told } }) => [
    upheld ? told.upheld(n) : told.dismissed(n),
  ],
  'ticket.drawn': ({ period }, { words }) => [words.told.drawnFor(period)],
  'ticket.spot_checked': ({ matches, how }, { words: { told } }) => [
    told.checkedBy[how],
    matches ? told.matches : told.differs,
  ],
  'ticket.reopened': ({ taskId }, { words, taskName }) => [words.told.goesOn(taskName(taskId))],
  'task.claimed': ({ eta, forUnit, unitId }, { words, unitName, sayInstant }, { who }) => [
    forUnit ? words.told.forUnit(unitName(unitId)) : unitId ? '' : words.told.helps,
    who ? words.told.coming(who) : '',
    eta ? words.eta(sayInstant(eta)) : '',
  ],
  'task.eta_changed': ({ eta }, { words, sayInstant }) => [words.told.newEta(sayInstant(eta))],
  'task.arrived': ({ taskId, forUnit, within200m }, { words: { told }, taskName }) => [
    forUnit ? told.arrivedFor(taskName(taskId)) : '',
    within200m === undefined ? '' : within200m ? told.near : told.far,
  ],
  'task.left': ({ taskId, forUnit }, { words: { told }, taskName }) => [
    forUnit ? told.leftFor(taskName(taskId)) : '',
  ],
  'task.progressed': ({ underControl }, { words }) => {
    if (underControl === undefined) return [];
    return [underControl ? words.underControl : words.notUnderControl];
  },
  'task.reported': ({ outcome }, { book }) => [book.outcome[outcome]],
  'task.waived': ({ taskId }, { words, taskName }) => [words.told.waived(taskName(taskId))],
  'task.released': nothing,
  'hands.called': ({ wanted, scope, until }, { book, words, sayInstant }) => [
    words.told.hands(wanted, book.scope[scope]),
    until ? words.handsUntil(sayInstant(until)) : '',
  ],
  'hands.ended': nothing,
  'ticket.paused': ({ kind, until }, { book, words: { told }, sayInstant }) => [
    told.pausedUntil(book.pauseKind[kind], sayInstant(until)),
  ],
  'ticket.resumed': ({ moves }, teller) =>
    moves.map(({ clockId, dueAt }) =>
      teller.words.told.resumedDue(ownedClock(clockId, teller), teller.sayInstant(dueAt)),
    ),
  'clock.yellow': ({ clockId, unitId }, teller) => {
    const due = teller.clock(clockId)?.dueAt;
    const said = due ? teller.sayInstant(due) : '';
    const name = clockName(clockId, teller);
    return [teller.words.told.yellow(teller.unitName(unitId), name, said)];
  },
  // A red card is dated at the instant that was due then; the clock may have been moved since.
  'clock.red': ({ clockId, unitId, level }, teller, _said, at) => [
    teller.words.told.red(
      teller.unitName(unitId),
      clockName(clockId, teller),
      teller.sayInstant(at),
    ),
    level ? teller.sayLevel(level) : '',
  ],
  'clock.escalated': ({ clockId, unitId, level }, teller) => [
    teller.words.told.climbed(
      teller.unitName(unitId),
      clockName(clockId, teller),
      teller.sayLevel(level),
    ),
  ],
  'clock.moved': ({ clockId, unitId, dueAt }, teller) => [
    teller.words.told.moved(
      teller.unitName(unitId),
      clockName(clockId, teller),
      teller.sayInstant(dueAt),
    ),
  ],
  'contact.viewed': nothing,
  'content.purged': nothing,
};

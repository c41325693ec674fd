/** What follows the verb of the facts of returns, rulings, meetings and the like. */
import type { FactData } from '../../../src/domain/ticket/fact.ts';
import type { LeadChange, OverlayFactData } from '../../../src/domain/ticket/overlay-fact.ts';
import type { ExtensionAmount } from '../../../src/domain/ticket/overlays.ts';
import type { Sayer, Teller } from './fact-sentences.ts';

const amount = ({ days, hours }: ExtensionAmount, { words: { overlay } }: Teller): string =>
  days ? overlay.days(days) : hours ? overlay.hours(hours) : '';

const leadsNow = ({ tasks }: LeadChange, unitId: string, { unitName, words }: Teller): string[] => {
  const keeps = tasks.some(({ successorOf }) => successorOf);
  return [words.overlay.leads(unitName(unitId)), keeps ? words.overlay.staysInForce : ''];
};

const numbered = (words: Record<string, string>, prefix: string): string[] =>
  Object.entries(words)
    .filter(([key]) => key.startsWith(prefix))
    .map(([, text]) => text);

const names = (unitIds: readonly string[], { unitName, words }: Teller): string =>
  unitIds.map(unitName).join(words.listJoin);

type Overlaid = keyof OverlayFactData;

const nothing = (): string[] => [];

export const OVERLAY_SAYERS: { [T in Overlaid]: Sayer<T> } = {
  'return.asked': (data, { unitName, words }) => [
    data.suggestedUnitId ? words.overlay.suggests(unitName(data.suggestedUnitId)) : '',
    data.consultedUnitId ? words.overlay.consulted(unitName(data.consultedUnitId)) : '',
    data.state === 'unsigned' ? words.overlay.unsigned : '',
    data.state === 'disputed' ? words.overlay.toRuling : '',
  ],
  'return.signed': ({ state }, { words }) => [state === 'disputed' ? words.overlay.toRuling : ''],
  'return.dropped': nothing,
  'return.accepted': (data, teller) => [
    teller.words.overlay.newLead(teller.unitName(data.toUnitId)),
    data.tasks.some(({ successorOf }) => successorOf) ? teller.words.overlay.staysInForce : '',
  ],
  'return.refused': nothing,
  'ruling.designated': (data, teller) => leadsNow(data, data.unitId, teller),
  'ruling.made': (data, teller) => [
    ...leadsNow(data, data.unitId, teller),
    teller.words.overlay.decidedBy(teller.book.decidingBody[data.body]),
    data.precedent ? teller.words.overlay.precedent : '',
  ],
  'lead.reassigned': (data, teller) => leadsNow(data, data.unitId, teller),
  'support.added': ({ tasks }, teller) => [
    names(
      tasks.map(({ unitId }) => unitId),
      teller,
    ),
  ],
  'release.asked': nothing,
  'release.granted': ({ taskId }, { taskName }) => [taskName(taskId)],
  'release.refused': nothing,
  'consult.asked': ({ unitId }, { unitName, words }) => [words.overlay.asks(unitName(unitId))],
  'consult.answered': nothing,
  'meeting.called': ({ level, meetAt, unitIds }, teller, { place = '' }) => [
    teller.book.meetingLevel[level],
    teller.sayInstant(meetAt),
    place,
    names(unitIds, teller),
  ],
  'meeting.held': ({ decisions }, { unitName, words }, said) => [
    decisions.length > 0 ? words.overlay.decisions(decisions.length) : '',
    ...numbered(said, 'decision').map((text, index) =>
      words.overlay.decided(unitName(decisions[index]?.unitId), text),
    ),
  ],
  'meeting.dropped': nothing,
  'extension.asked': (data, teller) => [amount(data, teller)],
  'extension.granted': (data, teller) => {
    const due = data.started?.[0]?.dueAt;
    return [amount(data, teller), due ? teller.words.overlay.due(teller.sayInstant(due)) : ''];
  },
  'extension.refused': nothing,
  'pause.asked': ({ kind, until }, { book, words, sayInstant }) => [
    words.told.pausedUntil(book.pauseKind[kind], sayInstant(until)),
  ],
  'pause.refused': nothing,
  'pause.rang': nothing,
  'ticket.escalated': ({ level }, { sayLevel }) => [sayLevel(level)],
  'order.given': ({ unitId, dueAt }, { unitName, sayInstant, words }) => [
    words.overlay.to(unitName(unitId)),
    dueAt ? words.overlay.due(sayInstant(dueAt)) : '',
  ],
  'order.answered': nothing,
  'milestones.set': ({ items }, { sayInstant, words }, said) => [
    words.overlay.milestones(items.length),
    ...numbered(said, 'milestone').map((text, index) => {
      const dueAt = items[index]?.dueAt;
      return dueAt ? `${text} · ${words.overlay.due(sayInstant(dueAt))}` : text;
    }),
  ],
  'milestone.met': ({ n }, { words }) => [words.overlay.milestone(n)],
  'ticket.withdrawn': ({ hazard }, { words }) => [
    hazard ? words.overlay.hazard : words.overlay.noHazard,
  ],
  'ticket.merged': ({ intoNumber }, { words }) => [words.overlay.into(intoNumber)],
  'ticket.absorbed': ({ fromNumber, callers }, { words }) => [
    words.overlay.from(fromNumber),
    callers.length > 0 ? words.overlay.callers(callers.length) : '',
  ],
  'caller.added': ({ attachmentIds = [] }: FactData['caller.added'], { words }) =>
    attachmentIds.length > 0 ? [words.told.files(attachmentIds.length)] : [],
  'callers.answered': ({ contentIds, how }, { book, words }) => [
    words.overlay.callers(contentIds.length),
    book.answerWay[how],
  ],
  'ticket.reblown': ({ round, cause, ...data }, teller) => [
    teller.words.overlay.round(round),
    teller.book.reblowCause[cause],
    names(
      data.tasks.map(({ unitId }) => unitId),
      teller,
    ),
  ],
};

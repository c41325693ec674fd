/** What was talked over: consultations, meetings with their decisions, callers who were told. */
import type { ConsultationView, MeetingView } from '../../../../src/contract/overlay-views.ts';
import type { TicketView } from '../../../../src/contract/views.ts';
import type { CallerWords } from '../../../../src/contract/words/pages/callers.ts';
import { type Narrator, parts, quotes, type SectionRow } from './section.ts';

export const consultationRows = (
  { consultations }: Pick<TicketView, 'consultations'>,
  { words, say }: Narrator,
): SectionRow[] =>
  consultations.map((each: ConsultationView) => ({
    key: `consultation${each.n}`,
    name: words.consultation(each.unit.name),
    state: each.answeredAt ? words.consultState.answered : words.consultState.open,
    tone: each.answeredAt ? '' : 'amber',
    said: parts(
      words.askedAt(each.by.name, say(each.askedAt)),
      each.answeredAt && words.answeredAt(say(each.answeredAt)),
    ),
    quotes: quotes([words.question, each.text], [words.view, each.answer]),
  }));

export const meetingRows = (
  { meetings }: Pick<TicketView, 'meetings'>,
  by: Narrator,
): SectionRow[] => meetings.map((each) => meetingRow(each, by));

const meetingRow = (meeting: MeetingView, { book, words, say }: Narrator): SectionRow => {
  const { state, place, text, minutes } = meeting;
  return {
    key: `meeting${meeting.n}`,
    name: book.meetingLevel[meeting.level],
    state: words.meetingState[state],
    tone: state === 'held' ? 'met' : '',
    said: parts(
      say(meeting.at),
      place,
      meeting.units.map(({ name }) => name).join(words.join),
      words.calledBy(meeting.by.name),
    ),
    quotes: [
      ...quotes(
        [words.agenda, text],
        [state === 'dropped' ? words.whyDropped : words.minutes, minutes],
      ),
      ...meeting.decisions.map(({ unit, dueAt, text: decided }, index) => ({
        label: parts(words.decided(index + 1, unit.name), dueAt && words.due(say(dueAt))).join(
          ' · ',
        ),
        text: decided ?? '',
      })),
    ],
  };
};

export const callerRows = (
  { callers, mergedInto }: Pick<TicketView, 'callers' | 'mergedInto'>,
  { book, say }: Narrator,
  words: CallerWords,
): SectionRow[] => {
  const waiting = mergedInto ? words.carried(mergedInto.number) : words.waiting;
  return callers.map(({ n, from, answeredAt, how }) => ({
    key: `caller${n}`,
    name: words.caller(n),
    state: answeredAt ? words.answered : waiting,
    tone: answeredAt ? 'met' : '',
    said: parts(
      from && words.from(from),
      how && book.answerWay[how],
      answeredAt && say(answeredAt),
    ),
    quotes: [],
  }));
};

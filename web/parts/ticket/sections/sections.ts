/** Everything that lies over a ticket, by theme; themes with nothing in them are left out. */
import type { TicketView } from '../../../../src/contract/views.ts';
import { callerWords } from '../../../../src/contract/words/pages/callers.ts';
import { overlayTold } from '../../../../src/contract/words/pages/overlays.ts';
import { sectionWords } from '../../../../src/contract/words/pages/sections.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { book, pageWords } from '../../../words.ts';
import { dutyRows } from './duty.ts';
import type { Narrator, Section, SectionKey } from './section.ts';
import { callerRows, consultationRows, meetingRows } from './talk.ts';
import { milestoneRows, orderRows, timeRows } from './time.ts';

export const narratorFor = (say: (instant: Instant) => string): Narrator => ({
  book: book(),
  words: pageWords(sectionWords),
  told: pageWords(overlayTold),
  say,
});

export const sectionsOf = (ticket: TicketView, by: Narrator): Section[] => {
  const rows: Record<SectionKey, Section['rows']> = {
    duty: dutyRows(ticket, by),
    time: timeRows(ticket, by),
    milestones: milestoneRows(ticket, by),
    orders: orderRows(ticket, by),
    consultations: consultationRows(ticket, by),
    meetings: meetingRows(ticket, by),
    callers: callerRows(ticket, by, pageWords(callerWords)),
  };
  return (Object.keys(rows) as SectionKey[])
    .map((key) => ({ key, rows: rows[key] }))
    .filter((section) => section.rows.length > 0);
};

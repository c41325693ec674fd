/** What do returns, pauses, meetings and the like have in common, so that one part and one table show them all? */
import type { ClockView } from '../../../../src/contract/views.ts';
import type { Book } from '../../../../src/contract/words/book.ts';
import type { OverlayTold } from '../../../../src/contract/words/pages/overlays.ts';
import type { SectionWords } from '../../../../src/contract/words/pages/sections.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import type { ExtensionAmount } from '../../../../src/domain/ticket/overlays.ts';

export type Tone = 'amber' | 'met' | 'stopped' | '';

export type SectionRow = {
  key: string;
  name: string;
  state: string;
  /** amber: somebody waits for an answer. */
  tone: Tone;
  said: string[];
  quotes: { label?: string; text: string }[];
  clock?: ClockView;
};

export type SectionKey = keyof SectionWords['name'];
export type Section = { key: SectionKey; rows: SectionRow[] };

export type Narrator = {
  book: Book;
  words: SectionWords;
  told: OverlayTold;
  say: (instant: Instant) => string;
};

export type Maybe = string | false | undefined;

/** Blanks fall out. */
export const parts = (...all: Maybe[]): string[] => all.filter((part) => Boolean(part)) as string[];

/** What was purged, or never written, is no quote. */
export const quotes = (...all: [label: string, text: string | undefined][]): SectionRow['quotes'] =>
  all.flatMap(([label, text]) => (text ? [{ label, text }] : []));

export const amountWords = ({ days, hours }: ExtensionAmount, told: OverlayTold): string =>
  days ? told.days(days) : hours ? told.hours(hours) : '';

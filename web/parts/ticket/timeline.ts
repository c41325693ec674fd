/** How does a fact read as a sentence, and which of its words are somebody's own? */
import type { FactView } from '../../../src/contract/views.ts';
import type { TicketWords } from '../../../src/contract/words/pages/ticket.ts';
import type { FactData, FactType, Words } from '../../../src/domain/ticket/fact.ts';
import { SAYERS, type Teller } from './fact-sentences.ts';

export type Entry = {
  who: string;
  /** The verb in the book's word. */
  what: string;
  said: string[];
  /** What somebody wrote, shown in their words. */
  quotes: { label?: string; text: string }[];
  card?: 'yellow' | 'red';
};

export const tellFact = (fact: FactView, teller: Teller): Entry => {
  const { type } = fact;
  return {
    who: whoOf(fact) || teller.words.system,
    what: teller.book.fact[type],
    said: say(type, fact, teller).filter(Boolean),
    quotes: quotesOf(fact, teller.words),
    card: type === 'clock.yellow' ? 'yellow' : type === 'clock.red' ? 'red' : undefined,
  };
};

export const attachmentIdsOf = ({ data }: FactView): string[] =>
  (data as FactData['ticket.commented']).attachmentIds ?? [];

const say = <T extends FactType>(type: T, fact: FactView, teller: Teller): string[] => {
  const sayer: (data: FactData[T], teller: Teller, said: Words, at: string) => string[] =
    SAYERS[type];
  return sayer(fact.data as FactData[T], teller, fact.words ?? {}, fact.at);
};

/** A name that says the unit already needs it not twice. */
const whoOf = ({ by: { unit, person } }: FactView): string => {
  if (unit && person?.name.includes(unit.name)) return person.name;
  return [unit?.name, person?.name].filter(Boolean).join(' ');
};

/** Titles and addresses stand above the timeline already. */
const QUOTED = ['detail', 'text', 'note', 'reason', 'missing', 'bring'] as const;
const LABELLED = [
  'basis',
  'path',
  'to',
  'document',
  'spokenWith',
  'measures',
  'expectedEnd',
  'phone',
] as const;

const quotesOf = (fact: FactView, { told, bring, purged }: TicketWords): Entry['quotes'] => {
  if (!fact.words) return fact.data.words ? [{ text: purged }] : [];
  if (fact.type === 'ticket.supplemented') return [];
  const label = { missing: told.missing, bring } as Record<string, string>;
  return [
    ...QUOTED.flatMap((name) => quote(label[name], fact.words?.[name])),
    ...LABELLED.flatMap((name) => quote(told[name], fact.words?.[name])),
  ];
};

const quote = (label: string | undefined, text: string | undefined): Entry['quotes'] =>
  text ? [{ label, text }] : [];

/** By what rule was a clock made? */
import type { ClockView } from '../../../src/contract/views.ts';
import type { Book } from '../../../src/contract/words/book.ts';
import { limitWords } from '../../../src/contract/words/limit-words.ts';
import type { TicketWords } from '../../../src/contract/words/pages/ticket.ts';
import { KINDS, type Kind } from '../../../src/domain/ticket/ticket.ts';

type Made = Pick<ClockView, 'name' | 'policy' | 'limit' | 'round'>;

const STAMP = /^(?:([^.@]+)\.)?\w+@(\d+)$/;

/** 'enforcement.arrive@1' → 综合执法 · 4 个工作小时 · 时限规则第 1 版. */
export const ruleWords = (clock: Made, book: Book, words: TicketWords): string => {
  if (clock.policy === 'appointed')
    return clock.name === 'arrive' ? words.appointedRule : words.givenRule;
  const [, group, version] = STAMP.exec(clock.policy) ?? [];
  if (version === undefined) return clock.policy;
  // From the second round on it has what was left, not the whole.
  const limit = clock.limit && clock.round === 1 ? limitWords(clock.limit, words) : '';
  return words.rule(groupWords(group, book, words), limit, Number(version));
};

const groupWords = (group: string | undefined, book: Book, words: TicketWords): string => {
  if (group === 'utility' || group === 'simple') return words.ruleGroup[group];
  if (group === undefined) return '';
  return isKind(group) ? book.kind[group] : words.ruleSituation(group);
};

const isKind = (group: string | undefined): group is Kind =>
  (KINDS as readonly (string | undefined)[]).includes(group);

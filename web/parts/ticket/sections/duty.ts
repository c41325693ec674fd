/** Who leads, and who wants out: returns, the ruling, releases. */
import type {
  ReleaseView,
  ReturnView,
  RulingView,
} from '../../../../src/contract/overlay-views.ts';
import type { TicketView } from '../../../../src/contract/views.ts';
import type { ReturnState } from '../../../../src/domain/ticket/overlays.ts';
import { type Narrator, parts, quotes, type SectionRow } from './section.ts';

const WAITING: readonly ReturnState[] = ['unsigned', 'asked', 'disputed'];

export const dutyRows = (
  { returns, ruling, releases }: Pick<TicketView, 'returns' | 'ruling' | 'releases'>,
  by: Narrator,
): SectionRow[] => [
  ...returns.map((each) => returnRow(each, by)),
  ...(ruling ? [rulingRow(ruling, by)] : []),
  ...releases.map((each) => releaseRow(each, by)),
];

const returnRow = (each: ReturnView, { words, say }: Narrator): SectionRow => ({
  key: `return${each.n}`,
  name: words.return(each.unit.name),
  state: words.returnState[each.state],
  tone: WAITING.includes(each.state) ? 'amber' : '',
  said: parts(
    words.askedAt(each.unit.name, say(each.askedAt)),
    each.suggested && words.suggests(each.suggested.name),
    each.consulted && words.consulted(each.consulted.name),
    each.to && words.takesOver(each.to.name),
    each.answeredAt && words.answeredAt(say(each.answeredAt)),
  ),
  quotes: quotes([words.basis, each.basis], [words.path, each.path], [words.answer, each.answer]),
});

const rulingRow = (ruling: RulingView, { book, words, say }: Narrator): SectionRow => ({
  key: 'ruling',
  name: words.ruling,
  state: ruling.ruledAt ? words.ruled : words.rulingOpen,
  tone: ruling.ruledAt ? '' : 'amber',
  said: parts(
    words.since(say(ruling.since)),
    ruling.provisional
      ? words.provisional(ruling.provisional.name)
      : !ruling.ruledAt && words.noLead,
    ruling.ruledAt && words.ruledAt(say(ruling.ruledAt)),
    ruling.lead && words.leads(ruling.lead.name),
    ruling.body && book.decidingBody[ruling.body],
    ruling.precedent && words.precedent,
  ),
  quotes: quotes(
    [words.provisionalText, ruling.provisionalText],
    [words.rulingReason, ruling.reason],
  ),
});

const releaseRow = (each: ReleaseView, { words, say }: Narrator): SectionRow => ({
  key: `release${each.n}`,
  name: words.release(each.unit.name),
  state: words.releaseState[each.state],
  tone: each.state === 'asked' ? 'amber' : '',
  said: parts(
    words.askedAt(each.unit.name, say(each.askedAt)),
    each.answeredAt && words.answeredAt(say(each.answeredAt)),
  ),
  quotes: quotes([words.reason, each.text], [words.answer, each.answer]),
});

/** Answer an appeal 答复申诉: oversight; one upheld asks the exclusion, which still needs its second signer. */
import { conflict, invalid } from '../../error.ts';
import type { ExclusionCode } from '../../score/names.ts';
import { isOversight } from '../../score/readers.ts';
import { fact, unlessIn, type Verb } from '../flow.ts';
import type { Appeal, Ticket } from '../ticket.ts';
import { standsAsked } from './exclude.ts';

export type AnswerAppealInput = { n: number; upheld: boolean; code?: ExclusionCode; text: string };

export const answerAppeal: Verb<AnswerAppealInput> = {
  isFor: (_ticket, actor) => isOversight(actor),
  blocker: (ticket) =>
    unlessIn(ticket, 'closed') ?? (openAppeals(ticket).length > 0 ? undefined : 'nothing_due'),
  decide: (ticket, { n, upheld, code, text }, act) => {
    if (!openAppeals(ticket).some((each) => each.n === n)) throw conflict('nothing_due');
    if (upheld && !code) throw invalid('code', 'field_missing');
    const words = { text };
    const answered = fact('ticket.appeal_answered', act, { n, upheld }, { words });
    if (!upheld || !code || standsAsked(ticket)) return [answered];
    return [answered, fact('ticket.exclusion_asked', act, { code, appeal: n }, { words })];
  },
};

const openAppeals = ({ appeals = [] }: Ticket): Appeal[] =>
  appeals.filter(({ answeredAt }) => answeredAt === undefined);

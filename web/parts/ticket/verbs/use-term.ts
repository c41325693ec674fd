/** How long has somebody for this, in words: '1 个工作日'. */
import { useEffect } from 'preact/hooks';
import type { TicketView } from '../../../../src/contract/views.ts';
import { limitWords } from '../../../../src/contract/words/limit-words.ts';
import { ticketWords } from '../../../../src/contract/words/pages/ticket.ts';
import { subjectOf } from '../../../../src/domain/sla/own-limits.ts';
import { type PolicyName, policyFor } from '../../../../src/domain/sla/policy.ts';
import { situations } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { loadPolicies, policies } from '../../raise/limits.ts';

export const useTerm = ({ kind, situation }: TicketView): ((name: PolicyName) => string) => {
  useEffect(() => void loadPolicies(), []);
  const known = situations.value.find(({ code }) => code === situation?.code);
  return (name) => {
    const policy = policyFor(name, subjectOf(kind, known), policies.value);
    return policy ? limitWords(policy.limit, pageWords(ticketWords)) : '';
  };
};

/** How long has somebody for this, in words: '1 个工作日'. */
import { useEffect } from 'preact/hooks';
import type { TicketView } from '../../../../src/contract/views.ts';
import { ticketWords } from '../../../../src/contract/words/pages/ticket.ts';
import { type PolicyName, policyFor } from '../../../../src/domain/sla/policy.ts';
import { situations } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { limitWords } from '../../clock/rule-words.ts';
import { loadPolicies, policies } from '../../raise/limits.ts';

export const useTerm = ({ kind, situation }: TicketView): ((name: PolicyName) => string) => {
  useEffect(() => void loadPolicies(), []);
  const known = situations.value.find(({ code }) => code === situation?.code);
  const { utility = false, simple = false } = known ?? {};
  return (name) => {
    const policy = policyFor(name, { kind, utility, simple }, policies.value);
    return policy ? limitWords(policy.limit, pageWords(ticketWords)) : '';
  };
};

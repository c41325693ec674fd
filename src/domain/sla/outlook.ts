/** What would be due if a whistle of this kind were blown at an instant? */
import type { Instant } from '../instant.ts';
import type { Rules } from '../rules.ts';
import type { Kind } from '../ticket/ticket.ts';
import { type ClockName, LEAD_CLOCKS } from './clock.ts';
import { type Dues, dueTimes, type Policy, policyFor } from './policy.ts';
import { groupsOf } from './start.ts';

export type Outlook = Dues & { name: ClockName; policy: Policy };

/** The lead's clocks, as startTaskClocks would start them; without what a ticket may set otherwise. */
export const outlookOf = (
  subject: { kind: Kind; situationCode?: string },
  at: Instant,
  rules: Rules,
): Outlook[] =>
  LEAD_CLOCKS.flatMap((name) => {
    const policy = policyFor(name, groupsOf(subject, rules), rules.policies);
    return policy ? [{ name, policy, ...dueTimes(at, policy.limit, rules.calendar) }] : [];
  });

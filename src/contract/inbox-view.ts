/** How does what was told read in the inbox, and what did not arrive on the hub's console? */
import type { Instant } from '../domain/instant.ts';
import type { Telling } from '../domain/reach/telling.ts';
import type { InboxItemView, ReachAlarmView, ReachStateView } from './reach-views.ts';
import { type Names, refOf } from './ticket-view.ts';
import { hrefOfTold } from './told-href.ts';

type Units = Pick<Names, 'units'>;

export const toInboxItemView = (
  { key, at, kind, urgency, message }: Telling,
  openedAt: Instant | undefined,
  names: Units,
): InboxItemView => {
  const { reason, subject, number, streetId, clock } = message;
  return {
    key,
    at,
    reason,
    kind,
    urgency,
    subject,
    subjectKind: message.kind,
    number,
    street: streetId === undefined ? undefined : refOf(streetId, names),
    clock,
    href: hrefOfTold(message),
    openedAt,
  };
};

type Audited = {
  due: number;
  sent: number;
  missed: number;
  alarms: readonly { why: ReachAlarmView['why']; telling: Telling }[];
  inboxOnly: readonly string[];
  lag: number;
};

/** Whom it was told to is not said. */
export const toReachStateView = (
  { alarms, inboxOnly, ...counts }: Audited,
  names: Units,
): ReachStateView => ({
  ...counts,
  alarms: alarms.map(({ why, telling: { at, urgency, unitId, message } }) => ({
    why,
    at,
    reason: message.reason,
    urgency,
    unit: refOf(unitId, names),
    number: message.number,
    href: hrefOfTold(message),
  })),
  inboxOnly: inboxOnly.map((id) => refOf(id, names)),
});

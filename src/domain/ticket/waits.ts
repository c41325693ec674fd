/** What of this ticket waits for somebody's decision, since when, and until when? */
import type { Instant } from '../instant.ts';
import { type ClockName, isUnfinished } from '../sla/clock.ts';
import { isOpen, leadOf, openPause, type Ticket } from './ticket.ts';
import { openExtension } from './verbs/extension.ts';
import { openOrders } from './verbs/instruct.ts';
import { openMeetings } from './verbs/meeting.ts';
import { askedPause } from './verbs/pause.ts';
import { openReleases } from './verbs/release.ts';
import { openReturn, openRuling } from './verbs/return.ts';

export const WAIT_KINDS = [
  'no_owner',
  'return',
  'ruling',
  'extension',
  'release',
  'pause',
  'review',
  'referral',
  'meeting',
  'order',
  'consult',
  'exclusion',
  'appeal',
  'spot_check',
] as const;
/** pause: asked for · review, referral: a pause in force, due to be looked at · the last three: after closing. */
export type WaitKind = (typeof WAIT_KINDS)[number];

export type Wait = {
  kind: WaitKind;
  /** The number of what waits among its kind on the ticket. */
  n: number;
  /** Who must act; absent: a district leader, and after closing whoever `seesWait` says. */
  unitId?: string;
  since: Instant;
  dueAt?: Instant;
};

export const waitsOf = (ticket: Ticket): Wait[] => {
  if (ticket.status === 'closed') return afterClosing(ticket);
  if (ticket.status === 'rating') return ruling(ticket);
  if (!isOpen(ticket)) return [];
  return [
    ...noOwner(ticket),
    ...returns(ticket),
    ...ruling(ticket),
    ...extension(ticket),
    ...openReleases(ticket).map(({ n, taskId, askedAt }) => ({
      kind: 'release' as const,
      n,
      unitId: ticket.streetId,
      since: askedAt,
      dueAt: dueOf(ticket, 'release_answer', taskId),
    })),
    ...pauses(ticket),
    ...openMeetings(ticket).map(({ n, calledBy, at }) => ({
      kind: 'meeting' as const,
      n,
      unitId: calledBy,
      since: at,
      dueAt: at,
    })),
    ...openOrders(ticket).map(({ n, unitId, at, dueAt }) => ({
      kind: 'order' as const,
      n,
      unitId,
      since: at,
      dueAt,
    })),
    ...(ticket.consultations ?? [])
      .filter(({ answeredAt }) => !answeredAt)
      .map(({ n, unitId, askedAt }) => ({ kind: 'consult' as const, n, unitId, since: askedAt })),
  ];
};

const noOwner = (ticket: Ticket): Wait[] => {
  if (ticket.status !== 'blown' || leadOf(ticket)) return [];
  const routing = ticket.clocks.find((clock) => clock.name === 'routing' && isUnfinished(clock));
  const since = ticket.blownAt ?? ticket.raisedAt;
  return [{ kind: 'no_owner', n: 1, unitId: routing?.unitId, since, dueAt: routing?.dueAt }];
};

const returns = (ticket: Ticket): Wait[] => {
  const open = openReturn(ticket);
  if (!open || open.state === 'disputed') return [];
  const { n, taskId, state, askedAt, signedAt } = open;
  const unitId = state === 'unsigned' ? open.unitId : ticket.streetId;
  const dueAt = dueOf(ticket, 'return_answer', taskId);
  return [{ kind: 'return', n, unitId, since: signedAt ?? askedAt, dueAt }];
};

const ruling = (ticket: Ticket): Wait[] => {
  const open = openRuling(ticket);
  if (!open) return [];
  const clock =
    ticket.clocks.find((each) => each.name === 'provisional' && isUnfinished(each)) ??
    ticket.clocks.find((each) => each.name === 'ruling' && isUnfinished(each));
  return [{ kind: 'ruling', n: 1, unitId: clock?.unitId, since: open.since, dueAt: clock?.dueAt }];
};

const extension = (ticket: Ticket): Wait[] => {
  const open = ticket.status === 'working' ? openExtension(ticket) : undefined;
  if (!open) return [];
  const clock = ticket.clocks.find(
    (each) => each.name === 'extension_answer' && each.taskId === open.taskId && isUnfinished(each),
  );
  const { n, askedAt: since } = open;
  return [{ kind: 'extension', n, unitId: clock?.unitId, since, dueAt: clock?.dueAt }];
};

const pauses = (ticket: Ticket): Wait[] => {
  const asked = askedPause(ticket);
  const open = openPause(ticket);
  return [
    ...(asked
      ? [
          {
            kind: 'pause' as const,
            n: asked.n,
            ...(asked.kind !== 'shelve' && { unitId: ticket.streetId }),
            since: asked.from,
          },
        ]
      : []),
    ...(open
      ? [
          {
            kind: open.kind === 'refer' ? ('referral' as const) : ('review' as const),
            n: open.n,
            unitId: open.unitId,
            since: open.from,
            dueAt: open.until,
          },
        ]
      : []),
  ];
};

/** 剔除待复签 · 申诉待答复 · 抽中待抽查. */
const afterClosing = ({ exclusion, appeals = [], spotChecks = [] }: Ticket): Wait[] => [
  ...(exclusion?.state === 'asked'
    ? [{ kind: 'exclusion' as const, n: 1, since: exclusion.askedAt }]
    : []),
  ...appeals
    .filter(({ answeredAt }) => !answeredAt)
    .map(({ n, at }) => ({ kind: 'appeal' as const, n, since: at })),
  ...spotChecks.flatMap(({ drawnAt, checkedAt }, index) =>
    checkedAt ? [] : [{ kind: 'spot_check' as const, n: index + 1, since: drawnAt }],
  ),
];

const dueOf = (ticket: Ticket, name: ClockName, taskId: string): Instant | undefined =>
  ticket.clocks.find(
    (clock) => clock.name === name && clock.taskId === taskId && isUnfinished(clock),
  )?.dueAt;

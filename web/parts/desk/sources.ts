/** Which lists hold what may wait for this person, and which of their rows are worth opening? */
import type { MeView, TicketSummary } from '../../../src/contract/views.ts';
import type { WaitKind } from '../../../src/domain/ticket/waits.ts';

const LIMIT = 200;

/** Queries of /api/tickets; the verbs of each ticket then say what really waits. */
export const deskQueries = ({ user }: MeView): string[] => {
  const list = (query: string): string => `/api/tickets?${query}&limit=${LIMIT}`;
  if (user.role === 'member') return [list('status=blown,working')];
  const mine = list('mine=1&status=draft,pending,blown,working,reported');
  // Requests wait also where no task of ours does: returns to a street, consultations, orders.
  const ours = list(`unitId=${encodeURIComponent(user.unit.id)}&status=blown,working`);
  switch (user.unit.kind) {
    case 'street':
    case 'community':
      return [
        mine,
        ours,
        list('status=draft,pending,reported'),
        list('kind=emergency&status=blown,working,reported,rating'),
      ];
    case 'hub':
      return [mine, list('status=blown'), ...(isLeader(user) ? [list('status=pending')] : [])];
    default:
      return [mine, ours];
  }
};

/** What waits on closed tickets, which no list above holds. */
export const waitsToOpen = ({ user }: MeView): WaitKind[] => {
  if (user.role === 'district_leader') return ['exclusion'];
  if (user.role === 'member') return [];
  if (user.unit.kind === 'oversight') return ['exclusion', 'appeal', 'spot_check'];
  if (user.unit.kind !== 'hub') return [];
  return isLeader(user) ? ['exclusion', 'spot_check'] : ['spot_check'];
};

const LAST = '9';

/** Each once; the one due first is opened first. */
export const idsToOpen = (summaries: readonly TicketSummary[], me: MeView): string[] => {
  const dueOf = ({ clock }: TicketSummary): string => clock?.dueAt ?? LAST;
  const found = summaries.filter((each) => me.user.unit.kind !== 'hub' || mayConcern(each, me));
  const sorted = [...found].sort((a, b) =>
    dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0,
  );
  return [...new Set(sorted.map(({ id }) => id))];
};

/** Whether a ticket that changed could stand on this desk; the district's readers see all pass by. */
export const mayConcern = (ticket: TicketSummary, { user }: MeView): boolean => {
  const { unit, role } = user;
  if (role === 'member') return true;
  switch (unit.kind) {
    case 'street':
      return ticket.street.id === unit.id || ticket.lead?.id === unit.id;
    case 'community':
      return ticket.community?.id === unit.id || ticket.status === 'draft';
    case 'hub':
      return isHubMatter(ticket, isLeader(user));
    case 'department':
    case 'utility':
      return true;
    case 'oversight':
      return ticket.status === 'closed';
    default:
      return false;
  }
};

/** The hub routes what has no lead, and signs what it raised itself, and exclusions. */
const isHubMatter = ({ status, lead }: TicketSummary, signs: boolean): boolean =>
  (status === 'blown' && lead === undefined) ||
  (signs && (status === 'pending' || status === 'closed'));

const isLeader = ({ role }: MeView['user']): boolean => role === 'leader' || role === 'chief';

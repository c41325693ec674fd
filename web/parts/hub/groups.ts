/** What waits for the district, under which heading, and what is due first? */
import type { WaitView } from '../../../src/contract/decision-views.ts';
import type { ClockView, MeView, Ref, TicketSummary } from '../../../src/contract/views.ts';
import { type Instant, shanghaiDay } from '../../../src/domain/instant.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import type { WaitKind } from '../../../src/domain/ticket/waits.ts';

/** The most urgent first; the last three are there for those who see them. */
export const GROUPS = [
  'no_owner',
  'return',
  'extension',
  'release',
  'review',
  'referral',
  'order',
  'consult',
  'meeting',
  'late',
  'exclusion',
  'appeal',
  'spot_check',
] as const;
export type GroupName = (typeof GROUPS)[number];

export type HubRow = {
  key: string;
  group: GroupName;
  /** Absent on the list of late ones. */
  kind?: WaitKind;
  ticket: TicketSummary;
  clock?: ClockView;
  unit?: Ref;
  asker?: Ref;
  since?: Instant;
  dueAt?: Instant;
  /** Those that answer it, the next one first. */
  verbs: VerbName[];
};

export type MeetingDay = 'past' | 'today' | 'coming';

/** Rows under one heading of a group: of a unit, of a day, or all of them. */
export type HubPart = { key: string; unit?: Ref; day?: MeetingDay; rows: HubRow[] };

export type HubGroup = { name: GroupName; parts: HubPart[]; count: number; late: number };

type Asked = {
  waits: readonly WaitView[];
  late: readonly TicketSummary[];
  /** Ids in administrative order. */
  units: readonly string[];
  now: Instant;
  user: MeView['user'];
};

/** Every group there is for this reader, also the empty ones, so that its number stays its number. */
export const hubGroups = ({ waits, late, units, now, user }: Asked): HubGroup[] => {
  const rows = [...waits.map(toRow), ...late.map((ticket) => toLateRow(ticket, user))];
  return GROUPS.filter((name) => isFor(name, user)).map((name) => {
    const own = rows.filter(({ group }) => group === name).sort(byDue);
    return {
      name,
      parts: partsOf(name, own, units, now),
      count: own.length,
      late: own.filter((row) => isLate(row, now)).length,
    };
  });
};

/** From the top of the page to its end. */
export const rowsOf = (groups: readonly HubGroup[]): HubRow[] =>
  groups.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows));

/** While a finger is on the list nothing moves: rows keep their places, new ones go to the end. */
export const keepRows = (groups: readonly HubGroup[], held: readonly string[]): HubGroup[] => {
  const rank = new Map(held.map((key, index) => [key, index]));
  const rankOf = ({ key }: HubRow): number => rank.get(key) ?? held.length;
  return groups.map((group) => ({
    ...group,
    parts: group.parts.map((part) => ({
      ...part,
      rows: [...part.rows].sort((a, b) => rankOf(a) - rankOf(b)),
    })),
  }));
};

/** A date to look again, or to meet, has come: that is no lateness. */
const DATED: readonly GroupName[] = ['review', 'referral', 'meeting'];

export const isDated = ({ group }: HubRow): boolean => DATED.includes(group);

const isLate = (row: HubRow, now: Instant): boolean =>
  row.group === 'late' || (!isDated(row) && row.dueAt !== undefined && row.dueAt < now);

const GROUP_OF: Partial<Record<WaitKind, GroupName>> = { ruling: 'return', pause: 'release' };

const toRow = ({ kind, n, ticket, ...wait }: WaitView): HubRow => ({
  ...wait,
  key: `${kind}:${ticket.id}:${n}`,
  kind,
  group: GROUP_OF[kind] ?? (kind as GroupName),
  ticket,
});

const toLateRow = (ticket: TicketSummary, user: MeView['user']): HubRow => ({
  key: `late:${ticket.id}`,
  group: 'late',
  ticket,
  clock: ticket.clock,
  dueAt: ticket.clock?.dueAt,
  verbs: urging(ticket, user),
});

const LEVEL_MAX = 4;

/** The hub takes it a level higher; who gives orders gives one. */
const urging = ({ level, status }: TicketSummary, { unit, role }: MeView['user']): VerbName[] => {
  if (!['blown', 'working', 'reported'].includes(status)) return [];
  const isOfHub = unit.kind === 'hub' && role !== 'district_leader';
  if (isOfHub && level < LEVEL_MAX) return ['escalate'];
  return isOfHub && role === 'staff' ? [] : ['instruct'];
};

const isFor = (name: GroupName, { unit, role }: MeView['user']): boolean => {
  const isOversight = unit.kind === 'oversight';
  if (name === 'spot_check') return role !== 'district_leader';
  if (name !== 'exclusion' && name !== 'appeal') return true;
  return isOversight || role !== 'staff';
};

const partsOf = (
  name: GroupName,
  rows: readonly HubRow[],
  units: readonly string[],
  now: Instant,
): HubPart[] => {
  if (name === 'late') return byUnit(rows, units);
  if (name === 'meeting') return byDay(rows, now);
  return rows.length > 0 ? [{ key: name, rows: [...rows] }] : [];
};

/** In administrative order: no unit stands first for being later than others. */
const byUnit = (rows: readonly HubRow[], units: readonly string[]): HubPart[] => {
  const found = Map.groupBy(rows, ({ clock }) => clock?.unitId ?? '');
  const rank = (id: string): number => (units.includes(id) ? units.indexOf(id) : units.length);
  return [...found]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([id, own]) => ({ key: `unit:${id}`, unit: { id, name: '' }, rows: own }));
};

const DAYS: readonly MeetingDay[] = ['past', 'today', 'coming'];

const byDay = (rows: readonly HubRow[], now: Instant): HubPart[] =>
  DAYS.map((day) => ({
    key: `day:${day}`,
    day,
    rows: rows.filter(({ dueAt = now }) => dayOf(dueAt, now) === day),
  })).filter((part) => part.rows.length > 0);

const dayOf = (at: Instant, now: Instant): MeetingDay => {
  if (at < now) return 'past';
  return shanghaiDay(at) === shanghaiDay(now) ? 'today' : 'coming';
};

const byDue = (a: HubRow, b: HubRow): number => compare(dueText(a), dueText(b));

const LAST = '9';

/** Those without an instant come last, the one that waits longest before the rest. */
const dueText = ({ dueAt, since = '' }: HubRow): string => dueAt ?? `${LAST}${since}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The performance record once more, read plainly from raw facts: no folded ticket, no tables, none of
 * the program's sums. Slow and simple on purpose.
 */
type Raw = { type: string; at: string; data: Record<string, unknown> };
type Clock = {
  id: string;
  name: string;
  taskId?: string;
  unitId: string;
  startedAt: string;
  dueAt: string;
  policy: string;
  stoppedAt?: string;
  gone?: boolean;
  yellow?: boolean;
  red?: boolean;
};
type Task = {
  id: string;
  role: string;
  unitId: string;
  calledAt: string;
  gone?: boolean;
  claimedAt?: string;
  promise?: string;
  arrivedAt?: string;
  reportedAt?: string;
  outcome?: string;
  rating?: number;
  returnRefused?: boolean;
};
type Read = {
  streetId: string;
  communityId?: string;
  raisedBy: string;
  kind: string;
  source: string;
  raisedAt: string;
  blownAt?: string;
  sorted: boolean;
  closedAt?: string;
  excluded?: string;
  refused: boolean;
  redos: number;
  tasks: Task[];
  clocks: Clock[];
};

/** Whatever facts say that matters here. */
type Data = {
  n?: number;
  taskId?: string;
  clockId?: string;
  started?: Clock[];
  stopped?: string[];
  voided?: string[];
  dueAt?: string;
  replacedTaskIds?: string[];
  tasks?: (Task & { status: string })[];
  streetId?: string;
  communityId?: string;
  kind?: string;
  source?: string;
  situationCode?: string;
  status?: string;
  approved?: boolean;
  eta?: string;
  outcome?: string;
  ratings?: { taskId: string; fast: number; useful: number; cooperative: number }[];
  code?: string;
};

const readTicket = (facts: readonly (Raw & { by: { unitId?: string } })[]): Read => {
  const t: Read = {
    streetId: '',
    raisedBy: '',
    kind: '',
    source: '',
    raisedAt: '',
    sorted: false,
    refused: false,
    redos: 0,
    tasks: [],
    clocks: [],
  };
  let situation: unknown;
  let asked = '';
  const returns = new Map<number | undefined, string | undefined>();
  for (const { type, at, by, data } of facts) {
    const d = data as Data;
    const task = t.tasks.find(({ id }) => id === d.taskId);
    for (const clock of d.started ?? []) t.clocks.push({ ...clock });
    for (const clock of t.clocks) {
      if ((d.stopped ?? []).includes(clock.id)) clock.stoppedAt = at;
      else if ((d.voided ?? []).includes(clock.id) && !clock.stoppedAt) clock.gone = true;
      if (type === 'clock.yellow' && d.clockId === clock.id) clock.yellow = true;
      if (type === 'clock.red' && d.clockId === clock.id) clock.red = true;
      if (type === 'clock.moved' && d.clockId === clock.id) clock.dueAt = d.dueAt ?? '';
    }
    for (const id of d.replacedTaskIds ?? [])
      for (const each of t.tasks) if (each.id === id) each.gone = true;
    for (const each of d.tasks ?? [])
      t.tasks.push({
        id: each.id,
        role: each.role,
        unitId: each.unitId,
        calledAt: at,
        ...(each.status === 'claimed' && { claimedAt: at }),
      });
    if (type === 'ticket.raised' || type === 'ticket.revised') {
      t.streetId = d.streetId ?? '';
      t.communityId = d.communityId;
      t.kind = d.kind ?? '';
      t.source = d.source ?? '';
      situation = d.situationCode;
    }
    if (type === 'ticket.raised') [t.raisedAt, t.raisedBy] = [at, by.unitId ?? ''];
    const out =
      type === 'ticket.blown' ||
      d.status === 'blown' ||
      (type === 'ticket.triaged' && d.status === 'working');
    if (out && type.startsWith('ticket.')) [t.blownAt, t.sorted] = [at, situation !== undefined];
    if (d.situationCode !== undefined) situation = d.situationCode;
    if (type === 'ticket.countersigned') [t.kind, t.refused] = [d.kind ?? '', !d.approved];
    if (type === 'task.claimed' && task)
      [task.claimedAt, task.promise] = [task.claimedAt ?? at, d.eta];
    if (type === 'task.arrived' && task)
      [task.claimedAt, task.arrivedAt] = [task.claimedAt ?? at, task.arrivedAt ?? at];
    if (type === 'task.reported' && task) [task.reportedAt, task.outcome] = [at, d.outcome];
    if (type === 'task.waived' && task) task.gone = true;
    if (type === 'return.asked') returns.set(d.n, d.taskId);
    if (type === 'return.refused')
      for (const each of t.tasks) if (each.id === returns.get(d.n)) each.returnRefused = true;
    if ((type === 'task.claimed' || type === 'task.arrived') && task?.role === 'lead')
      for (const each of t.tasks) if (each.role === 'lead' && each !== task) each.gone = true;
    if (type === 'ticket.redone') t.redos += 1;
    if (type === 'ticket.verified')
      for (const each of t.tasks) {
        const mark = d.ratings?.find(({ taskId }) => taskId === each.id);
        each.rating = mark && ((mark.fast + mark.useful + mark.cooperative) / 3 - 1) / 4;
      }
    if (type === 'ticket.closed') t.closedAt = at;
    if (type === 'ticket.reopened') t.closedAt = undefined;
    if (type === 'ticket.exclusion_asked') asked = d.code ?? '';
    if (type === 'ticket.excluded') t.excluded = asked;
  }
  return t;
};

export type PlainRow = {
  cases: number;
  terms: Record<string, { good: number; n: number }>;
  late: number;
  redos: number;
  yellow: number;
  red: number;
  excluded: number;
  times: Record<string, number[]>;
  support: {
    cases: number;
    response: { good: number; n: number };
    rating: { good: number; n: number };
  };
  doubtful: { good: number; n: number };
};

const blank = (): PlainRow => ({
  cases: 0,
  terms: {},
  late: 0,
  redos: 0,
  yellow: 0,
  red: 0,
  excluded: 0,
  times: { claim: [], arrive: [], finish: [] },
  support: { cases: 0, response: { good: 0, n: 0 }, rating: { good: 0, n: 0 } },
  doubtful: { good: 0, n: 0 },
});

const UNSOLVABLE = ['explained', 'not_found', 'not_lawful', 'referred', 'withdrawn'];
const dayIn = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
const minutes = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** By unit, all that closed between two Shanghai days; `streets` keeps their rows apart. */
export const plainRecord = (
  tickets: readonly (readonly (Raw & { by: { unitId?: string } })[])[],
  from: string,
  to: string,
) => {
  const units = new Map<string, PlainRow>();
  const codes: Record<string, number> = {};
  const of = (id: string): PlainRow => {
    const row = units.get(id) ?? blank();
    units.set(id, row);
    return row;
  };
  const add = (tally: { good: number; n: number }, good: boolean | number) => {
    tally.n += 1;
    tally.good += Number(good);
  };
  const term = (row: PlainRow, name: string, good: boolean | number) => {
    row.terms[name] ??= { good: 0, n: 0 };
    add(row.terms[name], good);
  };
  for (const t of tickets.map(readTicket)) {
    if (!t.closedAt || dayIn(t.closedAt) < from || dayIn(t.closedAt) > to) continue;
    const lead = t.tasks.findLast(({ role, gone }) => role === 'lead' && !gone);
    const self = lead?.unitId === t.streetId;
    if (t.excluded) {
      if (!self) {
        of(t.streetId).excluded += 1;
        if (lead) of(lead.unitId).excluded += 1;
        codes[t.excluded] = (codes[t.excluded] ?? 0) + 1;
      }
      continue;
    }
    const met = (name: string, id?: string): boolean[] =>
      t.clocks
        .filter((c) => c.name === name && c.taskId === id && !c.gone)
        .map((c) => c.stoppedAt !== undefined && c.stoppedAt <= c.dueAt);
    const street = of(t.streetId);
    const own = t.clocks.filter(({ unitId }) => unitId === t.streetId);
    street.yellow += own.filter((c) => c.yellow).length;
    street.red += own.filter((c) => c.red).length;
    if (!self) {
      street.cases += 1;
      term(street, 'clear', t.sorted && !t.tasks.some(({ role, gone }) => role === 'lead' && gone));
    }
    const verification = met('verification');
    if (verification.length > 0) term(street, 'verified', verification.every(Boolean));
    if ((t.raisedBy === t.communityId && t.blownAt !== t.raisedAt) || t.source === 'handed_down')
      term(street, 'self_solved', self && ['solved', 'partly'].includes(lead?.outcome ?? ''));
    if (t.kind === 'emergency' || t.refused)
      add(
        street.doubtful,
        t.refused || t.clocks.some((c) => c.name === 'countersign' && c.red && !c.gone),
      );
    if (self) continue;
    for (const task of t.tasks) {
      const row = of(task.unitId);
      const claim = met('claim', task.id);
      if (task.role === 'support') {
        if (claim.length > 0) add(row.support.response, claim.every(Boolean));
        if (!task.gone) row.support.cases += 1;
        if (!task.gone && task.rating !== undefined) add(row.support.rating, task.rating);
        continue;
      }
      if (claim.length > 0) term(row, 'response', claim.every(Boolean));
      if (task.gone) continue;
      row.cases += 1;
      term(row, 'returns', !task.returnRefused);
      const arrivals = t.clocks.filter(
        (c) => c.name === 'arrive' && c.taskId === task.id && !c.gone,
      );
      const last = arrivals.at(-1);
      const answers = met('first_answer', task.id);
      if (last) {
        const appointed = last.policy === 'appointed' && last.startedAt >= (task.claimedAt ?? '');
        const limit =
          !appointed && task.promise && task.promise < last.dueAt ? task.promise : last.dueAt;
        const came = (last.stoppedAt ?? '~') <= limit;
        term(row, 'came', came && met('arrive', task.id).every(Boolean));
      } else if (answers.length > 0) term(row, 'came', answers.every(Boolean));
      if (!UNSOLVABLE.includes(task.outcome ?? ''))
        term(row, 'solved', ['solved', 'partly'].includes(task.outcome ?? ''));
      if (task.rating !== undefined) term(row, 'street_rating', task.rating);
      if (met('finish', task.id).includes(false)) row.late += 1;
      row.redos += t.redos;
      const cards = t.clocks.filter(({ taskId }) => taskId === task.id);
      row.yellow += cards.filter((c) => c.yellow).length;
      row.red += cards.filter((c) => c.red).length;
      for (const [name, at] of [
        ['claim', task.claimedAt],
        ['arrive', task.arrivedAt],
        ['finish', task.reportedAt],
      ] as const)
        if (at) row.times[name]?.push(minutes(task.calledAt, at));
    }
  }
  return { units, codes };
};

/** In order, and counted off by hand. */
export const plainSpread = (all: readonly number[]) => {
  const sorted = [...all].sort((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return { n, medianMinutes: null, p90Minutes: null };
  const middle = n % 2 === 1 ? [sorted[(n - 1) / 2]] : [sorted[n / 2 - 1], sorted[n / 2]];
  const medianMinutes = middle.reduce<number>((sum, each) => sum + (each ?? 0), 0) / middle.length;
  const p90Minutes = sorted.find((_, i) => (i + 1) * 10 >= 9 * n) ?? 0;
  return { n, medianMinutes, p90Minutes };
};

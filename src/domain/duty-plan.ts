/** What would a loaded duty list change, and which of its rows cannot be? Nothing is written here. */
import { canonicalJson } from './canonical.ts';
import { type Situation, STREET_LEAD } from './duty.ts';
import {
  DUTY_FIELDS,
  type DutyField,
  type GivenList,
  type GivenRow,
  type Refusal,
  type RowResult,
  readSituation,
  refuse,
  UNREAD,
} from './duty-row.ts';
import { DomainError } from './error.ts';
import type { Instant } from './instant.ts';
import type { Rules } from './rules.ts';
import { LEAD_CLOCKS } from './sla/clock.ts';
import { editPolicy, NO_LIMIT } from './sla/edit-policy.ts';
import { ownKey, ownLimitsOf, widerLimit } from './sla/own-limits.ts';
import type { Policy } from './sla/policy.ts';

export type PlannedRow = {
  row: number;
  code: string;
  name: string;
  result: RowResult;
  changes: DutyField[];
  refusals: Refusal[];
  before?: Situation;
  /** Also of a refused row, as far as it goes. */
  after: Situation;
  limits: Policy[];
};

/** Rows the file does not have stay as they are: what went up is marked withdrawn, not left out. */
export const planDuty = ({ form, rows }: GivenList, rules: Rules, now: Instant): PlannedRow[] => {
  const byName = new Map([...rules.situations.values()].map(({ name, code }) => [name, code]));
  const units = new Map(
    [...rules.units.values()].flatMap((unit) => [
      [unit.id, unit] as const,
      [unit.name, unit] as const,
    ]),
  );
  const seen = { codes: new Set<string>(), names: new Set<string>() };
  return rows.map((given) => {
    const code = given.code ?? byName.get(given.name) ?? codeOfNumber(given.number);
    const before = rules.situations.get(code);
    const refusals: Refusal[] = [
      ...repeated(code, given.name, seen),
      ...(byName.has(given.name) && byName.get(given.name) !== code
        ? [refuse('name', 'twice')]
        : []),
      ...(form === 'older' && before?.list === 'withdrawn'
        ? [refuse('list', 'taken_back_since')]
        : []),
    ];
    const read = readSituation(withDefaults(given, form, before), code, before, units);
    const limits = planLimits(given, read.situation, rules, now);
    refusals.push(...read.refusals, ...limits.refusals);
    const changes = [...changedFields(before, read.situation), ...limits.changes];
    return {
      row: given.row,
      code,
      name: given.name,
      result: resultOf(refusals, before, changes),
      changes: before ? changes : [],
      refusals,
      before,
      after: read.situation,
      limits: limits.policies,
    };
  });
};

const codeOfNumber = (number = ''): string => (number ? `SD-${number.padStart(3, '0')}` : '');

const repeated = (
  code: string,
  name: string,
  seen: { codes: Set<string>; names: Set<string> },
): Refusal[] => {
  const again = [
    ...(code && seen.codes.has(code) ? [refuse('code', 'twice')] : []),
    ...(name && seen.names.has(name) ? [refuse('name', 'twice')] : []),
  ];
  seen.codes.add(code);
  seen.names.add(name);
  return again;
};

/** The older list says who leads and who assists: what it leads itself is the street's own. */
const withDefaults = (
  given: GivenRow,
  form: GivenList['form'],
  before: Situation | undefined,
): GivenRow =>
  form === 'current'
    ? given
    : {
        ...given,
        list: given.lead === STREET_LEAD ? 'own' : 'assist',
        kind: before?.kind ?? 'daily',
        basis: before?.basis ?? given.basis,
      };

/** Each changed limit is a new version of its own; one kept must still fit a changed kind. */
const planLimits = (
  { limits = {} }: GivenRow,
  situation: Situation,
  rules: Rules,
  now: Instant,
) => {
  const own = ownLimitsOf(situation.code, rules.policies);
  const situations = new Map([[situation.code, situation]]);
  const plan = { policies: [] as Policy[], changes: [] as DutyField[], refusals: [] as Refusal[] };
  for (const name of LEAD_CLOCKS) {
    const given = limits[name] === undefined ? own[name] : limits[name];
    if (given === UNREAD) plan.refusals.push(refuse(name, 'unreadable_limit'));
    const wider = widerLimit(situation, name, rules.policies);
    if (given === UNREAD || !wider || (!given && !own[name])) continue;
    const limit = given ?? { amount: NO_LIMIT, unit: wider.unit };
    try {
      const edit = { key: ownKey(situation.code, name), ...limit };
      plan.policies.push(editPolicy(edit, rules.policies, now, situations));
      plan.changes.push(name);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.reason !== 'already_there') plan.refusals.push(refuse(name, error.reason));
    }
  }
  return plan;
};

const resultOf = (
  refusals: readonly Refusal[],
  before: Situation | undefined,
  changes: readonly DutyField[],
): RowResult => {
  if (refusals.length > 0) return 'refused';
  if (!before) return 'added';
  return changes.length > 0 ? 'changed' : 'unchanged';
};

const changedFields = (before: Situation | undefined, after: Situation): DutyField[] =>
  before
    ? DUTY_FIELDS.filter((field) => {
        const [was, is] = [fieldOf(before, field), fieldOf(after, field)];
        return canonicalJson(was ?? null) !== canonicalJson(is ?? null);
      })
    : [];

const fieldOf = (situation: Situation, field: DutyField) => {
  if (field === 'lead') return situation.leadUnitId;
  if (field === 'supports') return situation.supportUnitIds;
  if (field === 'hotline' || field === 'gb') return situation.aliases?.[field] ?? [];
  return field in situation ? situation[field as keyof Situation] : undefined;
};

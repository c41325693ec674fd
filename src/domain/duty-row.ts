/** What does one row of a loaded duty list say, and what is wrong with it? */
import { DUTY_LISTS, isSituationCode, type Situation, STREET_LEAD } from './duty.ts';
import type { Reason } from './error.ts';
import { LEAD_CLOCKS, type LeadClock } from './sla/clock.ts';
import type { Limit } from './sla/policy.ts';
import { KINDS } from './ticket/ticket.ts';
import { isCallable, type Unit } from './unit.ts';

export const DUTY_FIELDS = [
  'code',
  'name',
  'list',
  'kind',
  'lead',
  'supports',
  'synonyms',
  'basis',
  'utility',
  'simple',
  'hotline',
  'gb',
  ...LEAD_CLOCKS,
] as const;
export type DutyField = (typeof DUTY_FIELDS)[number];

export const UNREAD = 'unread';
type Unread = typeof UNREAD;

/** What a row says, as far as it could be read; a field its sheet has no column for stays as it is. */
export type GivenRow = {
  /** In the sheet, from 1. */
  row: number;
  code?: string;
  /** In the older list instead of a code. */
  number?: string;
  name: string;
  list?: string;
  kind?: string;
  /** Unit names, or STREET_LEAD. */
  lead?: string;
  supports?: string[];
  synonyms?: string[];
  basis?: string;
  utility?: boolean | Unread;
  simple?: boolean | Unread;
  hotline?: string[];
  gb?: string[];
  /** null: none of its own. */
  limits?: Partial<Record<LeadClock, Limit | null | Unread>>;
};

/** The list in force, or the older one of units and streets, which knows neither kinds nor withdrawals. */
export type GivenList = { form: 'current' | 'older'; rows: GivenRow[] };

export type RowResult = 'added' | 'changed' | 'unchanged' | 'refused';
export type Refusal = { field: DutyField; reason: Reason };
export const refuse = (field: DutyField, reason: Reason): Refusal => ({ field, reason });

const MOST = { name: 60, basis: 500, word: 40, words: 40, supports: 20, codes: 20 };

/** By id and by name. */
export type Units = ReadonlyMap<string, Unit>;

export const readSituation = (
  given: GivenRow,
  code: string,
  before: Situation | undefined,
  units: Units,
): { situation: Situation; refusals: Refusal[] } => {
  const refusals: Refusal[] = [];
  const check = (isRight: boolean, field: DutyField, reason: Reason): void => {
    if (!isRight) refusals.push(refuse(field, reason));
  };
  const list = DUTY_LISTS.find((each) => each === (given.list ?? before?.list));
  const kind = KINDS.find((each) => each === (given.kind ?? before?.kind));
  const leadName = given.lead ?? before?.leadUnitId ?? '';
  const lead = leadName === STREET_LEAD ? undefined : units.get(leadName);
  const supports = (given.supports ?? before?.supportUnitIds ?? []).map((name) => ({
    name,
    unit: units.get(name),
  }));
  const { name, basis = before?.basis ?? '', synonyms = before?.synonyms ?? [] } = given;
  const { hotline = before?.aliases?.hotline ?? [], gb = before?.aliases?.gb ?? [] } = given;
  check(code !== '', 'code', 'field_missing');
  check(code === '' || isSituationCode(code), 'code', 'field_format');
  check(name !== '', 'name', 'field_missing');
  check(name.length <= MOST.name, 'name', 'field_too_large');
  check(list !== undefined, 'list', given.list === '' ? 'field_missing' : 'field_choice');
  check(kind !== undefined, 'kind', given.kind === '' ? 'field_missing' : 'field_choice');
  check(leadName !== '', 'lead', 'field_missing');
  check(leadName === '' || leadName === STREET_LEAD || lead !== undefined, 'lead', 'unknown_unit');
  check(!lead || isCallable(lead), 'lead', 'not_callable');
  check(list !== 'own' || leadName === STREET_LEAD || !lead, 'lead', 'needs_street');
  check(!list || list === 'own' || leadName !== STREET_LEAD, 'lead', 'needs_unit');
  check(
    supports.every(({ unit }) => unit),
    'supports',
    'unknown_unit',
  );
  check(
    supports.every(({ unit }) => !unit || isCallable(unit)),
    'supports',
    'not_callable',
  );
  const supportIds = supports.flatMap(({ unit }) => unit?.id ?? []);
  check(!hasTwice([...supportIds, ...(lead ? [lead.id] : [])]), 'supports', 'twice');
  check(supports.length <= MOST.supports, 'supports', 'field_too_large');
  check(basis !== '', 'basis', 'field_missing');
  check(basis.length <= MOST.basis, 'basis', 'field_too_large');
  check(isShort(synonyms, MOST.words), 'synonyms', 'field_too_large');
  check(isShort(hotline, MOST.codes), 'hotline', 'field_too_large');
  check(isShort(gb, MOST.codes), 'gb', 'field_too_large');
  check(given.utility !== UNREAD, 'utility', 'field_choice');
  check(given.simple !== UNREAD, 'simple', 'field_choice');
  const situation: Situation = {
    code,
    name,
    synonyms,
    kind: kind ?? 'daily',
    leadUnitId: lead?.id ?? (leadName === STREET_LEAD ? STREET_LEAD : ''),
    supportUnitIds: supportIds,
    basis,
    list: list ?? 'assist',
    utility: given.utility === UNREAD ? false : (given.utility ?? before?.utility ?? false),
    simple: given.simple === UNREAD ? false : (given.simple ?? before?.simple ?? false),
    ...(hotline.length + gb.length > 0 && { aliases: { hotline, gb } }),
  };
  return { situation, refusals };
};

const isShort = (words: readonly string[], most: number): boolean =>
  words.length <= most && words.every((word) => word.length <= MOST.word);

const hasTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

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
  const fields = readFields(given, code, before, units);
  const refusals = CHECKS.flatMap(([field, reason, isWrong]) =>
    isWrong(fields) ? [refuse(field, reason)] : [],
  );
  return { situation: toSituation(fields), refusals };
};

const readFields = (given: GivenRow, code: string, before: Situation | undefined, units: Units) => {
  const leadName = given.lead ?? before?.leadUnitId ?? '';
  const said = { list: given.list ?? before?.list, kind: given.kind ?? before?.kind };
  return {
    code,
    said,
    name: given.name,
    list: DUTY_LISTS.find((each) => each === said.list),
    kind: KINDS.find((each) => each === said.kind),
    leadName,
    isStreet: leadName === STREET_LEAD,
    lead: leadName === STREET_LEAD ? undefined : units.get(leadName),
    supports: (given.supports ?? before?.supportUnitIds ?? []).map((name) => units.get(name)),
    basis: given.basis ?? before?.basis ?? '',
    synonyms: given.synonyms ?? before?.synonyms ?? [],
    hotline: given.hotline ?? before?.aliases?.hotline ?? [],
    gb: given.gb ?? before?.aliases?.gb ?? [],
    utility: given.utility ?? before?.utility ?? false,
    simple: given.simple ?? before?.simple ?? false,
  };
};

type Fields = ReturnType<typeof readFields>;

const CHECKS: readonly [DutyField, Reason, isWrong: (fields: Fields) => boolean][] = [
  ['code', 'field_missing', ({ code }) => code === ''],
  ['code', 'field_format', ({ code }) => code !== '' && !isSituationCode(code)],
  ['name', 'field_missing', ({ name }) => name === ''],
  ['name', 'field_too_large', ({ name }) => name.length > MOST.name],
  ['list', 'field_missing', ({ said }) => !said.list],
  ['list', 'field_choice', ({ said, list }) => Boolean(said.list) && !list],
  ['kind', 'field_missing', ({ said }) => !said.kind],
  ['kind', 'field_choice', ({ said, kind }) => Boolean(said.kind) && !kind],
  ['lead', 'field_missing', ({ leadName }) => leadName === ''],
  ['lead', 'unknown_unit', ({ leadName, isStreet, lead }) => leadName !== '' && !isStreet && !lead],
  ['lead', 'not_callable', ({ lead }) => lead !== undefined && !isCallable(lead)],
  ['lead', 'needs_street', ({ list, lead }) => list === 'own' && lead !== undefined],
  ['lead', 'needs_unit', ({ list, isStreet }) => list !== undefined && list !== 'own' && isStreet],
  ['supports', 'unknown_unit', ({ supports }) => supports.some((unit) => !unit)],
  [
    'supports',
    'not_callable',
    ({ supports }) => supports.some((unit) => unit && !isCallable(unit)),
  ],
  ['supports', 'twice', ({ supports, lead }) => hasTwice(idsOf([...supports, lead]))],
  ['supports', 'field_too_large', ({ supports }) => supports.length > MOST.supports],
  ['basis', 'field_missing', ({ basis }) => basis === ''],
  ['basis', 'field_too_large', ({ basis }) => basis.length > MOST.basis],
  ['synonyms', 'field_too_large', ({ synonyms }) => !isShort(synonyms, MOST.words)],
  ['hotline', 'field_too_large', ({ hotline }) => !isShort(hotline, MOST.codes)],
  ['gb', 'field_too_large', ({ gb }) => !isShort(gb, MOST.codes)],
  ['utility', 'field_choice', ({ utility }) => utility === UNREAD],
  ['simple', 'field_choice', ({ simple }) => simple === UNREAD],
];

const idsOf = (units: readonly (Unit | undefined)[]): string[] =>
  units.flatMap((unit) => unit?.id ?? []);

const hasTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

const isShort = (words: readonly string[], most: number): boolean =>
  words.length <= most && words.every((word) => word.length <= MOST.word);

/** Of a refused row as far as it goes: it is shown, never kept. */
const toSituation = (fields: Fields): Situation => {
  const { code, name, synonyms, basis, lead, isStreet, supports, hotline, gb } = fields;
  return {
    code,
    name,
    synonyms,
    kind: fields.kind ?? 'daily',
    leadUnitId: isStreet ? STREET_LEAD : (lead?.id ?? ''),
    supportUnitIds: idsOf(supports),
    basis,
    list: fields.list ?? 'assist',
    utility: fields.utility === true,
    simple: fields.simple === true,
    ...(hotline.length + gb.length > 0 && { aliases: { hotline, gb } }),
  };
};

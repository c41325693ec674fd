/** Whose job is it? One situation of the duty list, who leads it, and what speaks against calling others. */
import type { Kind } from './ticket/ticket.ts';

/** own 基本履职 · assist 配合履职 · withdrawn 上级收回. */
export const DUTY_LISTS = ['own', 'assist', 'withdrawn'] as const;
export type DutyList = (typeof DUTY_LISTS)[number];

/** What others call it: 12345 热线 and 国标 (GB/T 30428.2) codes. */
export type Aliases = { hotline: string[]; gb: string[] };

export type Situation = {
  /** Short stable code, such as 'A-03'. */
  code: string;
  aliases?: Aliases;
  name: string;
  /** What people say for it; several words each. */
  synonyms: string[];
  kind: Kind;
  leadUnitId: string;
  supportUnitIds: string[];
  /** Law and duty-list article, in Chinese. */
  basis: string;
  /** Of a withdrawn one the lead is who has it now. */
  list: DutyList;
  /** Water, power, gas, heat: the tighter daily clocks. */
  utility: boolean;
  /** Done in one working day. */
  simple: boolean;
};

/** Stands in a duty list for the street that raises. */
export const STREET_LEAD = '@street';

export const resolveLead = (situation: Situation, streetId: string): string =>
  situation.leadUnitId === STREET_LEAD ? streetId : situation.leadUnitId;

/** A code opens the keys of its own limits ('A-03.finish'), so no dot, and no name of a group. */
export const isSituationCode = (code: string): boolean =>
  /^[\p{L}\p{N}_-]{1,20}$/u.test(code) && !GROUPS.includes(code.toLowerCase());

const GROUPS = ['emergency', 'enforcement', 'key_work', 'daily', 'utility', 'simple', 'situation'];

/** Known before a whistle goes out, and no reason to hold it: `article` is the list's own. */
export type Caution = { reason: 'own' | 'withdrawn'; article: string };

export const cautionOf = ({
  list,
  basis,
}: Pick<Situation, 'list' | 'basis'>): Caution | undefined =>
  list === 'assist' ? undefined : { reason: list, article: articleOf(basis) };

/** '《环境保护法》;《街道履职事项清单》基本履职第1项' → the part after the law; without a list, all of it. */
const articleOf = (basis: string): string => /《[^》]*清单》[^;\uFF1B]*/.exec(basis)?.[0] ?? basis;

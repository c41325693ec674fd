/** Whose job is it? One situation of the duty list, and who leads it. */
import type { Kind } from './ticket/ticket.ts';

/** own 基本履职 · assist 配合履职 · withdrawn 上级收回. */
export const DUTY_LISTS = ['own', 'assist', 'withdrawn'] as const;
export type DutyList = (typeof DUTY_LISTS)[number];

export type Situation = {
  /** Short stable code, such as 'A-03'. */
  code: string;
  name: string;
  /** What people say for it; several words each. */
  synonyms: string[];
  kind: Kind;
  leadUnitId: string;
  supportUnitIds: string[];
  /** Law and duty-list article, in Chinese. */
  basis: string;
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

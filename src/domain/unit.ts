/** Who can be called, and where do they stand in the district? */
import type { LatLng } from './place.ts';

export const UNIT_KINDS = [
  'street',
  'community',
  'department',
  'utility',
  'hub',
  'oversight',
  'party_org',
  'party_committee',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** district 区属 · vertical 垂直或派驻 · enterprise 企业; the last two are never ranked. */
export const GOVERNANCES = ['district', 'vertical', 'enterprise'] as const;
export type Governance = (typeof GOVERNANCES)[number];

export type Unit = {
  id: string;
  kind: UnitKind;
  name: string;
  governance: Governance;
  /** National statistical code of a street or community. */
  code?: string;
  /** The street a community belongs to. */
  streetId?: string;
  /** The street an enforcement team or outpost works under. */
  underStreetId?: string;
  /** The unit whose leader gets a copy (vertical, enterprise). */
  superiorId?: string;
  /** The office's position, WGS-84, approximate; for a community only once an admin gave one. */
  position?: LatLng;
  /** Duty phone, shown as a call button. */
  phone?: string;
  /** Administrative order within its kind. */
  order: number;
  /** Whether anybody signs in for it; otherwise the street claims for it. */
  staffed: boolean;
};

export const isCallable = (unit: Unit): boolean =>
  unit.kind === 'department' || unit.kind === 'utility';

/** The district's one hub. */
export const hubOf = (units: ReadonlyMap<string, Unit>): Unit | undefined =>
  [...units.values()].find(({ kind }) => kind === 'hub');

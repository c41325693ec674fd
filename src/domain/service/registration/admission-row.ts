/** What comes of each row of a list of members to admit: somebody new, somebody known, or why not? */
import type { FieldErrors, Reason } from '../../error.ts';
import type { Unit } from '../../unit.ts';
import { SKILLS, type Skill } from '../skill.ts';

export type AdmissionField = 'name' | 'organisation' | 'phone' | 'skills';

/** As it stands in the sheet, from row 1; a skill that is none stays as it was written. */
export type GivenMember = {
  row: number;
  name: string;
  organisation: string;
  phone?: string;
  skills: string[];
};

export type AdmissionRow = {
  row: number;
  name: string;
  organisation: string;
  unitId?: string;
  phone?: string;
  skills: Skill[];
  state: 'new' | 'known' | 'refused';
  fields: Partial<Record<AdmissionField, Reason>>;
};

const NAME_MAX = 200;
const PHONE = /^[\d+-]{5,20}$/;

/** The same name in the same organisation is the same person. */
export const memberKey = (unitId: string, name: string): string => `${unitId}\n${name}`;

export const planAdmissions = (
  given: readonly GivenMember[],
  organisations: ReadonlyMap<string, Unit>,
  known: ReadonlySet<string>,
): AdmissionRow[] => {
  const before = new Set<string>();
  return given.map((member) => {
    const unitId = organisations.get(member.organisation)?.id;
    const key = unitId && memberKey(unitId, member.name);
    const fields = { ...wrongIn(member, unitId), ...(key && before.has(key) && TWICE) };
    if (key) before.add(key);
    const state =
      Object.keys(fields).length > 0 ? 'refused' : known.has(key ?? '') ? 'known' : 'new';
    return { ...member, unitId, skills: member.skills.filter(isSkill), state, fields };
  });
};

/** Every refused field of a list: 'row 3 name' and why. */
export const refusalsIn = (rows: readonly AdmissionRow[]): FieldErrors =>
  Object.fromEntries(
    rows.flatMap(({ row, fields }) =>
      Object.entries(fields).map(([field, reason]) => [`${row}.${field}`, reason]),
    ),
  );

const TWICE = { name: 'twice' } as const;

const isSkill = (text: string): text is Skill => (SKILLS as readonly string[]).includes(text);

const wrongIn = ({ name, phone, skills }: GivenMember, unitId: string | undefined) => ({
  ...(name === '' && { name: 'field_missing' as const }),
  ...(name.length > NAME_MAX && { name: 'field_too_large' as const }),
  ...(!unitId && { organisation: 'unknown_unit' as const }),
  ...(phone && !PHONE.test(phone) && { phone: 'field_format' as const }),
  ...(!skills.every(isSkill) && { skills: 'field_choice' as const }),
});

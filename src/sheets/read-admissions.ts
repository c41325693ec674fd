/** Which members does a workbook list for admission? */
import { admissionSheetWords } from '../contract/words/pages/admission-sheet.ts';
import { serviceNames } from '../contract/words/pages/service-names.ts';
import type { AdmissionField, GivenMember } from '../domain/service/registration/admission-row.ts';
import { SKILLS, type Skill } from '../domain/service/skill.ts';
import { type Cell, fold, type Headings, namesOf, partsOf, rowsUnder } from './head-row.ts';
import { readWorkbook } from './read-workbook.ts';

const HEADINGS: Headings<AdmissionField> = {
  needed: ['name', 'organisation'],
  fields: ['name', 'organisation', 'phone', 'skills'],
  rowsMax: 500,
  wordOf: (field, language) => admissionSheetWords[language].heads[field],
};

/** Throws for a file that is no such list; what is wrong in a row is for the plan to say. */
export const readAdmissions = async (bytes: Uint8Array<ArrayBuffer>): Promise<GivenMember[]> =>
  rowsUnder(await readWorkbook(bytes), HEADINGS, memberIn).rows;

const memberIn = (row: number, cell: Cell<AdmissionField>): GivenMember => {
  const phone = cell('phone').replaceAll(' ', '');
  return {
    row,
    name: cell('name'),
    organisation: cell('organisation'),
    ...(phone && { phone }),
    skills: skillsIn(cell('skills')),
  };
};

const NAMED: ReadonlyMap<string, Skill> = namesOf(
  SKILLS,
  (skill, language) => serviceNames[language].skill[skill],
);

/** What is none of them stays as it was written, for the plan to refuse. */
const skillsIn = (text: string): string[] => [
  ...new Set(partsOf(text).map((part) => NAMED.get(fold(part)) ?? part)),
];

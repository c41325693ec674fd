/** Which members does a workbook list for admission? Headings in Chinese or English, in any order. */
import type { Language } from '../contract/words/book.ts';
import { admissionSheetWords } from '../contract/words/pages/admission-sheet.ts';
import { serviceNames } from '../contract/words/pages/service-names.ts';
import { DomainError } from '../domain/error.ts';
import type { AdmissionField, GivenMember } from '../domain/service/registration/admission-row.ts';
import { SKILLS, type Skill } from '../domain/service/skill.ts';
import { readWorkbook } from './read-workbook.ts';

const HEAD_WITHIN = 10;
const ROWS_MAX = 500;
const FIELDS: readonly AdmissionField[] = ['name', 'organisation', 'phone', 'skills'];
const NEEDED: readonly AdmissionField[] = ['name', 'organisation'];
const PARTED = /[、,,;;\n]+/;
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Throws for a file that is no such list; what is wrong in a row is for the plan to say. */
export const readAdmissions = async (bytes: Uint8Array<ArrayBuffer>): Promise<GivenMember[]> => {
  const lines = await readWorkbook(bytes);
  const head = findHead(lines);
  if (!head) throw missing(lines);
  const members = lines.flatMap((line, i) => {
    if (i <= head.at || line.every((text) => text === '')) return [];
    return [memberIn(i + 1, (field) => line[head.columns.get(field) ?? -1] ?? '')];
  });
  if (members.length > ROWS_MAX) throw new DomainError('invalid', 'too_many_rows');
  return members;
};

type Columns = Map<AdmissionField, number>;

const findHead = (lines: readonly string[][]): { at: number; columns: Columns } | undefined => {
  for (const [at, line] of lines.slice(0, HEAD_WITHIN).entries()) {
    const columns = columnsOf(line);
    if (NEEDED.every((field) => columns.has(field))) return { at, columns };
  }
  return undefined;
};

const columnsOf = (line: readonly string[]): Columns => {
  const columns: Columns = new Map();
  for (const [i, text] of line.entries()) {
    const field = HEADS.get(fold(text));
    if (field && !columns.has(field)) columns.set(field, i);
  }
  return columns;
};

const missing = (lines: readonly string[][]): DomainError => {
  const there = columnsOf(lines[0] ?? []);
  const fields = NEEDED.filter((field) => !there.has(field)).map((field) => [
    admissionSheetWords.zh.heads[field],
    'columns_missing',
  ]);
  return new DomainError('invalid', 'columns_missing', Object.fromEntries(fields));
};

const memberIn = (row: number, cell: (field: AdmissionField) => string): GivenMember => {
  const phone = cell('phone').replaceAll(' ', '');
  return {
    row,
    name: cell('name'),
    organisation: cell('organisation'),
    ...(phone && { phone }),
    skills: skillsIn(cell('skills')),
  };
};

const fold = (text: string): string => text.replace(/[\s**]/g, '').toLowerCase();

const HEADS = new Map(
  FIELDS.flatMap((field) =>
    [...LANGUAGES.map((language) => admissionSheetWords[language].heads[field]), field].map(
      (head): [string, AdmissionField] => [fold(head), field],
    ),
  ),
);

const NAMED = new Map(
  SKILLS.flatMap((skill) =>
    [...LANGUAGES.map((language) => serviceNames[language].skill[skill]), skill].map(
      (name): [string, Skill] => [fold(name), skill],
    ),
  ),
);

/** What is none of them stays as it was written, for the plan to refuse. */
const skillsIn = (text: string): string[] => {
  const said = text
    .split(PARTED)
    .map((part) => part.trim())
    .filter(Boolean);
  return [...new Set(said.map((part) => NAMED.get(fold(part)) ?? part))];
};

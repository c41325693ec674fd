/** The empty list of members as a workbook: one sheet to fill in, and one that says how. */
import writeXlsx, { type Row, type Sheet } from 'write-excel-file/universal';
import type { Language } from '../contract/words/book.ts';
import { admissionSheetWords } from '../contract/words/pages/admission-sheet.ts';
import { serviceNames } from '../contract/words/pages/service-names.ts';
import { SKILLS } from '../domain/service/skill.ts';

const WIDTHS = [14, 40, 20, 30];

export const writeAdmissions = async (
  organisations: readonly string[],
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> => {
  const sheets = [listSheet(language), notesSheet(organisations, language)];
  const blob = await writeXlsx(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

const listSheet = (language: Language): Sheet<FileContent> => {
  const { sheet, heads } = admissionSheetWords[language];
  return {
    sheet,
    stickyRowsCount: 1,
    columns: WIDTHS.map((width) => ({ width })),
    data: [Object.values(heads).map(bold)],
  };
};

const notesSheet = (organisations: readonly string[], language: Language): Sheet<FileContent> => {
  const words = admissionSheetWords[language];
  const fields = Object.keys(words.noteOf) as (keyof typeof words.noteOf)[];
  const { skill } = serviceNames[language];
  return {
    sheet: words.notes,
    columns: [{ width: 24 }, { width: 80 }],
    data: [
      ...fields.map((field): Row => [bold(words.heads[field]), words.noteOf[field]]),
      [],
      [bold(words.organisations)],
      ...organisations.map((name): Row => [name]),
      [],
      [bold(words.skills)],
      ...SKILLS.map((each): Row => [skill[each]]),
    ],
  };
};

type FileContent = Parameters<typeof writeXlsx>[0] extends Sheet<infer Content>[] ? Content : never;

const bold = (value: string): Row[number] => ({ value, fontWeight: 'bold' });

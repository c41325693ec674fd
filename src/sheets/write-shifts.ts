/** Shifts as a workbook: one sheet that can be read in again, and one that says how. */
import writeXlsx, { type Row, type Sheet } from 'write-excel-file/universal';
import type { Language } from '../contract/words/book.ts';
import { shiftSheetWords } from '../contract/words/pages/shift-sheet.ts';
import { wallTimeOf } from '../domain/roster/day.ts';
import type { Turn } from '../domain/roster/roster.ts';

const WIDTHS = [14, 14, 10, 10, 36, 24, 24];

export type ShiftSheet = {
  turns: readonly Turn[];
  people: readonly { id: string; name: string }[];
  names: ReadonlyMap<string, string>;
};

export const writeShifts = async (
  sheet: ShiftSheet,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> => {
  const sheets = [shiftsSheet(sheet, language), notesSheet(sheet, language)];
  const blob = await writeXlsx(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

const shiftsSheet = ({ turns, names }: ShiftSheet, language: Language): Sheet<FileContent> => {
  const { sheet, heads, shift } = shiftSheetWords[language];
  const nameOf = (id: string): string => names.get(id) ?? id;
  const join = (ids: readonly string[]): string =>
    ids.map(nameOf).join(language === 'en' ? ', ' : '、');
  return {
    sheet,
    stickyRowsCount: 1,
    columns: WIDTHS.map((width) => ({ width })),
    data: [
      Object.values(heads).map(bold),
      ...turns.map(
        ({ day, name, from, until, dutyIds, deputyId, leaderId }): Row => [
          ...[day, shift[name], wallTimeOf(from), wallTimeOf(until), join(dutyIds)],
          deputyId ? nameOf(deputyId) : '',
          leaderId ? nameOf(leaderId) : '',
        ],
      ),
    ],
  };
};

const notesSheet = ({ people, names }: ShiftSheet, language: Language): Sheet<FileContent> => {
  const words = shiftSheetWords[language];
  const fields = Object.keys(words.noteOf) as (keyof typeof words.noteOf)[];
  return {
    sheet: words.notes,
    columns: [{ width: 24 }, { width: 80 }],
    data: [
      ...fields.map((field): Row => [bold(words.heads[field]), words.noteOf[field]]),
      [],
      [bold(words.people)],
      ...people.map(({ id, name }): Row => [names.get(id) ?? name]),
    ],
  };
};

type FileContent = Parameters<typeof writeXlsx>[0] extends Sheet<infer Content>[] ? Content : never;

const bold = (value: string): Row[number] => ({ value, fontWeight: 'bold' });

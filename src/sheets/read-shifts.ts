/** Which shifts does a workbook list? */
import { shiftSheetWords } from '../contract/words/pages/shift-sheet.ts';
import type { TurnField } from '../domain/roster/check.ts';
import { SHIFT_NAMES, type ShiftName } from '../domain/roster/roster.ts';
import type { GivenSheet, GivenShift } from '../domain/roster/sheet.ts';
import { type Cell, fold, type Headings, namesOf, partsOf, rowsUnder } from './head-row.ts';
import { readWorkbook } from './read-workbook.ts';

const NEEDED: readonly TurnField[] = ['day', 'name', 'from', 'until', 'duty'];

const HEADINGS: Headings<TurnField> = {
  needed: NEEDED,
  fields: [...NEEDED, 'deputy', 'leader'],
  rowsMax: 400,
  wordOf: (field, language) => shiftSheetWords[language].heads[field],
};

/** Throws for a file that is no such sheet; what is wrong in a row is for the plan to say. */
export const readShifts = async (bytes: Uint8Array<ArrayBuffer>): Promise<GivenSheet> => {
  const { rows, columns } = rowsUnder(await readWorkbook(bytes), HEADINGS, shiftIn);
  const cells = [...columns].map(([field, i]) => [field, letterOf(i)]);
  return { rows, cells: Object.fromEntries(cells) };
};

const shiftIn = (row: number, cell: Cell<TurnField>): GivenShift => {
  const [deputy, leader] = [cell('deputy'), cell('leader')];
  const until = timeIn(cell('until'));
  return {
    row,
    day: dayIn(cell('day')),
    name: NAMES.get(fold(cell('name'))) ?? cell('name'),
    from: timeIn(cell('from')),
    until: until === '24:00' ? '00:00' : until,
    duty: partsOf(cell('duty')),
    ...(deputy && { deputy }),
    ...(leader && { leader }),
  };
};

const WRITTEN_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** '2026/11/3' is the 3rd; what is no day stays as it was written. */
const dayIn = (text: string): string => {
  const [, year, month = '', day = ''] = WRITTEN_DAY.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
};

/** '8:30', also with a full-width colon and with seconds. */
const timeIn = (text: string): string => {
  const [, hour, minute] = /^(\d{1,2})[:\uFF1A](\d{2})(?::00)?$/.exec(text) ?? [];
  return hour ? `${hour.padStart(2, '0')}:${minute}` : text;
};

/** 0 is A, 26 is AA. */
const letterOf = (column: number): string => {
  const last = String.fromCharCode(A + (column % LETTERS));
  return column < LETTERS ? last : letterOf(Math.floor(column / LETTERS) - 1) + last;
};

const A = 65;
const LETTERS = 26;

const NAMES: ReadonlyMap<string, ShiftName> = namesOf(
  SHIFT_NAMES,
  (name, language) => shiftSheetWords[language].shift[name],
);

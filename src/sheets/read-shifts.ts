/** Which shifts does a workbook list? Headings in Chinese or English, in any order. */
import type { Language } from '../contract/words/book.ts';
import { shiftSheetWords } from '../contract/words/pages/shift-sheet.ts';
import { DomainError } from '../domain/error.ts';
import type { TurnField } from '../domain/roster/check.ts';
import { SHIFT_NAMES } from '../domain/roster/roster.ts';
import type { GivenSheet, GivenShift } from '../domain/roster/sheet.ts';
import { readWorkbook } from './read-workbook.ts';

const HEAD_WITHIN = 10;
const ROWS_MAX = 400;
const NEEDED: readonly TurnField[] = ['day', 'name', 'from', 'until', 'duty'];
const FIELDS: readonly TurnField[] = [...NEEDED, 'deputy', 'leader'];
const PARTED = /[、,,;;\n]+/;
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Throws for a file that is no such sheet; what is wrong in a row is for the plan to say. */
export const readShifts = async (bytes: Uint8Array<ArrayBuffer>): Promise<GivenSheet> => {
  const lines = await readWorkbook(bytes);
  const head = findHead(lines);
  if (!head) throw missing(lines);
  const rows = lines.flatMap((line, i) => {
    if (i <= head.at || line.every((text) => text === '')) return [];
    return [shiftIn(i + 1, (field) => line[head.columns.get(field) ?? -1] ?? '')];
  });
  if (rows.length > ROWS_MAX) throw new DomainError('invalid', 'too_many_rows');
  const cells = [...head.columns].map(([field, i]) => [field, letterOf(i)]);
  return { rows, cells: Object.fromEntries(cells) };
};

type Columns = Map<TurnField, number>;

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
    shiftSheetWords.zh.heads[field],
    'columns_missing',
  ]);
  return new DomainError('invalid', 'columns_missing', Object.fromEntries(fields));
};

const shiftIn = (row: number, cell: (field: TurnField) => string): GivenShift => {
  const [deputy, leader] = [cell('deputy'), cell('leader')];
  const until = timeIn(cell('until'));
  return {
    row,
    day: dayIn(cell('day')),
    name: NAMES.get(fold(cell('name'))) ?? cell('name'),
    from: timeIn(cell('from')),
    until: until === '24:00' ? '00:00' : until,
    duty: peopleIn(cell('duty')),
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
  const [, hour, minute] = /^(\d{1,2})[::](\d{2})(?::00)?$/.exec(text) ?? [];
  return hour ? `${hour.padStart(2, '0')}:${minute}` : text;
};

const peopleIn = (text: string): string[] =>
  text
    .split(PARTED)
    .map((part) => part.trim())
    .filter(Boolean);

/** 0 is A, 26 is AA. */
const letterOf = (column: number): string => {
  const last = String.fromCharCode(A + (column % LETTERS));
  return column < LETTERS ? last : letterOf(Math.floor(column / LETTERS) - 1) + last;
};

const A = 65;
const LETTERS = 26;

const fold = (text: string): string => text.replace(/[\s**]/g, '').toLowerCase();

const HEADS = new Map(
  FIELDS.flatMap((field) =>
    [...LANGUAGES.map((language) => shiftSheetWords[language].heads[field]), field].map(
      (head): [string, TurnField] => [fold(head), field],
    ),
  ),
);

const NAMES = new Map(
  SHIFT_NAMES.flatMap((name) =>
    [...LANGUAGES.map((language) => shiftSheetWords[language].shift[name]), name].map(
      (said): [string, string] => [fold(said), name],
    ),
  ),
);

/** Is this a workbook one can load, and what stands in the cells of its first sheet? */
import { readSheet } from 'read-excel-file/universal';
import { DomainError } from '../domain/error.ts';
import { listEntries, store, type Unpacked, unpack } from './zip.ts';

/** A list of two thousand rows unpacks to less. */
const UNPACKED_MAX = 4 * 1024 * 1024;
const BOOK = 'xl/workbook.xml';
const READ = /\.(xml|rels)$/;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const FORMULA = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f[\s/>]/;

/** Every cell as text; empty rows stay, so that the place tells the row. */
export const readWorkbook = async (bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> => {
  const parts = await unpackBook(bytes);
  refuseFormulas(parts);
  const rows = await readSheet(store(parts)).catch(() => {
    throw notAWorkbook();
  });
  return rows.map((row) => row.map(textOf));
};

/** Unpacked here, and counted: the reader would take what an entry says of its size for true. */
const unpackBook = async (bytes: Uint8Array<ArrayBuffer>): Promise<Unpacked[]> => {
  const entries = readEntries(bytes)?.filter(({ name }) => READ.test(name));
  if (!entries?.some(({ name }) => name === BOOK)) throw notAWorkbook();
  const unpacked = entries.reduce((total, entry) => total + entry.unpackedBytes, 0);
  if (unpacked > UNPACKED_MAX) throw new DomainError('too_large', 'workbook_too_large');
  const parts: Unpacked[] = [];
  for (const entry of entries)
    parts.push(
      await unpack(bytes, entry).catch(() => {
        throw notAWorkbook();
      }),
    );
  return parts;
};

const readEntries = (bytes: Uint8Array<ArrayBuffer>) => {
  try {
    return listEntries(bytes);
  } catch {
    return undefined;
  }
};

/** Refused, not read: what they came to when the file was saved may be no longer so. */
const refuseFormulas = (parts: readonly Unpacked[]): void => {
  for (const { bytes } of parts.filter(({ name }) => SHEET.test(name))) {
    const cell = FORMULA.exec(new TextDecoder().decode(bytes))?.[1];
    if (cell) throw new DomainError('invalid', 'has_formulas', { [cell]: 'has_formulas' });
  }
};

const notAWorkbook = (): DomainError => new DomainError('unsupported', 'not_a_workbook');

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value < FIRST_DAY ? timeOf(value) : value.toISOString().slice(0, 10);
  return String(value).trim();
};

/** A cell that holds a time alone is read as one of the day before all others. */
const FIRST_DAY = new Date('1900-01-01');
const HALF_MINUTE_MS = 30_000;

const timeOf = (value: Date): string =>
  new Date(value.getTime() + HALF_MINUTE_MS).toISOString().slice(11, 16);

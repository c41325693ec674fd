/** Is this a workbook one can load, and what stands in the cells of its first sheet? */
import { readSheet } from 'read-excel-file/universal';
import { DomainError } from '../domain/error.ts';
import { listEntries, unpack } from './zip.ts';

/** A list of two thousand rows unpacks to less. */
const UNPACKED_MAX = 4 * 1024 * 1024;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const FORMULA = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]+\d+)"[^>]*>\s*<(?:\w+:)?f[\s/>]/;

/** Every cell as text; empty rows stay, so that the place tells the row. */
export const readWorkbook = async (bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> => {
  await refuseStrange(bytes);
  const rows = await readSheet(new Blob([bytes])).catch(() => {
    throw notAWorkbook();
  });
  return rows.map((row) => row.map(textOf));
};

/** Formulas are refused, not read: what they came to when the file was saved may be no longer so. */
const refuseStrange = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
  const entries = listEntries(bytes);
  if (!entries?.some(({ name }) => name === 'xl/workbook.xml')) throw notAWorkbook();
  const unpacked = entries.reduce((total, entry) => total + entry.unpackedBytes, 0);
  if (unpacked > UNPACKED_MAX) throw new DomainError('too_large', 'workbook_too_large');
  for (const entry of entries.filter(({ name }) => SHEET.test(name))) {
    const text = await unpack(bytes, entry).catch(() => {
      throw notAWorkbook();
    });
    const cell = FORMULA.exec(text)?.[1];
    if (cell) throw new DomainError('invalid', 'has_formulas', { [cell]: 'has_formulas' });
  }
};

const notAWorkbook = (): DomainError => new DomainError('unsupported', 'not_a_workbook');

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
};

/** Under which headings do the rows of a sheet stand, in whatever order and language? */
import type { Language } from '../contract/words/book.ts';
import { DomainError } from '../domain/error.ts';

const HEAD_WITHIN = 10;
/** Half and full width. */
const PARTED = /[\u3001,\uFF0C;\uFF1B\n]+/;
const LANGUAGES: readonly Language[] = ['zh', 'en'];

export type Cell<Field> = (field: Field) => string;

export type Headings<Field> = {
  needed: readonly Field[];
  fields: readonly Field[];
  rowsMax: number;
  wordOf(field: Field, language: Language): string;
};

export type Columns<Field> = ReadonlyMap<Field, number>;

/** `rowIn` gets each row that says anything, with its number in the sheet, from 1. */
export const rowsUnder = <Field extends string, Row>(
  lines: readonly string[][],
  headings: Headings<Field>,
  rowIn: (row: number, cell: Cell<Field>) => Row,
): { rows: Row[]; columns: Columns<Field> } => {
  const fieldOf = namesOf(headings.fields, headings.wordOf);
  const head = findHead(lines, headings.needed, fieldOf);
  if (!head) throw missing(lines, headings, fieldOf);
  const { at, columns } = head;
  const rows = lines.flatMap((line, i) => {
    if (i <= at || line.every((text) => text === '')) return [];
    return [rowIn(i + 1, (field) => line[columns.get(field) ?? -1] ?? '')];
  });
  if (rows.length > headings.rowsMax) throw new DomainError('invalid', 'too_many_rows');
  return { rows, columns };
};

/** What is called so in either language, or by its own name. */
export const namesOf = <Name extends string>(
  names: readonly Name[],
  wordOf: (name: Name, language: Language) => string,
): ReadonlyMap<string, Name> =>
  new Map(
    names.flatMap((name) =>
      [...LANGUAGES.map((language) => wordOf(name, language)), name].map((said): [string, Name] => [
        fold(said),
        name,
      ]),
    ),
  );

/** Spaces, stars and capitals say nothing. */
export const fold = (text: string): string => text.replace(/[\s*\uFF0A]/g, '').toLowerCase();

/** Several in one cell. */
export const partsOf = (text: string): string[] =>
  text
    .split(PARTED)
    .map((part) => part.trim())
    .filter(Boolean);

type Fields<Field> = ReadonlyMap<string, Field>;

const findHead = <Field>(
  lines: readonly string[][],
  needed: readonly Field[],
  fieldOf: Fields<Field>,
): { at: number; columns: Columns<Field> } | undefined => {
  for (const [at, line] of lines.slice(0, HEAD_WITHIN).entries()) {
    const columns = columnsOf(line, fieldOf);
    if (needed.every((field) => columns.has(field))) return { at, columns };
  }
  return undefined;
};

const columnsOf = <Field>(line: readonly string[], fieldOf: Fields<Field>): Columns<Field> => {
  const columns = new Map<Field, number>();
  for (const [i, text] of line.entries()) {
    const field = fieldOf.get(fold(text));
    if (field && !columns.has(field)) columns.set(field, i);
  }
  return columns;
};

const missing = <Field extends string>(
  lines: readonly string[][],
  { needed, wordOf }: Headings<Field>,
  fieldOf: Fields<Field>,
): DomainError => {
  const there = columnsOf(lines[0] ?? [], fieldOf);
  const fields = needed
    .filter((field) => !there.has(field))
    .map((field) => [wordOf(field, 'zh'), 'columns_missing']);
  return new DomainError('invalid', 'columns_missing', Object.fromEntries(fields));
};

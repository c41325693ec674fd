/** What does a duty list in a workbook say? Headings in Chinese or English, in any order; the older list too. */
import type { Language } from '../contract/words/book.ts';
import { en } from '../contract/words/en.ts';
import { dutySheetWords, OLDER_HEADS, OTHER_HEADS } from '../contract/words/pages/duty-sheet.ts';
import { zh } from '../contract/words/zh.ts';
import { DUTY_LISTS, STREET_LEAD } from '../domain/duty.ts';
import {
  DUTY_FIELDS,
  type DutyField,
  type GivenList,
  type GivenRow,
  UNREAD,
} from '../domain/duty-row.ts';
import { DomainError } from '../domain/error.ts';
import { LEAD_CLOCKS } from '../domain/sla/clock.ts';
import { KINDS } from '../domain/ticket/ticket.ts';
import { readLimit } from './duty-limit.ts';
import { fold, partsOf } from './head-row.ts';
import { readWorkbook } from './read-workbook.ts';

const HEAD_WITHIN = 10;
const ROWS_MAX = 2_000;
const NEEDED: readonly DutyField[] = ['code', 'name', 'list', 'kind', 'lead', 'basis'];
const STREET =
  /^(所在|属地|各)?(乡)?镇?[(\uFF08]?街道[)\uFF09]?(办|办事处)?$|^镇街$|^the street concerned$/i;

/** Throws for a file that is no such list; what is wrong in a row is for the plan to say. */
export const readDutyList = async (bytes: Uint8Array<ArrayBuffer>): Promise<GivenList> => {
  const lines = await readWorkbook(bytes);
  const older = findHead(lines, olderFieldOf, ['name', 'lead', 'supports']);
  const head = findHead(lines, fieldOf, ['code', 'name']);
  if (older && !head) return { form: 'older', rows: rowsOf(lines, older, readOlder) };
  const columns = head ?? findHead(lines, fieldOf, ['name']) ?? { at: 0, columns: new Map() };
  const missing = NEEDED.filter((field) => !columns.columns.has(field));
  if (missing.length > 0)
    throw new DomainError(
      'invalid',
      'columns_missing',
      Object.fromEntries(
        missing.map((field) => [dutySheetWords.zh.heads[field], 'columns_missing']),
      ),
    );
  return { form: 'current', rows: rowsOf(lines, columns, readRow) };
};

type Cells = (field: string) => string | undefined;
type Head = { at: number; columns: Map<string, number> };

const findHead = (
  lines: readonly string[][],
  nameOf: (text: string) => string | undefined,
  needed: readonly string[],
): Head | undefined => {
  for (const [at, line] of lines.slice(0, HEAD_WITHIN).entries()) {
    const columns = new Map<string, number>();
    for (const [i, text] of line.entries()) {
      const field = nameOf(text);
      if (field && !columns.has(field)) columns.set(field, i);
    }
    if (needed.every((field) => columns.has(field))) return { at, columns };
  }
  return undefined;
};

const rowsOf = (
  lines: readonly string[][],
  { at, columns }: Head,
  read: (row: number, cells: Cells) => GivenRow,
): GivenRow[] => {
  const rows = lines.flatMap((line, i) => {
    if (i <= at || line.every((text) => text === '')) return [];
    const cells: Cells = (field) => {
      const column = columns.get(field);
      return column === undefined ? undefined : (line[column] ?? '');
    };
    return [read(i + 1, cells)];
  });
  if (rows.length > ROWS_MAX) throw new DomainError('invalid', 'too_many_rows');
  if (rows.length === 0) throw new DomainError('invalid', 'columns_missing');
  return rows;
};

const readRow = (row: number, cells: Cells): GivenRow => ({
  row,
  code: cells('code'),
  name: cells('name') ?? '',
  list: chosen(cells('list'), LISTS),
  kind: chosen(cells('kind'), KINDS_SAID),
  lead: unitOf(cells('lead')),
  supports: listedIn(cells('supports')),
  synonyms: listedIn(cells('synonyms')),
  basis: cells('basis'),
  utility: readYes(cells('utility')),
  simple: readYes(cells('simple')),
  hotline: listedIn(cells('hotline')),
  gb: listedIn(cells('gb')),
  limits: Object.fromEntries(
    LEAD_CLOCKS.flatMap((name) => {
      const text = cells(name);
      return text === undefined ? [] : [[name, readLimit(text)]];
    }),
  ),
});

/** Streets assist by being where it is: they are nobody's support. */
const readOlder = (row: number, cells: Cells): GivenRow => ({
  row,
  number: cells('number'),
  name: cells('name') ?? '',
  lead: unitOf(listedIn(cells('lead'))?.[0]),
  supports: [
    ...(listedIn(cells('lead'))?.slice(1) ?? []),
    ...(listedIn(cells('supports')) ?? []),
  ].filter((name) => !STREET.test(name)),
  basis: cells('basis') || olderBasis(cells('number')),
});

const olderBasis = (number = ''): string =>
  `《属地管理主体责任和配合责任清单》${number && `第${number}项`}`;

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const HEADS = new Map(
  DUTY_FIELDS.flatMap((field) =>
    [
      ...LANGUAGES.map((language) => dutySheetWords[language].heads[field]),
      ...(OTHER_HEADS[field] ?? []),
      field,
    ].map((head): [string, DutyField] => [fold(head), field]),
  ),
);
const fieldOf = (text: string): string | undefined => HEADS.get(fold(text));

const OLDER = new Map(
  Object.entries(OLDER_HEADS).flatMap(([field, heads]) =>
    heads.map((head): [string, string] => [fold(head), field]),
  ),
);
const olderFieldOf = (text: string): string | undefined => OLDER.get(fold(text));

const saidFor = <T extends string>(all: readonly T[], words: Record<T, string>[]) =>
  new Map(
    all.flatMap((each) =>
      [each, ...words.map((said) => said[each])].map((said): [string, T] => [fold(said), each]),
    ),
  );
const LISTS = saidFor(DUTY_LISTS, [zh.list, en.list]);
const KINDS_SAID = saidFor(KINDS, [zh.kind, en.kind]);

/** What is none of them stays as it was written, for the plan to refuse. */
const chosen = (text: string | undefined, said: ReadonlyMap<string, string>): string | undefined =>
  text === undefined ? undefined : (said.get(fold(text)) ?? text);

const unitOf = (text: string | undefined): string | undefined =>
  text !== undefined && STREET.test(text) ? STREET_LEAD : text;

const listedIn = (text: string | undefined): string[] | undefined =>
  text === undefined ? undefined : [...new Set(partsOf(text))];

const YES = /^(是|√|✓|y|yes|true|1)$/i;
const NO = /^(|否|×|n|no|false|0)$/i;

const readYes = (text: string | undefined): boolean | typeof UNREAD | undefined => {
  if (text === undefined) return undefined;
  if (YES.test(text)) return true;
  return NO.test(text) ? false : UNREAD;
};

/** The duty list as a workbook: one sheet that can be loaded again, and one that says how. */
import writeXlsx, { type Row, type Sheet } from 'write-excel-file/universal';
import type { SituationView } from '../contract/views.ts';
import type { Language } from '../contract/words/book.ts';
import { en } from '../contract/words/en.ts';
import { limitText } from '../contract/words/limit-text.ts';
import { dutySheetWords } from '../contract/words/pages/duty-sheet.ts';
import { zh } from '../contract/words/zh.ts';
import { LEAD_CLOCKS } from '../domain/sla/clock.ts';

export type DutySheet = { situations: readonly SituationView[]; unitNames: readonly string[] };

export const writeDutyList = async (
  { situations, unitNames }: DutySheet,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> => {
  const sheets = [listSheet(situations, language), notesSheet(unitNames, language)];
  const blob = await writeXlsx(sheets).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

const WIDTHS: Partial<Record<string, number>> = { name: 22, supports: 34, synonyms: 60, basis: 60 };
const WIDTH = 14;

const listSheet = (
  situations: readonly SituationView[],
  language: Language,
): Sheet<FileContent> => {
  const { sheet, heads } = dutySheetWords[language];
  const fields = Object.keys(heads) as (keyof typeof heads)[];
  return {
    sheet,
    stickyRowsCount: 1,
    columns: fields.map((field) => ({ width: WIDTHS[field] ?? WIDTH })),
    data: [
      fields.map((field) => bold(heads[field])),
      ...situations.map((each): Row => {
        const cells = cellsOf(each, language);
        return fields.map((field) => cells[field] ?? '');
      }),
    ],
  };
};

const cellsOf = (situation: SituationView, language: Language): Record<string, string | number> => {
  const { yes, street } = dutySheetWords[language];
  const book = language === 'en' ? en : zh;
  const join = (words: readonly string[]): string => words.join(language === 'en' ? ', ' : '、');
  const { code, name, basis, aliases, list, kind, version, since = '' } = situation;
  return {
    code,
    name,
    basis,
    version,
    since,
    list: book.list[list],
    kind: book.kind[kind],
    lead: situation.leadUnit?.name ?? street,
    supports: join(situation.supportUnits.map((unit) => unit.name)),
    synonyms: join(situation.synonyms),
    utility: situation.utility ? yes : '',
    simple: situation.simple ? yes : '',
    hotline: join(aliases.hotline),
    gb: join(aliases.gb),
    ...Object.fromEntries(
      LEAD_CLOCKS.flatMap((clock) => {
        const limit = situation.ownLimits[clock];
        return limit ? [[clock, limitText(limit, language)]] : [];
      }),
    ),
  };
};

const notesSheet = (unitNames: readonly string[], language: Language): Sheet<FileContent> => {
  const { notes, noteOf, heads, units } = dutySheetWords[language];
  const fields = Object.keys(noteOf) as (keyof typeof noteOf)[];
  return {
    sheet: notes,
    columns: [{ width: 22 }, { width: 90 }],
    data: [
      ...fields.map((field): Row => [bold(heads[field]), noteOf[field]]),
      [],
      [bold(units)],
      ...unitNames.map((name): Row => [name]),
    ],
  };
};

type FileContent = Parameters<typeof writeXlsx>[0] extends Sheet<infer Content>[] ? Content : never;

const bold = (value: string): Row[number] => ({ value, fontWeight: 'bold' });

/** The bulletin of a period as a workbook: a sheet for each kind of unit, and one of notes. */
import writeXlsx, { type Row, type Sheet } from 'write-excel-file/universal';
import type { PerformanceView } from '../contract/score-views.ts';
import type { Language } from '../contract/words/book.ts';
import { columnsOf, type SheetWords, wordsIn } from './columns.ts';

export type Bulletin = { district: string; records: readonly PerformanceView[] };

export const writeBulletin = async (
  { district, records }: Bulletin,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> => {
  const words = wordsIn(language);
  const sheets = records.map((record) => kindSheet(district, record, words));
  const blob = await writeXlsx([...sheets, notesSheet(records, words)]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

const kindSheet = (
  district: string,
  record: PerformanceView,
  words: SheetWords,
): Sheet<FileContent> => {
  const { scores, bulletin } = words;
  const columns = columnsOf(record, words);
  const units = record.rows.map(({ unit: { name, governance }, ...row }) => ({
    ...row,
    name,
    isRanked: governance === 'district',
  }));
  const rows = [...units, { ...record.whole, name: scores.whole(record.kind), isRanked: false }];
  return {
    sheet: scores.kind[record.kind],
    orientation: 'landscape',
    columns: columns.map(({ width }) => ({ width })),
    data: [
      [bold(bulletin.title(district))],
      [bulletin.period(record.period, scores.kind[record.kind])],
      [bulletin.days(record.from, record.to)],
      ...(record.filingNumber ? [[bulletin.filing(record.filingNumber)]] : []),
      columns.map(({ head }) => bold(head)),
      ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    ],
  };
};

/** What was excluded and why, and how every figure is made. */
const notesSheet = (records: readonly PerformanceView[], words: SheetWords): Sheet<FileContent> => {
  const { book, scores, formulas, bulletin } = words;
  const excluded = records.flatMap(({ kind, exclusions }) =>
    exclusions.map(({ code, count }): Row => [scores.kind[kind], book.exclusionCode[code], count]),
  );
  const figures = [
    ...new Set(records.flatMap((record) => columnsOf(record, words).flatMap(({ of }) => of ?? []))),
  ];
  return {
    sheet: bulletin.note,
    columns: [{ width: 24 }, { width: 72 }, { width: 10 }],
    data: [
      [bold(scores.exclusions)],
      ...(excluded.length > 0 ? excluded : [[scores.noExclusion]]),
      [],
      [bold(scores.howCounted)],
      ...figures.map((name): Row => [scores.figure[name], formulas.formula[name].what]),
      [],
      ...[bulletin.notes.order, bulletin.notes.times].map((note): Row => [note]),
    ],
  };
};

type FileContent = Parameters<typeof writeXlsx>[0] extends Sheet<infer Content>[] ? Content : never;

const bold = (value: string): Row[number] => ({ value, fontWeight: 'bold' });

/** A member's service records as a workbook: for themselves, or as the state's volunteer system takes them. */
import writeXlsx, { type Row, type Sheet } from 'write-excel-file/universal';
import type { RecordView } from '../contract/service-views.ts';
import type { Language } from '../contract/words/book.ts';
import {
  recordSheetWords,
  STATE_HEADS,
  STATE_WORDS,
} from '../contract/words/pages/record-sheet.ts';
import { serviceNames } from '../contract/words/pages/service-names.ts';
import { type Instant, plusMinutes, shanghaiDay, shanghaiTime } from '../domain/instant.ts';

export type RecordsSheet = { form: 'own' | 'state'; records: readonly RecordView[] };

export const writeServiceRecords = async (
  { form, records }: RecordsSheet,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = form === 'own' ? ownSheet(records, language) : stateSheet(records);
  const blob = await writeXlsx([sheet]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
};

type FileContent = Parameters<typeof writeXlsx>[0] extends Sheet<infer Content>[] ? Content : never;
type Cells<Heads> = Record<keyof Heads, string | number>;

const WIDE: readonly string[] = ['title', 'thanks', 'doubts', 'project', 'place', 'note'];
const widthOf = (field: string): number => (WIDE.includes(field) ? 30 : 14);

const sheetOf = <Heads extends Record<string, string>>(
  name: string,
  heads: Heads,
  rows: readonly Cells<Heads>[],
): Sheet<FileContent> => {
  const fields = Object.keys(heads) as (keyof Heads & string)[];
  return {
    sheet: name,
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: fields.map((field) => ({ width: widthOf(field) })),
    data: [
      fields.map((field): Row[number] => ({ value: heads[field], fontWeight: 'bold' })),
      ...rows.map((cells): Row => fields.map((field) => cells[field])),
    ],
  };
};

const ownSheet = (records: readonly RecordView[], language: Language): Sheet<FileContent> => {
  const { sheet, heads } = recordSheetWords[language];
  return sheetOf(
    sheet,
    heads,
    records.map((record) => ownCells(record, language)),
  );
};

const ownCells = (
  record: RecordView,
  language: Language,
): Cells<typeof recordSheetWords.zh.heads> => {
  const names = serviceNames[language];
  const { arrived, left, repeats, thanks } = record;
  const doubts = [arrived, left, ...repeats.map(({ mark }) => mark)].flatMap(
    (mark) => mark?.doubts ?? [],
  );
  const join = (parts: readonly string[]) => parts.join(language === 'en' ? '; ' : ';');
  return {
    day: shanghaiDay(startOf(record)),
    kind: names.needKind[record.kind],
    title: record.title ?? names.untitled,
    number: record.number ?? '',
    community: record.community.name,
    // As text: '09:05', which no spreadsheet takes for a part of a day.
    arrived: arrived ? shanghaiTime(arrived.at) : '',
    arrivedBy: arrived ? names.way[arrived.way] : '',
    left: left ? shanghaiTime(left.at) : '',
    leftBy: left ? names.way[left.way] : '',
    doubts: join([...new Set(doubts)].map((doubt) => names.doubt[doubt])),
    stated: hoursOf(record.statedMinutes),
    hours: hoursOf(record.minutes),
    status: names.recordStatus[record.status],
    thanks: join(thanks.flatMap(({ text }) => text ?? [])),
  };
};

/** Hours that stand; the number of the identity card is for the member to fill in. */
const stateSheet = (records: readonly RecordView[]): Sheet<FileContent> =>
  sheetOf(
    STATE_WORDS.sheet,
    STATE_HEADS,
    records.flatMap((record) =>
      record.status === 'confirmed' && record.minutes !== undefined
        ? [stateCells(record, record.minutes)]
        : [],
    ),
  );

const stateCells = (record: RecordView, minutes: number): Cells<typeof STATE_HEADS> => {
  const names = serviceNames.zh;
  const startsAt = startOf(record);
  const isMeasured = record.marksMinutes === minutes;
  const endsAt = isMeasured && record.left ? record.left.at : plusMinutes(startsAt, minutes);
  return {
    name: record.person?.name ?? '',
    idKind: STATE_WORDS.idKind,
    idNumber: '',
    project: projectOf(record),
    content: names.needKind[record.kind],
    day: shanghaiDay(startsAt),
    from: shanghaiTime(startsAt),
    until: shanghaiTime(endsAt),
    hours: hoursOf(minutes),
    place: record.community.name,
    organisation: record.community.name,
    recorder: record.confirmedBy?.name ?? record.community.name,
    note: isMeasured ? '' : STATE_WORDS.confirmedHours,
  };
};

const HOUSEHOLD: readonly string[] = ['wish', 'errand'];

/** What was done at somebody's home is handed on by its kind and number only. */
const projectOf = ({ kind, title, number = '' }: RecordView): string => {
  const name = serviceNames.zh.needKind[kind];
  return HOUSEHOLD.includes(kind) ? `${name} ${number}`.trim() : (title ?? name);
};

const startOf = ({ arrived, from }: RecordView): Instant => arrived?.at ?? from;

/** 45 min are 0.75: rounded any further, hours would be given or taken. */
const hoursOf = (minutes: number | undefined): number | '' =>
  minutes === undefined ? '' : Math.round(minutes / 0.6) / 100;

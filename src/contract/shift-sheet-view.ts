/** What does a sheet of shifts come to, row by row, in the reader's words? */
import type { Roster } from '../domain/roster/roster.ts';
import type { GivenSheet, PlannedShift } from '../domain/roster/sheet.ts';
import { refusedCells } from '../domain/roster/sheet.ts';
import { type NamesOfPeople, toCrewView } from './roster-view.ts';
import type { ShiftSheetRowView, ShiftSheetView } from './roster-views.ts';
import type { Language } from './words/book.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

type Read = {
  roster: Roster;
  planned: readonly PlannedShift[];
  dropped: number;
  names: NamesOfPeople;
};

export const toShiftSheetView = (
  { roster, planned, dropped, names }: Read,
  sheet: GivenSheet,
  language: Language,
): ShiftSheetView => {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0, dropped };
  for (const { result } of planned) counts[result] += 1;
  const rows = planned.map((row) => toRowView(row, sheet, names, language));
  return { planned: roster.planned, counts, rows };
};

const toRowView = (
  shift: PlannedShift,
  sheet: GivenSheet,
  names: NamesOfPeople,
  language: Language,
): ShiftSheetRowView => {
  const { row, result, turn } = shift;
  const reasons = (language === 'en' ? en : zh).reason;
  const cells = Object.entries(refusedCells([shift], sheet)).map(([cell, reason]) => [
    cell,
    reasons[reason as keyof typeof reasons],
  ]);
  return {
    row,
    result,
    ...(turn && {
      ...{ day: turn.day, name: turn.name, from: turn.from, until: turn.until },
      crew: toCrewView(turn, names),
    }),
    ...(cells.length > 0 && { cells: Object.fromEntries(cells) }),
  };
};

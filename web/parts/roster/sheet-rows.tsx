/** Every row of the dry run; those to mend first, each with its cell. */
import type { ShiftSheetRowView } from '../../../src/contract/roster-views.ts';
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { shiftSheetWords } from '../../../src/contract/words/pages/shift-sheet.ts';
import { pageWords } from '../../words.ts';
import { sayShort } from './say.ts';
import { joinNames, namesIn, sayRosterDay } from './who.ts';

const RESULTS = ['refused', 'changed', 'added', 'unchanged'] as const;
const BADGES = { refused: 'amber', changed: '', added: 'met', unchanged: 'stopped' } as const;

export const SheetRows = ({ rows }: { rows: readonly ShiftSheetRowView[] }) => {
  const words = pageWords(rosterPlanWords);
  const sorted = RESULTS.flatMap((result) => rows.filter((row) => row.result === result));
  return (
    <table class="duty-sheet-rows">
      <thead>
        <tr>
          {[words.row, words.when, words.who, words.what].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <Row key={row.row} row={row} />
        ))}
      </tbody>
    </table>
  );
};

const Row = ({ row }: { row: ShiftSheetRowView }) => {
  const words = pageWords(rosterPlanWords);
  const { result, crew, cells = {} } = row;
  return (
    <tr>
      <td>{row.row}</td>
      <td>{sayWhen(row) ?? <span class="soft">{words.unread}</span>}</td>
      <td>{crew && joinNames(namesIn(crew).map(({ name }) => name))}</td>
      <td>
        <span class={`badge ${BADGES[result]}`}>{words.result[result]}</span>
        {Object.entries(cells).map(([cell, why]) => (
          <p key={cell}>
            <b>{cell}</b> {why}
          </p>
        ))}
      </td>
    </tr>
  );
};

const sayWhen = ({ day, name, from, until }: ShiftSheetRowView): string | undefined =>
  day && name && from && until
    ? `${sayRosterDay(day)} ${pageWords(shiftSheetWords).shift[name]} ${sayShort(from, day)}–${sayShort(until, day)}`
    : undefined;

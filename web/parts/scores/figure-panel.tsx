/** One figure: how it is made with this unit's numbers put in, then exactly its tickets. */
import type { FigureName, PerformanceView, Side } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { idOf } from './figure-link.tsx';
import { FigureTickets } from './figure-tickets.tsx';
import { type AnyRow, countOf, sidesOf } from './figures.ts';
import { FormulaPart } from './formula-part.tsx';
import { sayCount } from './say.ts';
import { useFigureLink } from './use-scores-view.ts';

type Props = { row: AnyRow; record: PerformanceView; figure: FigureName; side: Side };

export const FigurePanel = ({ row, record, figure, side: asked }: Props) => {
  const words = pageWords(scoresWords);
  const sides = sidesOf(figure);
  const side = sides.includes(asked) ? asked : (sides[0] ?? 'all');
  return (
    <>
      <p>
        <a {...useFigureLink(idOf(row))}>{words.allFigures}</a>
      </p>
      <FormulaPart row={row} record={record} figure={figure} />
      {sides.length > 1 && (
        <nav class="cluster" aria-label={words.sides}>
          {sides.map((each) => (
            <SideLink key={each} row={row} figure={figure} side={each} isShown={each === side} />
          ))}
        </nav>
      )}
      <FigureTickets
        unitId={idOf(row)}
        figure={figure}
        side={side}
        count={countOf(row, figure, side)}
      />
    </>
  );
};

type SideProps = { row: AnyRow; figure: FigureName; side: Side; isShown: boolean };

const SideLink = ({ row, figure, side, isShown }: SideProps) => {
  const words = pageWords(scoresWords);
  const link = useFigureLink(idOf(row), figure, side);
  const bad = figure === 'late' || figure === 'redo' || figure === 'doubtful' ? figure : undefined;
  const name = side === 'bad' && bad ? words.sideBad[bad] : words.side[side];
  const count = countOf(row, figure, side);
  return (
    <a class="chip" {...link} aria-current={isShown ? 'true' : undefined}>
      {name} {count !== undefined && sayCount(count)}
    </a>
  );
};

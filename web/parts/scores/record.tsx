/** The record of one period and kind: what is counted, the units, the whole. */
import type { PerformanceView } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { Empty } from '../empty.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useMedia } from '../use-media.ts';
import type { Read } from '../use-read.ts';
import { CardFigure } from './figure-link.tsx';
import { isQuiet } from './figures.ts';
import { Counted, FilingNote, LeftOut } from './notes.tsx';
import { isAhead, shiftPeriod } from './period.ts';
import { ScoresRows } from './rows.tsx';
import { ScoresTable } from './table.tsx';
import { today } from './use-scores-view.ts';
import type { ScoresView } from './view.ts';

/** Narrower, a unit is a card; the same break as in scores.css. */
const NARROW = '(max-width: 840px)';

type Props = {
  read: Read<PerformanceView>;
  view: ScoresView;
  onChange: (part: Partial<ScoresView>) => void;
};

export const Record = ({ read, view, onChange }: Props) => {
  const { data, fault, isStale, retry } = read;
  const words = pageWords(scoresWords);
  const isNarrow = useMedia(NARROW);
  if (fault) return <ProblemNotice fault={fault} retry={retry} />;
  // Another kind has other columns: what stands under its name is not the old one's.
  if (!data || data.kind !== view.kind) return <Skeleton rows={8} />;
  if (isBare(data)) return <Nothing view={view} record={data} onChange={onChange} />;
  return (
    <section class="scores-record" aria-busy={isStale}>
      <div class="spread">
        <Counted record={data} />
        {data.filingNumber !== undefined && <FilingNote number={data.filingNumber} />}
      </div>
      <LeftOut record={data} />
      <a class="visually-hidden" href="#scores-trends">
        {words.skipTable}
      </a>
      {isNarrow ? (
        <ScoresRows record={data} />
      ) : (
        <div class="card flush scores-frame">
          <ScoresTable record={data} />
        </div>
      )}
      {data.whole.times.length > 0 && <p class="soft small">{words.timesNote}</p>}
    </section>
  );
};

/** What is red and open now belongs to no period. */
const isBare = ({ whole }: PerformanceView): boolean => isQuiet({ ...whole, openRed: 0 });

type NothingProps = Pick<Props, 'view' | 'onChange'> & { record: PerformanceView };

const Nothing = ({ view, record, onChange }: NothingProps) => {
  const words = pageWords(scoresWords);
  const before = shiftPeriod(view.period, -1);
  const { whole } = record;
  return (
    <div class="card">
      <Empty text={isAhead(view.period, today()) ? words.emptyAhead : words.empty}>
        <button class="button" type="button" onClick={() => onChange({ period: before })}>
          {words.emptyBack}
        </button>
        {whole.openRed > 0 && <CardFigure row={whole} figure="open_red" count={whole.openRed} />}
      </Empty>
    </div>
  );
};

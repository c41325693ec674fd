/** What stands in the panel: all figures of a unit, or one of them; the table's own answer is enough. */
import type { PerformanceView } from '../../../src/contract/score-views.ts';
import { WHOLE } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { Empty } from '../empty.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useMedia } from '../use-media.ts';
import type { Read } from '../use-read.ts';
import { FigurePanel } from './figure-panel.tsx';
import type { AnyRow } from './figures.ts';
import { Panel } from './panel.tsx';
import { nameOf } from './unit-link.tsx';
import { UnitPanel } from './unit-panel.tsx';
import type { ScoresView } from './view.ts';

const NARROW = '(max-width: 840px)';

type Props = { view: ScoresView; read: Read<PerformanceView>; onClose: () => void };

export const OpenPanel = ({ view, read, onClose }: Props) => {
  const words = pageWords(scoresWords);
  const isModal = useMedia(NARROW);
  const record = read.data?.kind === view.kind ? read.data : undefined;
  const row = record && rowOf(record, view.unitId);
  const { figure, side } = view;
  const title = [row && nameOf(row, view.kind), figure && words.figure[figure]].filter(Boolean);
  return (
    <Panel
      title={title.join(' · ') || words.title}
      subject={`${view.unitId} ${figure ?? ''}`}
      isModal={isModal}
      onClose={onClose}
    >
      {read.fault !== undefined && <ProblemNotice fault={read.fault} retry={read.retry} />}
      {!record && read.fault === undefined && <Skeleton rows={5} />}
      {record && !row && <Empty text={words.noUnit} />}
      {record && row && figure && (
        <FigurePanel row={row} record={record} figure={figure} side={side} />
      )}
      {record && row && !figure && <UnitPanel row={row} record={record} />}
    </Panel>
  );
};

const rowOf = (record: PerformanceView, unitId: string | undefined): AnyRow | undefined =>
  unitId === WHOLE ? record.whole : record.rows.find(({ unit }) => unit.id === unitId);

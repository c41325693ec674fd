/** The board of needs, and beside it who is there now. */
import { useState } from 'preact/hooks';
import type { NeedView, RecordView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import type { Read } from '../../use-read.ts';
import { useFreshRead } from '../use-fresh-read.ts';
import { NeedRowItem } from './need-row.tsx';
import { needRows } from './need-rows.ts';
import { PresentPart } from './present-part.tsx';
import { Section } from './section.tsx';

export const NeedsPart = ({ present }: { present: Read<List<RecordView>> }) => {
  const words = pageWords(serviceBoardWords);
  const [showsOver, setShowsOver] = useState(false);
  const open = useFreshRead<List<NeedView>>('/api/needs?status=open&limit=200');
  const over = useFreshRead<List<NeedView>>(
    showsOver ? '/api/needs?status=ended,cancelled&limit=50' : undefined,
  );
  return (
    <div class="board-columns">
      <div class="board-main">
        <Section
          title={words.open}
          count={open.data?.items.length}
          read={open}
          isEmpty={({ items }) => items.length === 0}
          empty={words.noNeeds}
          emptyActs={
            <a class="button primary" href="/service/new">
              {words.post}
            </a>
          }
        >
          {({ items }) => <Rows needs={items} />}
        </Section>
        {showsOver ? (
          <Section
            title={words.over}
            read={over}
            isEmpty={({ items }) => items.length === 0}
            empty={words.noNext}
          >
            {({ items }) => <Rows needs={items} isOver />}
          </Section>
        ) : (
          <button class="button board-over" type="button" onClick={() => setShowsOver(true)}>
            {words.showOver}
          </button>
        )}
      </div>
      <PresentPart present={present} />
    </div>
  );
};

const Rows = ({ needs, isOver }: { needs: readonly NeedView[]; isOver?: boolean }) => {
  const now = toInstant(serverNow());
  const rows = isOver ? needs.map((need) => ({ need, left: 0, queued: 0 })) : needRows(needs, now);
  return (
    <ul class="card flush board-rows">
      {rows.map((row) => (
        <NeedRowItem key={row.need.id} row={row} />
      ))}
    </ul>
  );
};

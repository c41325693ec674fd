/** Hours to confirm: together where nothing is in doubt, one by one elsewhere. */
import { useState } from 'preact/hooks';
import type { RecordView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { newKey, post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import type { Read } from '../../use-read.ts';
import { useFreshRead } from '../use-fresh-read.ts';
import { useSend } from '../use-send.ts';
import { byTime, isClear } from './hours.ts';
import { HoursRow } from './hours-row.tsx';
import { Section } from './section.tsx';

type Records = Read<List<RecordView>>;

export const HoursPart = ({ waiting }: { waiting: Records }) => {
  const words = pageWords(serviceBoardWords);
  const recent = useFreshRead<List<RecordView>>('/api/service-records?status=confirmed&limit=20');
  const [told, setTold] = useState('');
  const reload = (): void => {
    waiting.retry();
    recent.retry();
  };
  const sending = useSend(reload);
  const clear = (waiting.data?.items ?? []).filter(isClear);
  const confirmAll = async (): Promise<void> => {
    const ids = clear.map(({ id }) => id);
    const isDone = await sending.send('all', () =>
      post('/api/service-records/confirmations', { ids }, newKey()),
    );
    if (isDone) setTold(words.confirmedNow(ids.length));
  };
  return (
    <div class="board-main">
      <div role="status" class="board-told">
        {told && <p class="notice">{told}</p>}
      </div>
      {sending.fault !== undefined && <ProblemNotice fault={sending.fault} />}
      <Section
        title={words.toConfirm}
        count={waiting.data?.items.length}
        acts={
          clear.length > 0 && (
            <button
              class="button primary"
              type="button"
              aria-busy={sending.busy === 'all'}
              onClick={() => void confirmAll()}
            >
              {words.confirmAll(clear.length)}
            </button>
          )
        }
        read={waiting}
        isEmpty={({ items }) => items.length === 0}
        empty={words.nothingToConfirm}
      >
        {({ items }) => <Rows records={byTime(items)} onDone={reload} />}
      </Section>
      <Section
        title={words.recent}
        read={recent}
        isEmpty={({ items }) => items.length === 0}
        empty={words.noRecent}
      >
        {({ items }) => <Rows records={items} onDone={reload} />}
      </Section>
    </div>
  );
};

const Rows = ({ records, onDone }: { records: readonly RecordView[]; onDone: () => void }) => (
  <ul class="card flush board-rows">
    {records.map((record) => (
      <HoursRow key={record.id} record={record} onDone={onDone} />
    ))}
  </ul>
);

import { useState } from 'preact/hooks';
import type { RecordView } from '../../../../src/contract/service-views.ts';
import { serviceRecordWords } from '../../../../src/contract/words/pages/service-record.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { activityOf, addressOf } from '../attend/target.ts';
import { useAct } from '../use-act.ts';
import { ObjectDialog, StateHoursDialog } from './record-dialogs.tsx';

type Props = { record: RecordView; onDone: () => void };

/** What the member may do with one of their turns. */
export const EntryActs = ({ record, onDone }: Props) => {
  const words = pageWords(serviceRecordWords);
  const [open, setOpen] = useState<'state' | 'object'>();
  const { act, isBusy, fault } = useAct(onDone);
  const { id, verbs, hidden, needId, number, status } = record;
  const activity = activityOf(record);
  const dialog = { record, onDone, onClose: () => setOpen(undefined) };
  return (
    <>
      {fault !== undefined && <ProblemNotice fault={fault} />}
      <div class="cluster">
        {status === 'present' && activity && (
          <a class="button" href={`${addressOf(activity)}&what=leave`}>
            {words.leave}
          </a>
        )}
        {verbs.includes('state_hours') && (
          <button class="button" type="button" onClick={() => setOpen('state')}>
            {words.state}
          </button>
        )}
        {verbs.includes('object') && (
          <button class="button" type="button" onClick={() => setOpen('object')}>
            {words.object}
          </button>
        )}
        {verbs.includes('hide') && (
          <button
            class="button"
            type="button"
            aria-busy={isBusy}
            title={words.hiddenMeans}
            onClick={() => void act(`/api/service-records/${id}/hiding`, { hidden: !hidden })}
          >
            {hidden ? words.show : words.hide}
          </button>
        )}
        {(needId || number) && (
          <a class="button plain" href={needId ? `/service/n/${needId}` : `/t/${number}`}>
            {needId ? words.need : words.ticket}
          </a>
        )}
      </div>
      {open === 'state' && <StateHoursDialog {...dialog} />}
      {open === 'object' && <ObjectDialog {...dialog} />}
    </>
  );
};

import { useId, useState } from 'preact/hooks';
import type { RecordView } from '../../../../src/contract/service-views.ts';
import { serviceRecordWords } from '../../../../src/contract/words/pages/service-record.ts';
import { post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';
import { recordTitle } from '../say-more.ts';
import { hoursDraft, minutesOf } from './hours.ts';
import { HoursField } from './hours-field.tsx';

type Props = { record: RecordView; onDone: () => void; onClose: () => void };

/** How long it took in the member's own view. */
export const StateHoursDialog = ({ record, onDone, onClose }: Props) => {
  const words = pageWords(serviceRecordWords);
  const [draft, setDraft] = useState(() => hoursDraft(record.statedMinutes ?? record.marksMinutes));
  const [isTried, setTried] = useState(false);
  const minutes = minutesOf(draft);
  const isWrong = minutes === undefined || minutes === null;
  const send = async (): Promise<boolean> => {
    setTried(true);
    if (isWrong) return false;
    await post(`/api/service-records/${record.id}/hours`, { minutes });
    onDone();
    return true;
  };
  return (
    <FormDialog title={words.state} act={words.send} onAct={send} onClose={onClose}>
      <p>
        <b>{recordTitle(record)}</b>
      </p>
      <HoursField
        label={words.hoursField}
        draft={draft}
        fault={isTried && isWrong ? words.hoursFault : undefined}
        onDraft={setDraft}
      />
      <p class="small soft">{words.stateMeans}</p>
    </FormDialog>
  );
};

/** What is wrong, and the hours held right where it is about them. */
export const ObjectDialog = ({ record, onDone, onClose }: Props) => {
  const words = pageWords(serviceRecordWords);
  const id = useId();
  const [draft, setDraft] = useState(() => hoursDraft(undefined));
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const minutes = minutesOf(draft);
  const isMissing = isTried && text.trim() === '';
  const send = async (): Promise<boolean> => {
    setTried(true);
    if (minutes === null || text.trim() === '') return false;
    await post(`/api/service-records/${record.id}/objection`, { minutes, text: text.trim() });
    onDone();
    return true;
  };
  return (
    <FormDialog title={words.object} act={words.send} onAct={send} onClose={onClose}>
      <p>
        <b>{recordTitle(record)}</b>
        <br />
        <span class="small soft">{words.objectMeans}</span>
      </p>
      <div class="field">
        <label for={id}>{words.reason}</label>
        <textarea
          id={id}
          value={text}
          maxLength={1000}
          aria-invalid={isMissing ? true : undefined}
          aria-describedby={isMissing ? `${id}-fault` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        {isMissing && (
          <p class="field-error" id={`${id}-fault`}>
            {words.reasonMissing}
          </p>
        )}
      </div>
      <HoursField
        label={words.heldField}
        draft={draft}
        fault={minutes === null ? words.hoursFault : undefined}
        onDraft={setDraft}
      />
    </FormDialog>
  );
};

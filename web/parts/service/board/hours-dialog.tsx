/** Correct hours, answer an objection, or say thanks. */
import { useMemo, useState } from 'preact/hooks';
import type { RecordView } from '../../../../src/contract/service-views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { newKey, post } from '../../../api.ts';
import { book, pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';
import { Field } from '../../field.tsx';
import { fieldFault } from '../../problem-notice.tsx';
import { TextArea } from '../text-area.tsx';
import { TextDialog } from '../text-dialog.tsx';
import { readMinutes, sayMinutes } from './minutes.ts';

export type HoursAct = 'correct' | 'answer' | 'thank';

type Props = { record: RecordView; act: HoursAct; onDone: () => void; onClose: () => void };

export const HoursDialog = (props: Props) => {
  const words = pageWords(serviceBoardWords);
  const { record, act, onDone, onClose } = props;
  if (act !== 'thank') return <MinutesDialog {...props} isAnswer={act === 'answer'} />;
  return (
    <TextDialog
      title={`${words.thank} · ${nameOf(record)}`}
      means={words.thankMeans}
      label={words.thankText}
      act={words.thank}
      onSend={async (text, key) => {
        await post(`/api/service-records/${record.id}/thanks`, { text }, key);
        onDone();
      }}
      onClose={onClose}
    />
  );
};

const nameOf = ({ person }: RecordView): string =>
  person?.name ?? pageWords(serviceNames).withdrawn;

const MinutesDialog = ({ record, isAnswer, onDone, onClose }: Props & { isAnswer: boolean }) => {
  const words = pageWords(serviceBoardWords);
  const held = record.objections.at(-1)?.minutes;
  const [upheld, setUpheld] = useState(true);
  const [minutes, setMinutes] = useState(String(firstMinutes(record, isAnswer) ?? ''));
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<{ minutes?: string; text?: string }>({});
  const key = useMemo(newKey, []);
  const asksMinutes = !isAnswer || upheld;
  const count = readMinutes(minutes);
  const send = async (): Promise<boolean> => {
    const missing = book().reason.field_missing;
    const wrong = {
      ...(asksMinutes && count === undefined && { minutes: missing }),
      ...(!text.trim() && { text: missing }),
    };
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return false;
    const path = `/api/service-records/${record.id}`;
    const said = { ...(asksMinutes && { minutes: count }), text: text.trim() };
    if (isAnswer) await post(`${path}/objection/answer`, { upheld, ...said }, key);
    else await post(`${path}/correction`, said, key);
    onDone();
    return true;
  };
  return (
    <FormDialog
      title={`${isAnswer ? words.answer : words.correct} · ${nameOf(record)}`}
      act={isAnswer ? words.answer : words.correct}
      isWorded={(fault) => Boolean(fieldFault(fault, 'minutes') ?? fieldFault(fault, 'text'))}
      onFault={(fault) =>
        setFaults({ minutes: fieldFault(fault, 'minutes'), text: fieldFault(fault, 'text') })
      }
      onAct={send}
      onClose={onClose}
    >
      {!isAnswer && <p class="soft">{words.correctMeans}</p>}
      {isAnswer && held !== undefined && <p class="soft">{words.holds(sayMinutes(held))}</p>}
      {isAnswer && (
        <fieldset class="cluster">
          <legend class="visually-hidden">{words.answer}</legend>
          {[true, false].map((each) => (
            <button
              key={String(each)}
              class="chip"
              type="button"
              aria-pressed={upheld === each}
              onClick={() => setUpheld(each)}
            >
              {each ? words.uphold : words.reject}
            </button>
          ))}
        </fieldset>
      )}
      {asksMinutes && (
        <Field
          label={words.minutes}
          value={minutes}
          inputMode="numeric"
          hint={count === undefined ? undefined : sayMinutes(count)}
          fault={faults.minutes}
          onValue={setMinutes}
        />
      )}
      <TextArea label={words.reason} value={text} fault={faults.text} onValue={setText} />
    </FormDialog>
  );
};

const firstMinutes = (record: RecordView, isAnswer: boolean): number | undefined =>
  (isAnswer ? record.objections.at(-1)?.minutes : undefined) ??
  record.minutes ??
  record.marksMinutes ??
  record.statedMinutes;

/** Note an arrival or a leaving by the organiser's list: now, or at another time. */
import { useMemo, useState } from 'preact/hooks';
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import type { Activity } from '../../../../src/domain/service/attendance.ts';
import { newKey, post } from '../../../api.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';
import { Field } from '../../field.tsx';
import { fieldOfInstant, instantOfField } from '../../instant-field.ts';
import { fieldFault } from '../../problem-notice.tsx';

export type Noting = { what: 'arrive' | 'leave'; personId: string; name: string };

type Props = { activity: Activity; noting: Noting; onDone: () => void; onClose: () => void };

export const NoteDialog = ({ activity, noting, onDone, onClose }: Props) => {
  const words = pageWords(serviceOrganiserWords);
  const { what, personId, name } = noting;
  const [isNow, setNow] = useState(true);
  const [at, setAt] = useState(() => fieldOfInstant(toInstant(serverNow())));
  const [fault, setFault] = useState<string>();
  const key = useMemo(newKey, []);
  const send = async (): Promise<boolean> => {
    const listedAt = isNow ? undefined : instantOfField(at);
    const body = { ...activity, what, way: 'list', personId, ...(listedAt && { listedAt }) };
    await post('/api/attendance', body, key);
    onDone();
    return true;
  };
  return (
    <FormDialog
      title={`${words[what]} · ${name}`}
      act={words[what]}
      isWorded={(caught) => fieldFault(caught, 'listedAt') !== undefined}
      onFault={(caught) => setFault(fieldFault(caught, 'listedAt'))}
      onAct={send}
      onClose={onClose}
    >
      <p class="soft">{words.listMeans}</p>
      <fieldset class="cluster">
        <legend class="visually-hidden">{words.atTime}</legend>
        {[true, false].map((each) => (
          <button
            key={String(each)}
            class="chip"
            type="button"
            aria-pressed={isNow === each}
            onClick={() => setNow(each)}
          >
            {each ? words.now : words.other}
          </button>
        ))}
      </fieldset>
      {!isNow && (
        <Field
          label={words.atTime}
          type="datetime-local"
          value={at}
          fault={fault}
          onValue={setAt}
        />
      )}
    </FormDialog>
  );
};

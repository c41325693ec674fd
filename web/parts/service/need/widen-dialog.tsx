/** More places in a shift, or fewer. */
import { useMemo, useState } from 'preact/hooks';
import type { ShiftView } from '../../../../src/contract/service-views.ts';
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import { newKey } from '../../../api.ts';
import { book, pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';
import { Field } from '../../field.tsx';
import { fieldFault } from '../../problem-notice.tsx';
import { readMinutes as readWhole } from '../board/minutes.ts';

type Props = {
  shift: ShiftView;
  onSend: (to: string, body: object, key: string) => Promise<void>;
  onClose: () => void;
};

export const WidenDialog = ({ shift, onSend, onClose }: Props) => {
  const words = pageWords(serviceOrganiserWords);
  const [wanted, setWanted] = useState(String(shift.wanted));
  const [fault, setFault] = useState<string>();
  const key = useMemo(newKey, []);
  return (
    <FormDialog
      title={words.widen}
      act={words.widen}
      isWorded={(caught) => fieldFault(caught, 'wanted') !== undefined}
      onFault={(caught) => setFault(fieldFault(caught, 'wanted'))}
      onAct={async () => {
        const count = readWhole(wanted);
        if (count === undefined) {
          setFault(book().reason.field_missing);
          return false;
        }
        await onSend('widening', { shiftId: shift.id, wanted: count }, key);
        return true;
      }}
      onClose={onClose}
    >
      <p class="soft">{words.widenMeans}</p>
      <Field
        label={words.wanted}
        value={wanted}
        inputMode="numeric"
        fault={fault}
        onValue={(value) => {
          setWanted(value);
          setFault(undefined);
        }}
      />
    </FormDialog>
  );
};

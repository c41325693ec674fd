/** One more shift of a need. */
import { useMemo, useState } from 'preact/hooks';
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import { newKey } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';
import { fieldFault } from '../../problem-notice.tsx';
import { emptyShift, type ShiftDraft, shiftBodies, shiftFaults } from '../post/shift-draft.ts';
import { ShiftFields } from '../post/shift-fields.tsx';
import { wordReasons } from '../word-reasons.ts';

type Props = {
  onSend: (to: string, body: object, key: string) => Promise<void>;
  onClose: () => void;
};

const FIELDS = ['from', 'until', 'wanted'] as const;

export const AddShiftDialog = ({ onSend, onClose }: Props) => {
  const words = pageWords(serviceOrganiserWords);
  const [shift, setShift] = useState<ShiftDraft>(emptyShift());
  const [faults, setFaults] = useState<Record<string, string | undefined>>({});
  const key = useMemo(newKey, []);
  return (
    <FormDialog
      title={words.addShift}
      act={words.addShift}
      isWorded={(fault) => FIELDS.some((name) => fieldFault(fault, name))}
      onFault={(fault) =>
        setFaults(Object.fromEntries(FIELDS.map((name) => [name, fieldFault(fault, name)])))
      }
      onAct={async () => {
        const found = shiftFaults(shift);
        setFaults(wordReasons(found));
        const [body] = shiftBodies([shift], 1);
        if (Object.keys(found).length > 0 || !body) return false;
        await onSend('shifts', body, key);
        return true;
      }}
      onClose={onClose}
    >
      <ShiftFields
        shift={shift}
        faults={faults}
        onShift={(next) => {
          setShift(next);
          setFaults({});
        }}
      />
    </FormDialog>
  );
};

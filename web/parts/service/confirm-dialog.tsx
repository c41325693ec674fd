/** A box that says what an act means before it is done. */
import { useMemo } from 'preact/hooks';
import { newKey } from '../../api.ts';
import { FormDialog } from '../admin/form-dialog.tsx';

type Props = {
  title: string;
  means: string;
  act: string;
  onSend: (key: string) => Promise<unknown>;
  onClose: () => void;
};

export const ConfirmDialog = ({ title, means, act, onSend, onClose }: Props) => {
  const key = useMemo(newKey, []);
  return (
    <FormDialog
      title={title}
      act={act}
      onAct={async () => {
        await onSend(key);
        return true;
      }}
      onClose={onClose}
    >
      <p>{means}</p>
    </FormDialog>
  );
};

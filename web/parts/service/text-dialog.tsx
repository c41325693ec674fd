/** A box that asks for one text, and sends it with the act. */
import { useMemo, useState } from 'preact/hooks';
import { serviceBoardWords } from '../../../src/contract/words/pages/service-board.ts';
import { newKey } from '../../api.ts';
import { book, pageWords } from '../../words.ts';
import { FormDialog } from '../admin/form-dialog.tsx';
import { fieldFault } from '../problem-notice.tsx';
import { TextArea } from './text-area.tsx';

type Props = {
  title: string;
  means?: string;
  label?: string;
  act: string;
  isOptional?: boolean;
  /** `key` stays the same for every try. */
  onSend: (text: string, key: string) => Promise<unknown>;
  onClose: () => void;
};

export const TextDialog = ({ title, means, label, act, isOptional, onSend, onClose }: Props) => {
  const words = pageWords(serviceBoardWords);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const key = useMemo(newKey, []);
  return (
    <FormDialog
      title={title}
      act={act}
      isWorded={(caught) => fieldFault(caught, 'text') !== undefined}
      onFault={(caught) => setFault(fieldFault(caught, 'text'))}
      onAct={async () => {
        if (!isOptional && !text.trim()) {
          setFault(book().reason.field_missing);
          return false;
        }
        await onSend(text.trim(), key);
        return true;
      }}
      onClose={onClose}
    >
      {means && <p class="soft">{means}</p>}
      <TextArea
        label={label ?? words.reason}
        value={text}
        fault={fault}
        onValue={(value) => {
          setText(value);
          setFault(undefined);
        }}
      />
    </FormDialog>
  );
};

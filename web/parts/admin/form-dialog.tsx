import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { shellWords } from '../../../src/contract/words/pages/shell.ts';
import { pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';

type Props = {
  title: string;
  act: string;
  /** Sends; false keeps the box open because a field is not right yet. */
  onAct: () => Promise<boolean>;
  onClose: () => void;
  /** The fault is said beside its field already. */
  isWorded?: (fault: unknown) => boolean;
  onFault?: (fault: unknown) => void;
  children: ComponentChildren;
};

/** A box with one act: it says what will happen, does it once, or tells why not. */
export const FormDialog = (props: Props) => {
  const { title, act, onAct, onClose, isWorded, onFault, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFault(undefined);
    try {
      if (await onAct()) onClose();
    } catch (caught) {
      setFault(caught);
      onFault?.(caught);
    }
    setBusy(false);
  };
  return (
    <dialog ref={dialog} aria-labelledby="dialog-title" onClose={onClose}>
      <form class="stack" onSubmit={submit} noValidate>
        <h2 id="dialog-title">{title}</h2>
        {fault !== undefined && !isWorded?.(fault) && <ProblemNotice fault={fault} />}
        {children}
        <div class="cluster dialog-acts">
          <button class="button" type="button" onClick={onClose}>
            {pageWords(shellWords).cancel}
          </button>
          <button class="button primary" type="submit" aria-busy={isBusy}>
            {act}
          </button>
        </div>
      </form>
    </dialog>
  );
};

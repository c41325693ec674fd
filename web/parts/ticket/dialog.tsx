/** A modal that keeps what is typed in it: closed and opened again, it is as it was. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { verbWords } from '../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../words.ts';

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
};

export const Dialog = ({ title, isOpen, onClose, class: more = '', children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === isOpen) return;
    if (isOpen) element.showModal();
    else element.close();
  }, [isOpen]);
  useEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself; this is the click beside it
    <dialog
      ref={dialog}
      class={`ticket-dialog ${more}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      <div class="ticket-dialog-body">
        <h2 id={titleId}>{title}</h2>
        {children}
        <button
          type="button"
          class="button plain ticket-dialog-close"
          aria-label={pageWords(verbWords).close}
          onClick={() => dialog.current?.close()}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.5" />
          </svg>
        </button>
      </div>
    </dialog>
  );
};

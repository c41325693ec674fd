/** Beside the table on a desk, a page of its own on a phone. Escape closes it and gives the focus back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { pageWords } from '../../words.ts';
import { Icon } from '../icons.tsx';
import { useEscape } from '../use-escape.ts';

type Props = {
  title: string;
  /** Changes when something else is shown: it is then read from its top. */
  subject: string;
  isModal: boolean;
  onClose: () => void;
  children: ComponentChildren;
};

export const Panel = ({ title, subject, isModal, onClose, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useOpen(dialog, isModal);
  useEscape(onClose);
  useEffect(() => {
    dialog.current
      ?.querySelector<HTMLElement>('.scores-panel-title')
      ?.focus({ preventScroll: true });
    dialog.current?.querySelector('.scores-panel-body')?.scrollTo(0, 0);
  }, [subject]);
  return (
    <dialog
      ref={dialog}
      class="scores-panel"
      aria-labelledby="scores-panel-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="scores-panel-head">
        <h2 id="scores-panel-title" class="scores-panel-title" tabIndex={-1}>
          {title}
        </h2>
        <button
          class="button plain"
          type="button"
          aria-label={pageWords(scoresWords).closePanel}
          onClick={onClose}
        >
          <Icon name="close" size={20} />
        </button>
      </div>
      <div class="scores-panel-body">{children}</div>
    </dialog>
  );
};

const useOpen = (dialog: { current: HTMLDialogElement | null }, isModal: boolean): void => {
  useEffect(() => {
    const { current } = dialog;
    if (!current) return;
    const opener = document.activeElement;
    if (isModal) current.showModal();
    else current.show();
    return () => {
      current.close();
      if (opener instanceof HTMLElement && opener.isConnected)
        opener.focus({ preventScroll: true });
    };
  }, [dialog, isModal]);
};

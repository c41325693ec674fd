/** The frame of every form: what went wrong on top, the act at the bottom. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import { ActNotice } from './act-notice.tsx';
import type { Act } from './use-act.ts';

type Props = {
  act: Act;
  /** Names of the fields that show their own errors. */
  fields: readonly string[];
  submit: string;
  onSubmit: () => void;
  onClose?: () => void;
  children: ComponentChildren;
};

export const VerbForm = ({ act, fields, submit, onSubmit, onClose, children }: Props) => {
  const words = pageWords(verbWords);
  const form = useRef<HTMLFormElement>(null);
  const errors = Object.values(act.errors).join();
  // The first thing that is wrong gets the focus, each time something is.
  useEffect(() => {
    if (errors) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors]);
  return (
    <form
      ref={form}
      class="verb-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ActNotice act={act} shown={fields} onSeeLatest={onClose} />
      {children}
      <div class="verb-end">
        <button type="submit" class="button primary" aria-busy={act.isBusy}>
          {act.isUnanswered ? words.retry : submit}
        </button>
        {onClose && (
          <button type="button" class="button" onClick={onClose}>
            {words.close}
          </button>
        )}
      </div>
    </form>
  );
};

/** One whistle being raised: what the form holds, what follows from it, and what it can do. */
import { effect, type Signal, signal } from '@preact/signals';
import type { MeView } from '../../../src/contract/views.ts';
import { type Adding, createAdding } from './adding.ts';
import { chooseSituation, type Draft, isBlank } from './draft.ts';
import { type Errors, withoutErrorsOf } from './errors.ts';
import { createFiles, type Files, goingFiles } from './files.ts';
import { newKept, readKept, writeKept } from './kept.ts';
import { type Reading, readDraft } from './reading.ts';
import { type Act, type Phase, submit } from './sending.ts';

export type Raising = Reading &
  Adding & {
    me: MeView;
    draft: Signal<Draft>;
    files: Files;
    errors: Signal<Errors>;
    phase: Signal<Phase>;
    /** Whether words of an earlier visit were found. */
    isRestored: boolean;
    change(part: Partial<Draft>): void;
    /** Undefined: none of the list's situations fits. */
    choose(code: string | undefined): void;
    submit(): Promise<void>;
    /** Stops keeping; what was kept stays. */
    close(): void;
  };

/** `presetCode` comes from a link of the duty list. */
export const createRaising = (me: MeView, presetCode?: string): Raising => {
  const found = readKept(me.user.id);
  const { draft: first, key, ...kept } = found ?? newKept();
  const draft = signal(
    presetCode && presetCode !== first.situationCode ? chooseSituation(first, presetCode) : first,
  );
  const act: Act = {
    me,
    key,
    draft,
    files: createFiles(kept.files),
    errors: signal<Errors>({}),
    phase: signal<Phase>({ name: 'writing' }),
  };
  const { files, errors, phase } = act;
  const change = (part: Partial<Draft>): void => {
    draft.value = { ...draft.value, ...part };
    errors.value = withoutErrorsOf(errors.value, part);
    const isTold = phase.value.name === 'incomplete' || phase.value.name === 'refused';
    if (isTold && Object.keys(errors.value).length === 0) phase.value = { name: 'writing' };
  };
  const reading = readDraft(draft, me);
  return {
    ...reading,
    ...createAdding(act, reading),
    me,
    draft,
    files,
    errors,
    phase,
    isRestored: found !== undefined,
    change,
    choose: (code) => change(chooseSituation(draft.value, code)),
    submit: () => submit(act, reading),
    close: keep(act),
  };
};

/** Every keystroke, until it lies in the outbox. */
const keep = ({ me, key, draft, files, phase }: Act): (() => void) =>
  effect(() => {
    const parts = { draft: draft.value, files: goingFiles(files.list.value) };
    const isEmpty = isBlank(parts.draft) && parts.files.length === 0;
    const isOut = phase.value.name === 'sent' || phase.value.name === 'kept';
    if (!isEmpty && !isOut) writeKept(me.user.id, { ...parts, key });
  });

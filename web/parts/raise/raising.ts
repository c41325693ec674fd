/** One whistle being raised: what the form holds, what follows from it, and what it can do. */
import { effect, type Signal, signal } from '@preact/signals';
import type { MeView } from '../../../src/contract/views.ts';
import { link } from '../../state.ts';
import { type Adding, createAdding } from './adding.ts';
import type { RaiseBody } from './body.ts';
import { chooseSituation, type Draft, isBlank } from './draft.ts';
import { type Errors, withoutErrorsOf } from './errors.ts';
import { createFiles, type Files, sentFiles } from './files.ts';
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
    unsure: signal<RaiseBody[]>(kept.unsure),
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
    close: together(
      keep(act),
      resend(act, () => submit(act, reading)),
    ),
  };
};

const together =
  (...ends: (() => void)[]) =>
  (): void => {
    for (const end of ends) end();
  };

/** Sent by itself, under the same key, once the server can be reached again. */
const resend = ({ phase }: Act, again: () => Promise<void>): (() => void) =>
  effect(() => {
    if (link.value === 'live' && phase.peek().name === 'unreached') void again();
  });

/** Every keystroke, until it is sent. */
const keep = ({ me, key, draft, unsure, files, phase }: Act): (() => void) =>
  effect(() => {
    const parts = { draft: draft.value, unsure: unsure.value, files: sentFiles(files.list.value) };
    const isEmpty = isBlank(parts.draft) && parts.unsure.length + parts.files.length === 0;
    if (!isEmpty && phase.value.name !== 'sent') writeKept(me.user.id, { ...parts, key });
  });

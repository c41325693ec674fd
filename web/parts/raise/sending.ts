/** Pressing the button: checked, sent once, and what came of it. */
import type { Signal } from '@preact/signals';
import type { MeView, ProblemView } from '../../../src/contract/views.ts';
import { toInstant } from '../../../src/domain/instant.ts';
import { Problem } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import { loadMe } from '../../state.ts';
import { type RaiseBody, toRaiseBody } from './body.ts';
import { complaintsOf } from './check.ts';
import type { Draft } from './draft.ts';
import { type Errors, wordComplaints, wordFields } from './errors.ts';
import { type Files, sentFiles } from './files.ts';
import { dropKept } from './kept.ts';
import { postPatiently } from './patience.ts';
import type { Reading } from './reading.ts';
import { type Sent, sendOnce } from './send.ts';

export type Phase =
  | { name: 'writing' }
  | { name: 'incomplete' }
  | { name: 'sending' }
  | { name: 'unreached' }
  | { name: 'refused'; problem: ProblemView }
  | { name: 'sent'; sent: Sent };

export type Act = {
  me: MeView;
  /** The Idempotency-Key, the same for every try. */
  key: string;
  draft: Signal<Draft>;
  /** Bodies sent of which nobody knows what became. */
  unsure: Signal<RaiseBody[]>;
  files: Files;
  errors: Signal<Errors>;
  phase: Signal<Phase>;
};

export const submit = async (act: Act, reading: Reading): Promise<void> => {
  const { me, key, unsure, errors, phase } = act;
  if (phase.value.name === 'sending') return;
  const draft = { ...act.draft.value, place: reading.place.value };
  const { situation, scene } = reading;
  const now = toInstant(serverNow());
  errors.value = wordComplaints(complaintsOf(draft, situation.value, scene.value, now));
  if (Object.keys(errors.value).length > 0) {
    phase.value = { name: 'incomplete' };
    return;
  }
  phase.value = { name: 'sending' };
  const body = toRaiseBody(draft, {
    situation: situation.value,
    communityIds: scene.value.communities.map(({ id }) => id),
    attachmentIds: sentFiles(act.files.list.value).map(({ id }) => id),
  });
  try {
    phase.value = { name: 'sent', sent: await sendOnce(body, key, unsure.value, postPatiently) };
    dropKept(me.user.id);
  } catch (error) {
    const problem = error instanceof Problem ? error.view : undefined;
    if (!problem || problem.status >= 500) holdOn(act, draft, body);
    tell(act, problem);
  }
};

/** It may have gone out all the same: the body is remembered, the place stays what it was. */
const holdOn = ({ draft, unsure }: Act, sent: Draft, body: RaiseBody): void => {
  const isKnown = unsure.value.some((each) => JSON.stringify(each) === JSON.stringify(body));
  if (!isKnown) unsure.value = [...unsure.value, body];
  draft.value = { ...draft.value, place: sent.place };
};

const tell = ({ errors, phase }: Act, problem: ProblemView | undefined): void => {
  errors.value = wordFields(problem?.fields ?? {});
  phase.value = problem ? { name: 'refused', problem } : { name: 'unreached' };
  if (problem?.status === 401) void loadMe().catch(() => undefined);
};

/** Pressing the button: checked, put into the outbox, and what came of it. */
import type { Signal } from '@preact/signals';
import type { MeView, ProblemView, TicketView } from '../../../src/contract/views.ts';
import { toInstant } from '../../../src/domain/instant.ts';
import { Problem } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import { act as doAct } from '../../outbox/act.ts';
import { photoRef } from '../../outbox/photo-ref.ts';
import { loadMe } from '../../state.ts';
import { toRaiseBody } from './body.ts';
import { complaintsOf } from './check.ts';
import type { Draft } from './draft.ts';
import { type Errors, wordComplaints, wordFields } from './errors.ts';
import { type Files, goingFiles } from './files.ts';
import { dropKept } from './kept.ts';
import type { Reading } from './reading.ts';

export type Sent = {
  ticket: TicketView;
  /** Its key in the outbox, where photos follow it. */
  followKey?: string;
  /** Added to a ticket that was there. */
  isAdded?: true;
};

export type Phase =
  | { name: 'writing' }
  | { name: 'incomplete' }
  | { name: 'sending' }
  | { name: 'refused'; problem: ProblemView }
  /** No network: on this phone, under this key. */
  | { name: 'kept'; key: string }
  | { name: 'sent'; sent: Sent };

export type Act = {
  me: MeView;
  /** The Idempotency-Key. */
  key: string;
  draft: Signal<Draft>;
  files: Files;
  errors: Signal<Errors>;
  phase: Signal<Phase>;
};

export const submit = async (act: Act, reading: Reading): Promise<void> => {
  const { me, errors, phase } = act;
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
  try {
    phase.value = await send(act, reading, draft);
    dropKept(me.user.id);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    errors.value = wordFields(error.view.fields ?? {});
    phase.value = { name: 'refused', problem: error.view };
    if (error.view.status === 401) void loadMe().catch(() => undefined);
  }
};

/** Photos not uploaded yet come after the whistle: it waits for none of them. */
const send = async (act: Act, reading: Reading, draft: Draft): Promise<Phase> => {
  const { situation, scene } = reading;
  await act.files.handOver();
  const list = act.files.list.value;
  const there = list.filter(({ state }) => state === 'done').map(({ key }) => key);
  const follow = goingFiles(list).flatMap(({ key }) => (there.includes(key) ? [] : key));
  const body = toRaiseBody(draft, {
    situation: situation.value,
    communityIds: scene.value.communities.map(({ id }) => id),
    attachmentIds: there.map(photoRef),
  });
  const done = await doAct<TicketView>({
    verb: 'raise',
    path: '/api/tickets',
    body,
    key: act.key,
    about: { title: situation.value?.name ?? draft.words.trim() },
    follow,
    form: { draft, files: goingFiles(list) },
  });
  if (done.name === 'kept') return done;
  const followKey = follow.length > 0 ? act.key : undefined;
  return { name: 'sent', sent: { ticket: done.answer, followKey } };
};

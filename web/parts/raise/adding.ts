/** Adding to a ticket that is there, instead of raising another: sent once, safe to repeat. */
import { type Signal, signal } from '@preact/signals';
import type { ProblemView, TicketView } from '../../../src/contract/views.ts';
import { Problem } from '../../api.ts';
import { act as doAct } from '../../outbox/act.ts';
import { loadMe } from '../../state.ts';
import { createAttempts } from '../ticket/verbs/attempt.ts';
import { refsOf } from './files.ts';
import { dropKept } from './kept.ts';
import { toCallerBody } from './near.ts';
import type { Reading } from './reading.ts';
import type { Act } from './sending.ts';

export type AddPhase =
  | { name: 'idle' }
  | { name: 'adding'; ticketId: string }
  /** Without a problem: nobody answered. */
  | { name: 'failed'; ticketId: string; problem?: ProblemView };

export type Adding = { addPhase: Signal<AddPhase>; addTo(ticketId: string): Promise<void> };

export const createAdding = (act: Act, { situation }: Reading): Adding => {
  const addPhase = signal<AddPhase>({ name: 'idle' });
  const attempts = createAttempts();
  const addTo = async (ticketId: string): Promise<void> => {
    if (addPhase.value.name === 'adding' || act.phase.value.name === 'sending') return;
    addPhase.value = { name: 'adding', ticketId };
    await act.files.handOver();
    const ids = refsOf(act.files.list.value);
    const body = toCallerBody(act.draft.value, situation.value, ids);
    const key = attempts.keyFor({ ticketId, body });
    try {
      const path = `/api/tickets/${ticketId}/callers`;
      const done = await doAct<TicketView>({ verb: 'add_caller', path, body, key });
      if (done.name === 'kept') return;
      act.phase.value = { name: 'sent', sent: { ticket: done.answer, isAdded: true } };
      dropKept(act.me.user.id);
    } catch (error) {
      const problem = error instanceof Problem ? error.view : undefined;
      addPhase.value = { name: 'failed', ticketId, problem };
      if (problem?.status === 401) void loadMe().catch(() => undefined);
    }
  };
  return { addPhase, addTo };
};

/** What of the files that were still on their way? They follow the whistle as a comment. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { TicketView } from '../../../src/contract/views.ts';
import { newKey, post } from '../../api.ts';
import type { Files } from './files.ts';

export type Following = {
  /** none: all went with the whistle. */
  state: ReadonlySignal<'none' | 'sending' | 'done' | 'failed'>;
  retry(): void;
  stop(): void;
};

export const followFiles = (ticket: TicketView, files: Files): Following => {
  const went = new Set(ticket.attachments.map(({ id }) => id));
  const key = newKey();
  const outcome = signal<'none' | 'sending' | 'done' | 'failed'>('none');
  const late = computed(() => files.list.value.filter(({ id }) => !id || !went.has(id)));

  const attach = (ids: string[]): void => {
    outcome.value = 'sending';
    post(`/api/tickets/${ticket.id}/comments`, { attachmentIds: ids }, key).then(
      () => {
        outcome.value = 'done';
      },
      () => {
        outcome.value = 'failed';
      },
    );
  };
  const stop = effect(() => {
    const ids = late.value.flatMap(({ id }) => id ?? []);
    const isWhole = ids.length > 0 && ids.length === late.value.length;
    if (isWhole && outcome.peek() === 'none') attach(ids);
  });
  return {
    state: computed(() => {
      if (late.value.length === 0) return 'none';
      if (late.value.some(({ state }) => state === 'failed')) return 'failed';
      return outcome.value === 'none' ? 'sending' : outcome.value;
    }),
    retry: () => {
      for (const file of late.value) if (file.state === 'failed') files.retry(file.localId);
      if (outcome.value === 'failed') attach(late.value.flatMap(({ id }) => id ?? []));
    },
    stop,
  };
};

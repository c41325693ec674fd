/** Acts as they lie in the outbox, and a server that answers as a test says. */

import { Problem } from '../../web/ask.ts';
import type { KeptAct, KeptPhoto, NewAct } from '../../web/outbox/kept-act.ts';
import type { Courier } from '../../web/outbox/round.ts';
import { type OutboxStore, storeInMemory } from '../../web/outbox/store.ts';

export const ME = 'p1';
export const NOW = '2026-11-28T00:05:00.000Z';

export const newAct = (key: string, ticketId: string, more: Partial<NewAct> = {}): NewAct => ({
  key,
  personId: ME,
  verb: 'claim',
  path: `/api/tickets/${ticketId}/claim`,
  body: { note: key },
  subject: ticketId,
  about: { ticketId, number: `LX-${ticketId}`, title: '占道经营' },
  photos: [],
  follow: [],
  deviceAt: '2026-11-28T00:01:00.000Z',
  language: 'zh-CN',
  ...more,
});

export const newPhoto = (key: string): KeptPhoto => ({
  key,
  personId: ME,
  name: `${key}.jpg`,
  blob: new Blob([key]),
  keptAt: '2026-11-28T00:00:00.000Z',
});

export const keeping = async (...acts: NewAct[]): Promise<OutboxStore> => {
  const store = storeInMemory();
  for (const act of acts) await store.add(act);
  return store;
};

export const refusal = (status: number, reason: string, requestId = 'r1'): Problem =>
  new Problem({
    type: 'about:blank',
    title: '办不了',
    status,
    detail: '请这样办。',
    code: 'conflict',
    reason,
    requestId,
  });

type Asked = { path: string; body: Record<string, unknown>; key: string };

/** Answers each key as told, else takes it; an Error is thrown. */
export const serverSaying = (answers: Record<string, unknown> = {}) => {
  const asked: Asked[] = [];
  const said = (key: string): unknown => {
    const answer = answers[key];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const courier: Courier = {
    post: async (path, body, key) => {
      asked.push({ path, body, key });
      return (said(key) ?? { id: `id-${key}`, number: `LX-${key}` }) as { id: string };
    },
    upload: async ({ key }) => {
      asked.push({ path: '/api/attachments', body: {}, key });
      return (said(key) as string | undefined) ?? `id-${key}`;
    },
  };
  return { asked, courier, keys: () => asked.map(({ key }) => key) };
};

export const waitingKeys = async (store: OutboxStore): Promise<string[]> =>
  (await store.acts(ME)).filter(isOpen).map(({ key }) => key);

const isOpen = ({ doneAt, refusal: refused }: KeptAct): boolean => !doneAt && !refused;

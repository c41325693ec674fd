import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REASON_KINDS, type TellReason } from '../../src/domain/reach/aim.ts';
import { messageOf } from '../../src/domain/reach/message.ts';
import { toPushPayload } from '../../src/push/payload.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const NOW = wall('2026-11-25 10:00');
const REASONS = Object.keys(REASON_KINDS) as TellReason[];

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  await app.runDemo(NOW);
});
afterAll(() => app.close());

/** Every text of some length that somebody entered, however deep. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length > 3 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
};

describe('of the whole demo', () => {
  test('no title, address, name, number or word of anybody is in what would be told', async () => {
    const { store, directory } = app.app;
    const streetName = (id: string) => directory.rules().units.get(id)?.name;
    const facts = await store.factsAfter(0, 5_000);
    const ids = [...new Set(facts.flatMap((fact) => ('ticketId' in fact ? [fact.ticketId] : [])))];
    expect(ids.length).toBeGreaterThan(10);
    const people = (await store.people()).map(({ name }) => name);
    for (const id of ids) {
      const stored = await store.ticket(id);
      const contents = await store.contents(id);
      if (!stored) throw new Error(`no ticket ${id}`);
      const words = contents.filter(({ kind, body }) => kind === 'words' && body);
      const entered = words.flatMap(({ body }) => textsIn(JSON.parse(body ?? '{}')));
      const { title, address } = stored.shown;
      const hidden = [title, address ?? title, ...entered, ...people].filter((text) => text !== '');
      const [fact] = await store.facts(id);
      if (!fact) throw new Error(`no fact of ${id}`);
      const messages = stored.ticket.tasks.flatMap(({ unitId = '' }) =>
        REASONS.map((reason) => messageOf({ fact, ticket: stored.ticket }, { reason, unitId })),
      );
      const to = { id: 'a', channel: 'push', sealed: '', language: 'zh' } as const;
      const texts = messages.map((message) =>
        JSON.stringify(
          toPushPayload(
            { key: 'k', to, urgency: 'high', topic: 't', ttlSeconds: 60, messages: [message] },
            streetName,
            NOW,
          ),
        ),
      );
      const found = hidden.filter((one) => texts.some((text) => text.includes(one)));
      expect(found).toEqual([]);
    }
  });
});

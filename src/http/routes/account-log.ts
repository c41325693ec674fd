/** What the auditor reads: what was done to accounts, and who looked at callers' contacts. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { noteAccount } from '../../app/note-account.ts';
import { accountLogAnswer, contactLogAnswer } from '../../contract/answers.ts';
import { byView } from '../../contract/fact-view.ts';
import { pageQuery } from '../../contract/requests.ts';
import type { Actor } from '../../domain/actor.ts';
import { forbidden } from '../../domain/error.ts';
import { json, READ_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

const list = createRoute({
  method: 'get',
  path: '/api/account-log',
  summary: 'What was done to accounts and by whom, newest first; for the auditor',
  request: { query: pageQuery },
  responses: { 200: json(accountLogAnswer), ...READ_PROBLEMS },
});

const looks = createRoute({
  method: 'get',
  path: '/api/contact-views',
  summary: "Who looked at a caller's contact and why, newest first; for the auditor",
  request: { query: pageQuery },
  responses: { 200: json(contactLogAnswer), ...READ_PROBLEMS },
});

const requireAuditor = (actor: Actor): void => {
  if (actor.role !== 'auditor') throw forbidden();
};

const beforeOf = (cursor: string | undefined): number =>
  cursor ? Number(cursor) : Number.MAX_SAFE_INTEGER;

export const note = noteAccount;

export const addAccountLog = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(list, async (c) => {
    requireAuditor(c.get('actor'));
    const { cursor, limit } = c.req.valid('query');
    const entries = await app.store.accountLog(beforeOf(cursor), limit + 1);
    const page = entries.slice(0, limit);
    const names = await app.directory.names(
      page.flatMap(({ byPersonId, personId }) => [byPersonId, personId]),
    );
    const ref = (id: string) => ({ id, name: names.get(id) ?? '' });
    const items = page.map(({ at, byPersonId, personId, what }) => ({
      at,
      by: ref(byPersonId),
      person: ref(personId),
      what,
    }));
    const nextCursor = entries.length > limit ? String(page.at(-1)?.n) : null;
    return c.json({ items, nextCursor }, 200);
  });

  api.openapi(looks, async (c) => {
    requireAuditor(c.get('actor'));
    const { cursor, limit } = c.req.valid('query');
    const found = await app.store.contactViews(beforeOf(cursor), limit + 1);
    const page = found.slice(0, limit);
    const people = await app.directory.names(page.flatMap(({ fact }) => fact.by.personId ?? []));
    const names = { ...app.directory.rules(), people };
    const items = page.map(({ fact, number, reason }) => ({
      at: fact.at,
      by: byView(fact.by, names),
      number,
      reason,
    }));
    const nextCursor = found.length > limit ? String(page.at(-1)?.fact.seq) : null;
    return c.json({ items, nextCursor }, 200);
  });
};

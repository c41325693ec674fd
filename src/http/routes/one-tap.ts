/** One tap: a call is claimed from the lock screen, with the word that came with it instead of a session. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { claimByTap, readTap } from '../../app/reach/one-tap.ts';
import { tapAnswer } from '../../contract/channel-answers.ts';
import { tapBody } from '../../contract/channel-requests.ts';
import { hrefOfTold } from '../../contract/told-href.ts';
import { DomainError, invalid, notFound } from '../../domain/error.ts';
import { body, json, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { REPLAYED } from '../once.ts';

export const ONE_TAP_PATH = '/api/one-tap';

/** Nobody guesses one; who tries is slowed down like who tries passwords. */
const TRIES_NAME = 'one-tap';

const route = createRoute({
  method: 'post',
  path: ONE_TAP_PATH,
  summary:
    'Claim with the word of a notification, without being signed in; a repeat answers the same',
  request: { body: body(tapBody) },
  responses: { 200: json(tapAnswer), ...WRITE_PROBLEMS },
});

export const addOneTap = (api: OpenAPIHono<Env>, { app, tries, addressOf }: Deps): void => {
  api.openapi(route, async (c) => {
    const tap = await readTap(app, c.req.valid('json').token);
    if (!tap) {
      // Only what is not ours counts: an office taps from one address, all at once.
      const isLooked = await tries.begin(TRIES_NAME, addressOf(c.req.raw, c.env));
      throw isLooked ? invalid('token', 'tap_broken') : tooMany();
    }
    const done = await claimByTap(app, tap);
    if (done.replayed) c.header(REPLAYED, 'true');
    const { number } = (await app.store.ticket(done.id))?.ticket ?? {};
    if (!number) throw notFound();
    const subject = { noun: 'ticket', id: done.id } as const;
    return c.json({ number, href: hrefOfTold({ subject, number, reason: 'called' }) }, 200);
  });
};

const tooMany = (): DomainError => new DomainError('too_many', 'too_many_tries');

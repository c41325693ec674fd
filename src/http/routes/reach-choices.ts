/** What a person wants to hear of by which channel, and the phone they gave. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { keepChoices, keepPhone, readChoices } from '../../app/reach/choices.ts';
import { choicesAnswer } from '../../contract/channel-answers.ts';
import { choicesBody, phoneBody } from '../../contract/channel-requests.ts';
import { toChoicesView } from '../../contract/channel-view.ts';
import type { ChoicesView } from '../../contract/reach-views.ts';
import type { Actor } from '../../domain/actor.ts';
import { CHANNELS, type Choices } from '../../domain/reach/channels.ts';
import { body, json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { languageOf } from '../problem.ts';

const PATH = '/api/reach/choices';

const read = createRoute({
  method: 'get',
  path: PATH,
  summary: 'By which channels this person hears of what',
  responses: { 200: json(choicesAnswer), ...READ_PROBLEMS },
});

const choose = createRoute({
  method: 'post',
  path: PATH,
  summary: 'Choose channels by kind; kinds left out are as for everybody, the inbox stays',
  request: { body: body(choicesBody) },
  responses: { 200: json(choicesAnswer), ...WRITE_PROBLEMS },
});

const givePhone = createRoute({
  method: 'post',
  path: '/api/reach/phone',
  summary: 'Give the number for texts and calls, or take it back with null',
  request: { body: body(phoneBody) },
  responses: { 200: json(choicesAnswer), ...WRITE_PROBLEMS },
});

export const addReachChoices = (api: OpenAPIHono<Env>, { app, waysOut }: Deps): void => {
  const channels = CHANNELS.filter((channel) =>
    waysOut.carrier.channels.some((each) => each === channel),
  );
  const view = async (actor: Actor): Promise<ChoicesView> =>
    toChoicesView(channels, await readChoices(app, actor));

  api.openapi(read, async (c) => c.json(await view(c.get('actor')), 200));
  api.openapi(choose, async (c) => {
    const actor = c.get('actor');
    await keepChoices(app, actor, withoutInbox(c.req.valid('json').kinds));
    return c.json(await view(actor), 200);
  });
  api.openapi(givePhone, async (c) => {
    const actor = c.get('actor');
    await keepPhone(app, actor, c.req.valid('json').phone, languageOf(c));
    return c.json(await view(actor), 200);
  });
};

/** Each once and in order; what never goes off is not kept. */
const withoutInbox = (kinds: Choices): Choices =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, chosen]) => [
      kind,
      CHANNELS.filter((channel) => channel !== 'inbox' && chosen.includes(channel)),
    ]),
  );

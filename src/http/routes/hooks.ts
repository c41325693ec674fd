/** Groups and programs a unit tells: its leaders enter, try and remove them, its people see that there are some. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { TrialLimit } from '../../app/reach/trial-limit.ts';
import {
  addHook,
  listHooks,
  type OpenedHook,
  removeHook,
  tryHook,
} from '../../app/reach/unit-hooks.ts';
import { hookAnswer, trialAnswer } from '../../contract/channel-answers.ts';
import { hookBody } from '../../contract/channel-requests.ts';
import { toHookView, toTrialView } from '../../contract/channel-view.ts';
import type { HookView } from '../../contract/reach-views.ts';
import { emptyBody } from '../../contract/registration-requests.ts';
import { body, idParam, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { idOfNew, REPLAYED } from '../once.ts';
import { languageOf } from '../problem.ts';

const hooks = z.object({ items: z.array(hookAnswer) });

const list = createRoute({
  method: 'get',
  path: '/api/hooks',
  summary: 'Groups and programs the own unit tells; of each the host alone',
  responses: { 200: json(hooks), ...READ_PROBLEMS },
});

const add = createRoute({
  method: 'post',
  path: '/api/hooks',
  summary: 'Add a group robot or a signed webhook for the own unit (its leaders)',
  request: { headers: onceHeader, body: body(hookBody) },
  responses: { 201: json(hookAnswer, 'Added'), ...WRITE_PROBLEMS },
});

const trial = createRoute({
  method: 'post',
  path: '/api/hooks/{id}/trial',
  summary: 'Send a trial there and say how it went',
  request: { params: idParam, body: body(emptyBody) },
  responses: { 200: json(trialAnswer), ...WRITE_PROBLEMS },
});

const removal = createRoute({
  method: 'post',
  path: '/api/hooks/{id}/removal',
  summary: 'Tell it nothing more; answers those that are left',
  request: { params: idParam, body: body(emptyBody) },
  responses: { 200: json(hooks), ...WRITE_PROBLEMS },
});

export const addHooks = (
  api: OpenAPIHono<Env>,
  { app, waysOut }: Deps,
  trials: TrialLimit,
): void => {
  const viewAll = async (items: readonly OpenedHook[]): Promise<HookView[]> => {
    const names = await app.directory.names(items.map(({ madeBy }) => madeBy));
    return items.map((hook) => toHookView(hook, app.directory.rules(), names));
  };
  const view = async (hook: OpenedHook): Promise<HookView> => {
    const names = await app.directory.names([hook.madeBy]);
    return toHookView(hook, app.directory.rules(), names);
  };

  api.openapi(list, async (c) =>
    c.json({ items: await viewAll(await listHooks(app, c.get('actor'))) }, 200),
  );
  api.openapi(add, async (c) => {
    const asked = { ...c.req.valid('json'), language: languageOf(c) };
    const made = await addHook(app, waysOut, c.get('actor'), await idOfNew(c, app), asked);
    if (made.replayed) c.header(REPLAYED, 'true');
    return c.json(await view(made.hook), 201);
  });
  api.openapi(trial, async (c) => {
    const carried = await tryHook(app, waysOut, trials, c.get('actor'), c.req.valid('param').id);
    return c.json(toTrialView(carried), 200);
  });
  api.openapi(removal, async (c) => {
    const items = await removeHook(app, c.get('actor'), c.req.valid('param').id);
    return c.json({ items: await viewAll(items) }, 200);
  });
};

/** Devices: a browser subscribes with the key, and its person sees and removes what subscribed. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { addDevice, removeDevice, tryDevice } from '../../app/reach/devices.ts';
import type { TrialLimit } from '../../app/reach/trial-limit.ts';
import { deviceAnswer, pushKeyAnswer, trialAnswer } from '../../contract/channel-answers.ts';
import { subscriptionBody } from '../../contract/channel-requests.ts';
import { toDeviceView, toTrialView } from '../../contract/channel-view.ts';
import { emptyBody } from '../../contract/registration-requests.ts';
import { body, idParam, json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { languageOf } from '../problem.ts';

const devices = z.object({ items: z.array(deviceAnswer) });

const key = createRoute({
  method: 'get',
  path: '/api/push/key',
  summary: 'The public key a browser subscribes with (VAPID, base64url)',
  responses: { 200: json(pushKeyAnswer), ...READ_PROBLEMS },
});

const list = createRoute({
  method: 'get',
  path: '/api/push/subscriptions',
  summary: 'Own devices that subscribed, newest first',
  responses: { 200: json(devices), ...READ_PROBLEMS },
});

const subscribe = createRoute({
  method: 'post',
  path: '/api/push/subscriptions',
  summary: 'Subscribe this browser; one that another person subscribed before moves to this one',
  request: { body: body(subscriptionBody) },
  responses: { 201: json(deviceAnswer, 'Subscribed'), ...WRITE_PROBLEMS },
});

const removal = createRoute({
  method: 'post',
  path: '/api/push/subscriptions/{id}/removal',
  summary: 'Tell this device nothing more; answers those that are left',
  request: { params: idParam, body: body(emptyBody) },
  responses: { 200: json(devices), ...WRITE_PROBLEMS },
});

const trial = createRoute({
  method: 'post',
  path: '/api/push/subscriptions/{id}/trial',
  summary: 'Send a trial to this device and say how it went; a dead one goes',
  request: { params: idParam, body: body(emptyBody) },
  responses: { 200: json(trialAnswer), ...WRITE_PROBLEMS },
});

export const addPush = (
  api: OpenAPIHono<Env>,
  { app, waysOut }: Deps,
  trials: TrialLimit,
): void => {
  api.openapi(key, (c) => c.json({ key: waysOut.pushKey }, 200));
  api.openapi(list, async (c) => {
    const items = await app.store.devices(c.get('actor').personId);
    return c.json({ items: items.map(toDeviceView) }, 200);
  });
  api.openapi(subscribe, async (c) => {
    const { endpoint, keys, label = systemOf(c.req.header('user-agent')) } = c.req.valid('json');
    const asked = { endpoint, keys, label, language: languageOf(c) };
    const device = await addDevice(app, waysOut.destinations, c.get('actor'), asked);
    return c.json(toDeviceView(device), 201);
  });
  api.openapi(trial, async (c) => {
    const carried = await tryDevice(app, waysOut, trials, c.get('actor'), c.req.valid('param').id);
    return c.json(toTrialView(carried), 200);
  });
  api.openapi(removal, async (c) => {
    const items = await removeDevice(app, c.get('actor'), c.req.valid('param').id);
    return c.json({ items: items.map(toDeviceView) }, 200);
  });
};

const SYSTEMS = /iPhone|iPad|HarmonyOS|Android|Windows|Macintosh|Linux/;

/** What its owner knows it by, where the screen gives no name. */
const systemOf = (userAgent: string | undefined): string =>
  SYSTEMS.exec(userAgent ?? '')?.[0] ?? 'Web';

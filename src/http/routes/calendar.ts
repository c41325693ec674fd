/** Working time: read by everybody, edited by admins; who changed what is for them and the auditor. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { editCalendar } from '../../app/sla/edit.ts';
import { previewCalendar } from '../../app/sla/preview.ts';
import {
  calendarAnswer,
  calendarSettingsAnswer,
  previewAnswer,
  settingsChangeAnswer,
} from '../../contract/sla-answers.ts';
import { calendarBody, calendarQuery, settingsLogQuery } from '../../contract/sla-requests.ts';
import { toCalendarSettingsView } from '../../contract/sla-shown.ts';
import { forbidden } from '../../domain/error.ts';
import { DAY_MS, toInstant, toMillis } from '../../domain/instant.ts';
import { workingIntervals } from '../../domain/sla/calendar.ts';
import { body, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';
import { badQuery } from './limits.ts';

const DAYS_MAX = 400;
const DAYS_BACK = 1;
const DAYS_AHEAD = 60;

const read = createRoute({
  method: 'get',
  path: '/api/calendar',
  summary: 'Stretches of working time, from yesterday on for sixty days unless told otherwise',
  request: { query: calendarQuery },
  responses: { 200: json(calendarAnswer), ...READ_PROBLEMS },
});

const settings = createRoute({
  method: 'get',
  path: '/api/calendar/settings',
  summary: 'Days that are not what their weekday says, and the hours of each season',
  responses: { 200: json(calendarSettingsAnswer), ...READ_PROBLEMS },
});

const edit = createRoute({
  method: 'post',
  path: '/api/calendar/settings',
  summary: 'Replace overrides and seasons whole; running clocks are dated again, none that is red',
  request: { headers: onceHeader, body: body(calendarBody) },
  responses: { 200: json(calendarSettingsAnswer), ...WRITE_PROBLEMS },
});

const preview = createRoute({
  method: 'post',
  path: '/api/calendar/preview',
  summary: 'How many running clocks an edit would move, without making it',
  request: { body: body(calendarBody) },
  responses: { 200: json(previewAnswer), ...WRITE_PROBLEMS },
});

const log = createRoute({
  method: 'get',
  path: '/api/settings-log',
  summary: 'Who changed limits and calendar, from what to what; newest first',
  request: { query: settingsLogQuery },
  responses: {
    200: json(
      z.object({ items: z.array(settingsChangeAnswer), nextCursor: z.string().nullable() }),
    ),
    403: WRITE_PROBLEMS[403],
    ...READ_PROBLEMS,
  },
});

export const addCalendar = (api: OpenAPIHono<Env>, app: App): void => {
  const view = () => toCalendarSettingsView(app.directory.calendar(), app.directory.rules());
  api.openapi(read, (c) => {
    const query = c.req.valid('query');
    const from = query.from ?? daysFrom(app.world.now(), -DAYS_BACK);
    const to = query.to ?? daysFrom(query.from ?? app.world.now(), DAYS_AHEAD);
    if (to <= from) throw badQuery('to', 'field_too_small');
    if (toMillis(to) - toMillis(from) > DAYS_MAX * DAY_MS) throw badQuery('to', 'field_too_large');
    const { calendar } = app.directory.rules();
    const intervals = workingIntervals(from, to, calendar);
    return c.json({ from, to, intervals, knownUntil: calendar.days.knownUntil }, 200);
  });
  api.openapi(settings, (c) => c.json(view(), 200));
  api.openapi(edit, async (c) => {
    const asked = c.req.valid('json');
    const { version, ...calendar } = asked;
    const key = await keyOf(c, app, asked);
    const { replayed } = await editCalendar(app, c.get('actor'), calendar, version, key);
    if (replayed) c.header(REPLAYED, 'true');
    return c.json(view(), 200);
  });
  api.openapi(preview, async (c) => {
    const { version: _, ...calendar } = c.req.valid('json');
    return c.json(await previewCalendar(app, c.get('actor'), calendar), 200);
  });
  api.openapi(log, async (c) => {
    const { role } = c.get('actor');
    if (role !== 'admin' && role !== 'auditor') throw forbidden();
    const { cursor, limit } = c.req.valid('query');
    const found = await app.store.settingsLog(cursor, limit + 1);
    const page = found.slice(0, limit);
    const names = await app.directory.names(page.map(({ byPersonId }) => byPersonId));
    const items = page.map(({ byPersonId, kind: _, ...entry }) => ({
      ...entry,
      by: { id: byPersonId, name: names.get(byPersonId) ?? '' },
    }));
    const nextCursor = found.length > limit ? String(page.at(-1)?.n) : null;
    return c.json({ items, nextCursor }, 200);
  });
};

const daysFrom = (instant: string, days: number): string =>
  toInstant(toMillis(instant) + days * DAY_MS);

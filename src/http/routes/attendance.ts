/** Attendance: who arrives and leaves, the organiser's codes, and who is there. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { readRoster } from '../../app/service/activity-roster.ts';
import { attend } from '../../app/service/attend.ts';
import { readCode } from '../../app/service/code.ts';
import type { Done } from '../../app/side.ts';
import { seenTicket } from '../../app/tickets/find.ts';
import type { TryLimit } from '../../app/try-limit.ts';
import { activityOf, activityQuery, attendanceBody } from '../../contract/attendance-requests.ts';
import { codeAnswer, recordAnswer, rosterAnswer } from '../../contract/record-answers.ts';
import type { RosterView } from '../../contract/service-views.ts';
import { refOf } from '../../contract/ticket-view.ts';
import type { Actor } from '../../domain/actor.ts';
import { DomainError, invalid } from '../../domain/error.ts';
import type { Activity } from '../../domain/service/attendance.ts';
import { STEP_SECONDS, VALID_SECONDS } from '../../domain/service/code.ts';
import { volunteersOf } from '../../domain/ticket/ticket.ts';
import { body, json, onceHeader, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Deps, Env } from '../env.ts';
import { keyOf, REPLAYED } from '../once.ts';
import { answerRecord, recordViewsOf } from './record-answer.ts';

const PROBLEMS = { ...READ_PROBLEMS, 403: WRITE_PROBLEMS[403] };

const note = createRoute({
  method: 'post',
  path: '/api/attendance',
  summary: 'Note an arrival or leaving; answers the service record it is kept on',
  request: { headers: onceHeader, body: body(attendanceBody) },
  responses: { 200: json(recordAnswer), ...WRITE_PROBLEMS },
});

const roster = createRoute({
  method: 'get',
  path: '/api/attendance',
  summary: 'Who is expected at a shift or a call, and who came; for its organiser',
  request: { query: activityQuery },
  responses: { 200: json(rosterAnswer), ...PROBLEMS },
});

const code = createRoute({
  method: 'get',
  path: '/api/attendance/code',
  summary: "What the organiser's phone needs to show codes by itself, also without network",
  request: { query: activityQuery },
  responses: { 200: json(codeAnswer), ...PROBLEMS },
});

export const addAttendance = (api: OpenAPIHono<Env>, deps: Deps): void => {
  const { app, tries } = deps;
  api.openapi(note, async (c) => {
    const { taskId, needId, shiftId, ticketId, ...input } = c.req.valid('json');
    const actor = c.get('actor');
    const activity = activityOf({ needId, shiftId, ticketId });
    const personId = input.personId ?? (await personOfTask(app, actor, ticketId, taskId));
    // Told again, it is sent at another instant and is the same all the same.
    const { sentAt: _, ...said } = c.req.valid('json');
    const key = await keyOf(c, app, said);
    const ask = () => attend(app, actor, { ...input, personId, activity }, key);
    const address = deps.addressOf(c.req.raw, c.env);
    const done =
      input.way === 'code' ? await guessed(tries, actor.personId, address, ask) : await ask();
    if (done.replayed) c.header(REPLAYED, 'true');
    return c.json(await answerRecord(app, actor, done.id), 200);
  });
  api.openapi(roster, async (c) => {
    const activity = activityOf(c.req.valid('query'));
    return c.json(await answerRoster(app, c.get('actor'), activity), 200);
  });
  api.openapi(code, async (c) => {
    const { known, key, secret } = await readCode(
      app,
      c.get('actor'),
      activityOf(c.req.valid('query')),
    );
    const { times, title } = known;
    const shown = { key, secret, stepSeconds: STEP_SECONDS, validSeconds: VALID_SECONDS };
    return c.json({ ...shown, ...times, title, now: app.world.now() }, 200);
  });
};

/** Counted before it is judged, so that many at once are counted too; only a wrong code stays counted. */
const guessed = async (
  tries: TryLimit,
  name: string,
  address: string,
  ask: () => Promise<Done>,
): Promise<Done> => {
  if (!(await tries.begin(name, address))) throw new DomainError('too_many', 'too_many_tries');
  let isWrong = false;
  try {
    return await ask();
  } catch (error) {
    isWrong = error instanceof DomainError && error.reason === 'wrong_code';
    throw error;
  } finally {
    if (!isWrong) await tries.takeBack(name, address);
  }
};

/** Whoever does not see the ticket learns nothing of its tasks; who may note is looked at later. */
const personOfTask = async (
  app: App,
  actor: Actor,
  ticketId: string | undefined,
  taskId: string | undefined,
): Promise<string | undefined> => {
  if (ticketId === undefined || taskId === undefined) return undefined;
  const { ticket } = await seenTicket(app, actor, ticketId);
  const task = volunteersOf(ticket).find(({ id }) => id === taskId);
  if (!task?.personId) throw invalid('taskId', 'unknown_task');
  return task.personId;
};

const answerRoster = async (app: App, actor: Actor, activity: Activity): Promise<RosterView> => {
  const { known, expected, people, records } = await readRoster(app, actor, activity);
  const { units } = app.directory.rules();
  return {
    title: known.title,
    ...known.times,
    expected: expected.map(({ personId, unitId, ...rest }) => ({
      person:
        personId === undefined ? undefined : { id: personId, name: people.get(personId) ?? '' },
      organisation: unitId === undefined ? undefined : refOf(unitId, { units }),
      ...rest,
    })),
    records: await recordViewsOf(app, actor, records),
  };
};

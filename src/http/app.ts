/** The whole interface, ready to be served by any host; it never listens by itself. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { createTrialLimit } from '../app/reach/trial-limit.ts';
import { DomainError } from '../domain/error.ts';
import type { Deps, Env } from './env.ts';
import { refuse } from './invalid.ts';
import { answerProblem, asDomainError } from './problem.ts';
import { addAccountLog } from './routes/account-log.ts';
import { ADMISSION_PATHS, addAdmissions } from './routes/admissions.ts';
import { addAttachments } from './routes/attachments.ts';
import { addAttendance } from './routes/attendance.ts';
import { addBulletin } from './routes/bulletin.ts';
import { addCalendar } from './routes/calendar.ts';
import { addCalls } from './routes/calls.ts';
import { addDecisions } from './routes/decisions.ts';
import { addDelegations } from './routes/delegations.ts';
import { addDirectory } from './routes/directory.ts';
import { addDuty, DUTY_PATHS } from './routes/duty.ts';
import { addFeed } from './routes/feed.ts';
import { addFeedback } from './routes/feedback.ts';
import { addHandover } from './routes/handover.ts';
import { addHealth } from './routes/health.ts';
import { addHooks } from './routes/hooks.ts';
import { addInbox } from './routes/inbox.ts';
import { addJoin, JOIN_PATH } from './routes/join.ts';
import { addLimits } from './routes/limits.ts';
import { addNear } from './routes/near.ts';
import { addNeeds } from './routes/needs.ts';
import { addOneTap, ONE_TAP_PATH } from './routes/one-tap.ts';
import { addPeople } from './routes/people.ts';
import { addPurges } from './routes/purges.ts';
import { addPush } from './routes/push.ts';
import { addReachChoices } from './routes/reach-choices.ts';
import { addRegistrations } from './routes/registrations.ts';
import { addRepeats } from './routes/repeats.ts';
import { addReviews } from './routes/reviews.ts';
import { addRoster } from './routes/roster.ts';
import { addRosterSheet, ROSTER_SHEET_PATHS } from './routes/roster-sheet.ts';
import { addRosterVerbs } from './routes/roster-verbs.ts';
import { addScores } from './routes/scores.ts';
import { addServiceHome } from './routes/service-home.ts';
import { addServiceRecords } from './routes/service-records.ts';
import { addSignIn } from './routes/sign-in.ts';
import { addSums } from './routes/sums.ts';
import { addTeams } from './routes/teams.ts';
import { addTicketReads } from './routes/tickets.ts';
import { addVerbs } from './routes/verbs.ts';
import { limitJson, refuseForeignOrigin, securityHeaders } from './security.ts';
import { markAnswers } from './sensitive.ts';
import { createSessions, requireActor, type Sessions } from './session.ts';

export type Interface = { api: OpenAPIHono<Env>; sessions: Sessions };

/** Each has a limit of its own. */
const FORM_PATHS = ['/api/attachments', ...DUTY_PATHS, ...ADMISSION_PATHS, ...ROSTER_SHEET_PATHS];
const OPEN_PATHS = ['/api/openapi.json', '/api/docs', '/api/demo', JOIN_PATH, ONE_TAP_PATH];

export const createApp = (deps: Deps): Interface => {
  const { app, auth, log } = deps;
  const sessions = createSessions(app, auth);
  const api = new OpenAPIHono<Env>({ defaultHook: (result) => refuse(result) });

  api.onError((error, c) => {
    const known = asDomainError(error);
    if (known) return answerProblem(c, known);
    log.error({ requestId: c.get('requestId'), err: error, path: c.req.path }, 'unexpected');
    return answerProblem(c, new DomainError('internal', 'internal'));
  });
  api.notFound((c) => answerProblem(c, new DomainError('not_found', 'no_such_route')));

  api.use('*', async (c, next) => {
    c.set('requestId', app.world.newId());
    await next();
    c.res.headers.set('x-request-id', c.get('requestId'));
  });
  api.use('*', securityHeaders(deps.tiles));
  api.use('/api/*', refuseForeignOrigin(deps.baseUrl));
  api.use('/api/*', (c, next) => {
    const { path } = c.req;
    if (path.startsWith('/api/auth/') || OPEN_PATHS.includes(path)) return next();
    return requireActor(sessions)(c, next);
  });
  // After that: a stranger's body is not waited for.
  api.use('/api/*', (c, next) => (FORM_PATHS.includes(c.req.path) ? next() : limitJson(c, next)));

  api.use('/api/*', markAnswers);

  addHealth(api, deps);
  addSignIn(api, deps, sessions);
  addDirectory(api, deps);
  addDuty(api, deps);
  addLimits(api, app);
  addCalendar(api, app);
  // Before /api/tickets/{id}, which would take its name for an id.
  addNear(api, app);
  addTicketReads(api, app);
  addVerbs(api, app);
  addDecisions(api, app);
  addRoster(api, app);
  addRosterVerbs(api, app);
  addRosterSheet(api, deps);
  addHandover(api, app);
  addFeed(api, app);
  addInbox(api, deps);
  addAttachments(api, app);
  addPeople(api, deps, sessions);
  addAccountLog(api, app);
  addDelegations(api, app, sessions);
  addPurges(api, app);
  addScores(api, app);
  addBulletin(api, deps);
  addReviews(api, app);
  addRepeats(api, app);
  addNeeds(api, app);
  addCalls(api, app);
  addAttendance(api, deps);
  addServiceRecords(api, deps);
  addJoin(api, deps);
  addAdmissions(api, deps);
  addRegistrations(api, deps, sessions);
  addTeams(api, deps, sessions);
  addFeedback(api, app);
  addSums(api, app);
  addServiceHome(api, app);
  const trials = createTrialLimit(() => app.world.now());
  addPush(api, deps, trials);
  addReachChoices(api, deps);
  addHooks(api, deps, trials);
  addOneTap(api, deps);
  return { api, sessions };
};

/** What does the organiser's phone need to show codes by itself, and which half minute was a code of? */
import type { Actor } from '../../domain/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Activity, Times } from '../../domain/service/attendance.ts';
import { activityKey, codeFrom, codeText, stepAt, stepsToTry } from '../../domain/service/code.ts';
import type { App } from '../context.ts';
import { organisedActivity } from './activity.ts';

const secretFor = (app: App, key: string): Promise<string> =>
  app.vault.secretOf(`attendance ${key}`);

export const readCode = async (app: App, actor: Actor, activity: Activity) => {
  const known = await organisedActivity(app, actor, activity);
  const key = activityKey(activity);
  return { known, key, secret: await secretFor(app, key) };
};

/** When the code was shown; undefined when the activity never had it. */
export const findCode = async (
  app: App,
  activity: Activity,
  times: Times,
  code: string,
  receivedAt: Instant,
): Promise<Instant | undefined> => {
  const key = activityKey(activity);
  const secret = await secretFor(app, key);
  for (const step of stepsToTry(times, receivedAt))
    if (codeFrom(await app.world.sha256(codeText(secret, key, step))) === code) return stepAt(step);
  return undefined;
};

/** Has an approved appraisal been filed? Without its number nobody reads a score or a rank. */
import type { Actor } from '../../domain/actor.ts';
import { forbidden } from '../../domain/error.ts';
import type { Instant } from '../../domain/instant.ts';
import { mayReadScores } from '../../domain/score/readers.ts';
import type { App } from '../context.ts';

export type Appraisal = { filingNumber?: string; enteredAt?: Instant; isDemo: boolean };

export const DEMO_FILING = '演示-考核备案-2026-001';

/** Withdrawn: no number, but when. */
export const readAppraisal = async ({ store }: Pick<App, 'store'>): Promise<Appraisal> => {
  const newest = await store.appraisal();
  if (!newest) return { isDemo: false };
  const { filingNumber, enteredAt, enteredBy } = newest;
  return { ...(filingNumber && { filingNumber }), enteredAt, isDemo: enteredBy === undefined };
};

export const appraisalFor = async (app: App, actor: Actor): Promise<Appraisal> => {
  const mayKnow = actor.role === 'admin' || actor.role === 'auditor' || mayReadScores(actor);
  if (!mayKnow) throw forbidden();
  return readAppraisal(app);
};

/** An empty number withdraws it. The same again is not entered again. */
export const enterAppraisal = async (
  app: App,
  actor: Actor,
  filingNumber: string,
): Promise<Appraisal> => {
  if (actor.role !== 'admin') throw forbidden();
  const before = await readAppraisal(app);
  if ((before.filingNumber ?? '') === filingNumber) return before;
  const enteredAt = app.world.now();
  await app.store.addAppraisal({ filingNumber, enteredAt, enteredBy: actor.personId });
  return readAppraisal(app);
};

export const enterDemoAppraisal = ({ store }: Pick<App, 'store'>, at: Instant): Promise<void> =>
  store.addAppraisal({ filingNumber: DEMO_FILING, enteredAt: at });

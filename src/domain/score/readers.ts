/** Who reads the performance record, and who its scores? */
import { type Actor, isWorker } from '../actor.ts';
import type { UnitKind } from '../unit.ts';

const READING: readonly UnitKind[] = ['street', 'department', 'utility', 'hub', 'oversight'];

export const mayReadRecord = (actor: Actor): boolean =>
  actor.role === 'district_leader' || (isWorker(actor) && READING.includes(actor.unit.kind));

export const isOversight = (actor: Actor): boolean =>
  actor.unit.kind === 'oversight' && isWorker(actor);

/** And only once an approved appraisal has been filed. */
export const mayReadScores = (actor: Actor): boolean =>
  actor.role === 'district_leader' || isOversight(actor);

/** Which units have a duty roster, and who reads whose? */
import { type Actor, isWorker, worksFor } from '../actor.ts';
import type { Unit } from '../unit.ts';

/** Party organisations and their committee do 双报到, they are not on duty. */
export const hasRoster = ({ kind }: Pick<Unit, 'kind'>): boolean =>
  kind !== 'party_org' && kind !== 'party_committee';

/** The whole of it: whoever works for the unit. */
export const readsRoster = (actor: Actor, unit: Unit): boolean =>
  hasRoster(unit) && worksFor(actor, unit.id);

/** 值班室: the hub and oversight know who is on duty anywhere. */
export const readsAllOnDuty = (actor: Actor): boolean =>
  isWorker(actor) && (actor.unit.kind === 'hub' || actor.unit.kind === 'oversight');

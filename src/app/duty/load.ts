/** How does an admin load a duty list? Planned on the list in force, whole or not at all. */
import type { Actor } from '../../domain/actor.ts';
import { type PlannedRow, planDuty } from '../../domain/duty-plan.ts';
import type { GivenList } from '../../domain/duty-row.ts';
import { conflict, DomainError } from '../../domain/error.ts';
import { limitBefore } from '../../domain/sla/own-limits.ts';
import type { Policy } from '../../domain/sla/policy.ts';
import type { App } from '../context.ts';
import { DUTY, type LimitEntry, type SettingsEntry } from '../ports.ts';
import type { Key } from '../side.ts';
import { requireAdmin, settleOnce } from '../sla/edit.ts';

/** Another one whenever the list, or a limit that may be one of its own, is another. */
export const dutyVersion = ({ directory }: App): string =>
  `${directory.duty().version}.${directory.rules().policies.length}`;

export const planList = async (app: App, actor: Actor, list: GivenList): Promise<PlannedRow[]> => {
  requireAdmin(actor);
  await app.directory.refresh();
  return planDuty(list, app.directory.rules(), app.world.now());
};

/** `seen` is the version the admin's dry run was made on. */
export const loadList = async (
  app: App,
  actor: Actor,
  list: GivenList,
  seen: string,
  key?: Key,
): Promise<{ replayed: boolean }> =>
  settleOnce(app, actor, 200, key, () => {
    if (seen !== dutyVersion(app)) throw conflict('outdated');
    const rows = planDuty(list, app.directory.rules(), app.world.now());
    refuseWhole(rows);
    return toEntry(app, actor, rows);
  });

const refuseWhole = (rows: readonly PlannedRow[]): void => {
  const fields = rows.flatMap(({ row, refusals }) =>
    refusals.map(({ field, reason }): [string, string] => [`${row}.${field}`, reason]),
  );
  if (fields.length > 0)
    throw new DomainError('invalid', 'rows_refused', Object.fromEntries(fields));
  if (rows.every(({ result }) => result === 'unchanged')) throw conflict('already_there');
};

const codesOf = (rows: readonly PlannedRow[], result: PlannedRow['result']): string[] =>
  rows.filter((row) => row.result === result).map(({ code }) => code);

type DutyEntry = Extract<SettingsEntry, { kind: 'duty' }>;

const toEntry = (app: App, actor: Actor, rows: readonly PlannedRow[]): DutyEntry => {
  const { situations } = app.directory.rules();
  const { logVersion, versions } = app.directory.duty();
  const made = { at: app.world.now(), byPersonId: actor.personId };
  const added = codesOf(rows, 'added');
  return {
    kind: 'duty',
    subject: DUTY,
    version: logVersion + 1,
    ...made,
    before: { situations: situations.size, added: [], changed: [] },
    after: {
      situations: situations.size + added.length,
      added,
      changed: codesOf(rows, 'changed'),
    },
    changed: rows.filter(isReworded).map(({ code, after }, i) => ({
      situation: after,
      version: (versions.get(code)?.version ?? 0) + 1,
      // Those already there keep their place.
      order: situations.size + i,
    })),
    limits: rows.flatMap(({ limits }) => limits.map((policy) => toLimitEntry(app, policy, made))),
  };
};

/** A limit of its own has versions itself: with nothing else changed, the situation is as it was. */
const isReworded = ({ result, changes, limits }: PlannedRow): boolean =>
  result === 'added' || (result === 'changed' && changes.length > limits.length);

const toLimitEntry = (
  app: App,
  { key, version, limit }: Policy,
  made: { at: string; byPersonId: string },
): LimitEntry => {
  const { policies, situations } = app.directory.rules();
  const before = limitBefore(key, policies, situations) ?? limit;
  return { kind: 'limit', subject: key, version, ...made, before, after: limit };
};

/** How does an admin change a limit, the calendar or the duty list? Decided on what is in force, guarded by its version. */
import type { Actor } from '../../domain/actor.ts';
import { conflict, forbidden } from '../../domain/error.ts';
import { type CalendarEdit, checkCalendarEdit } from '../../domain/sla/calendar-settings.ts';
import { editPolicy, type PolicyEdit } from '../../domain/sla/edit-policy.ts';
import { limitBefore } from '../../domain/sla/own-limits.ts';
import { replayOf } from '../answer-once.ts';
import type { App } from '../context.ts';
import { CALENDAR, type SettingsEntry } from '../ports.ts';
import type { Key } from '../side.ts';

type Edited = { replayed: boolean };

const TRIES = 3;

export const editLimit = (app: App, actor: Actor, edit: PolicyEdit, key?: Key): Promise<Edited> =>
  settleOnce(app, actor, 201, key, () => {
    const { policies, situations } = app.directory.rules();
    const at = app.world.now();
    const after = editPolicy(edit, policies, at, situations);
    return {
      kind: 'limit',
      subject: edit.key,
      version: after.version,
      at,
      byPersonId: actor.personId,
      before: limitBefore(edit.key, policies, situations) ?? after.limit,
      after: after.limit,
    };
  });

/** `version` is the one the admin was looking at; absent: whichever is in force. */
export const editCalendar = (
  app: App,
  actor: Actor,
  edit: CalendarEdit,
  seen: number | undefined,
  key?: Key,
): Promise<Edited> =>
  settleOnce(app, actor, 200, key, () => {
    checkCalendarEdit(edit);
    const { edit: before, version } = app.directory.calendar();
    if (seen !== undefined && seen !== version) throw conflict('outdated');
    return {
      kind: 'calendar',
      subject: CALENDAR,
      version: version + 1,
      at: app.world.now(),
      byPersonId: actor.personId,
      before,
      after: edit,
    };
  });

export const requireAdmin = ({ role }: Actor): void => {
  if (role !== 'admin') throw forbidden();
};

/** Who was slower is decided again on what the other made, and may then hear that it is outdated. */
export const settleOnce = async (
  app: App,
  actor: Actor,
  status: number,
  key: Key | undefined,
  decide: () => SettingsEntry,
): Promise<Edited> => {
  requireAdmin(actor);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    await app.directory.refresh();
    if (key && (await replayOf(app, key))) return { replayed: true };
    const result = await app.store.commitSettings(decide(), key && { ...key, status });
    if (result.ok) {
      await app.directory.refresh();
      return { replayed: false };
    }
  }
  throw conflict('lost_race');
};

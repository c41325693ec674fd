/** How do limits, due instants and the calendar become their views? */
import type { Rules } from '../domain/rules.ts';
import { isBeyondKnown, OFFICE_HOURS } from '../domain/sla/calendar.ts';
import type { CalendarSettings } from '../domain/sla/calendar-settings.ts';
import type { Outlook } from '../domain/sla/outlook.ts';
import { DEFAULT_POLICIES, type Policy, stampOf } from '../domain/sla/policy.ts';
import type { CalendarDayView, CalendarSettingsView, DueView, PolicyView } from './sla-views.ts';

export const toDueView = (outlook: readonly Outlook[], { calendar }: Rules): DueView => ({
  policy: outlook.map(({ policy }) => stampOf(policy)),
  clocks: outlook.map(({ name, policy, dueAt, yellowAt }) => ({
    name,
    dueAt,
    yellowAt,
    // The wall clock asks no table.
    beyondKnown: policy.limit.unit !== 'minutes' && isBeyondKnown(dueAt, calendar),
  })),
  calendarKnownUntil: calendar.days.knownUntil,
});

/** In the order they were delivered in, then those of situations by code, each with its versions, oldest first. */
export const toPolicyViews = (policies: readonly Policy[]): PolicyView[] => {
  const order = DEFAULT_POLICIES.map(({ key }) => key);
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const keys = [...new Set(policies.map(({ key }) => key))];
  return keys
    .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1))
    .flatMap((key) => {
      const history = policies
        .filter((policy) => policy.key === key)
        .sort((a, b) => a.version - b.version)
        .map(({ version, limit, since }) => ({ version, ...limit, since }));
      const current = history.at(-1);
      return current ? [{ key, ...current, history }] : [];
    });
};

export const toCalendarSettingsView = (
  { announced, edit, version }: CalendarSettings,
  { calendar }: Rules,
): CalendarSettingsView => {
  const told = new Map<string, CalendarDayView>();
  const tell = (days: readonly string[], working: boolean): void => {
    for (const day of days) told.set(day, { day, working, isOverride: false, announced: working });
  };
  tell(announced.holidays, false);
  tell(announced.makeUps, true);
  for (const { day, working } of edit.days)
    told.set(day, { day, working, isOverride: true, announced: told.get(day)?.announced });
  return {
    days: [...told.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    seasons: edit.seasons.length > 0 ? [...edit.seasons] : [...OFFICE_HOURS],
    knownUntil: calendar.days.knownUntil,
    announcedUntil: announced.knownUntil,
    version,
  };
};

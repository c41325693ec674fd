/** How are limits, calendar and duty list changed, and who changed them? */
import type { Client, InStatement, Row } from '@libsql/client';
import {
  CALENDAR,
  DUTY,
  type LimitEntry,
  type LoggedSettings,
  type SettingsEntry,
  type SettingsReceipt,
  type SettingsStore,
} from '../app/ports.ts';
import type { CalendarEdit } from '../domain/sla/calendar-settings.ts';
import { dutyRows } from './duty.ts';
import { takenBy } from './failure.ts';
import { insert, updateOf } from './insert.ts';
import type { Write } from './writer.ts';

export const SETTING = {
  stamp: 'directory_stamp',
  calendarStamp: 'calendar_stamp',
  announcedUntil: 'calendar_known_until',
  editedUntil: 'calendar_edited_until',
} as const;

/** Made by the database: what matters is only that it is another one. */
export const newStamp = (name: string): string =>
  `INSERT INTO settings (name, value) VALUES ('${name}', lower(hex(randomblob(8))))
  ON CONFLICT (name) DO UPDATE SET value = excluded.value`;

export const createSettings = (client: Client, write: Write): SettingsStore => ({
  commitSettings: async (entry, receipt) => {
    try {
      await write([
        ...logEntry(entry),
        ...rowsOf(entry),
        newStamp(SETTING.stamp),
        ...(receipt ? receiptRow(entry, receipt) : []),
      ]);
      return { ok: true };
    } catch (error) {
      const taken = takenBy(error);
      if (taken === 'version' || taken === 'receipt') return { ok: false, taken };
      throw error;
    }
  },
  settingsLog: async (before, limit) => {
    const sql = 'SELECT * FROM settings_log WHERE n < ? ORDER BY n DESC LIMIT ?';
    const args = [before ?? Number.MAX_SAFE_INTEGER, limit];
    const { rows } = await client.execute({ sql, args });
    return rows.map(toLogged);
  },
});

const rowsOf = (entry: SettingsEntry): InStatement[] => {
  if (entry.kind === 'limit') return limitRow(entry);
  if (entry.kind === 'calendar') return calendarRows(entry.after);
  return [
    ...entry.limits.flatMap((limit) => [...logEntry(limit), ...limitRow(limit)]),
    ...dutyRows(entry),
  ];
};

/** First: its version is the guard between two who change the same thing at once. */
const logEntry = ({ subject, version, at, byPersonId, before, after }: SettingsEntry) =>
  insert('settings_log', [
    {
      subject,
      version,
      at,
      by_person: byPersonId,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    },
  ]);

const limitRow = ({ subject, version, at, after }: LimitEntry) =>
  insert('policies', [{ key: subject, version, ...after, since: at }]);

const calendarRows = ({ days, seasons, knownUntil }: CalendarEdit): InStatement[] => [
  'DELETE FROM calendar_overrides',
  ...insert(
    'calendar_overrides',
    days.map(({ day, working }) => ({ day, working: working ? 1 : 0 })),
  ),
  'DELETE FROM seasons',
  ...insert(
    'seasons',
    seasons.map(({ from, sessions }) => ({ from_day: from, sessions: JSON.stringify(sessions) })),
  ),
  ...insert(
    'settings',
    [{ name: SETTING.editedUntil, value: knownUntil ?? '' }],
    updateOf('name', ['value']),
  ),
  newStamp(SETTING.calendarStamp),
];

const receiptRow = (
  { subject, at }: SettingsEntry,
  { personId, key, requestHash, status }: SettingsReceipt,
): InStatement[] =>
  insert('receipts', [
    {
      person_id: personId,
      key,
      request_hash: requestHash,
      // No ticket: what was settled.
      ticket_id: subject,
      status,
      created_at: at,
    },
  ]);

const kindOf = (subject: string): LoggedSettings['kind'] => {
  if (subject === CALENDAR) return 'calendar';
  return subject === DUTY ? 'duty' : 'limit';
};

const toLogged = (row: Row): LoggedSettings => {
  const subject = String(row.subject);
  return {
    n: Number(row.n),
    subject,
    kind: kindOf(subject),
    version: Number(row.version),
    at: String(row.at),
    byPersonId: String(row.by_person),
    before: JSON.parse(String(row.before)),
    after: JSON.parse(String(row.after)),
  };
};

import { expect, test } from 'vitest';
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import { createDirectory } from '../../src/app/directory.ts';
import { CALENDAR, type SettingsEntry } from '../../src/app/ports.ts';
import type { CalendarEdit } from '../../src/domain/sla/calendar-settings.ts';
import { districtFile } from '../support/sample-district.ts';
import type { StoreWorld } from '../support/store-world.ts';

const AT = '2026-11-23T02:00:00.000Z';
const BLANK: CalendarEdit = { days: [], seasons: [] };
const EDIT: CalendarEdit = {
  days: [
    { day: '2026-11-27', working: false },
    { day: '2026-11-28', working: true },
  ],
  seasons: [{ from: '06-01', sessions: [['08:00', '12:00']] }],
  knownUntil: '2027-12-31',
};
const limit = (version: number, amount: number): SettingsEntry => ({
  kind: 'limit',
  subject: 'daily.claim',
  version,
  at: AT,
  byPersonId: 'p:admin',
  before: { amount: 240, unit: 'working_minutes' },
  after: { amount, unit: 'working_minutes' },
});
const calendar = (version: number, after: CalendarEdit): SettingsEntry => ({
  kind: 'calendar',
  subject: CALENDAR,
  version,
  at: AT,
  byPersonId: 'p:admin',
  before: BLANK,
  after,
});

export const settingsCases = (current: () => StoreWorld): void => {
  const setUp = () => current().store.writeDistrict(districtFile, knownWorkingDays(), AT);
  const known = async () => {
    const read = await current().store.read();
    if (!read) throw new Error('no district');
    return read;
  };

  test('a new limit is a new version with its instant; the delivered one stays', async () => {
    await setUp();
    const { store } = current();
    expect(await store.commitSettings(limit(2, 120))).toEqual({ ok: true });
    const { policies } = (await known()).rules;
    expect(policies.filter(({ key }) => key === 'daily.claim')).toEqual([
      { key: 'daily.claim', version: 1, limit: { amount: 240, unit: 'working_minutes' } },
      {
        key: 'daily.claim',
        version: 2,
        limit: { amount: 120, unit: 'working_minutes' },
        since: AT,
      },
    ]);
  });

  test('of two edits of one version the second writes nothing at all', async () => {
    await setUp();
    const { store } = current();
    await store.commitSettings(calendar(2, EDIT));
    const before = await store.stamp();
    expect(await store.commitSettings(calendar(2, BLANK))).toEqual({ ok: false, taken: 'version' });
    expect((await known()).calendar).toMatchObject({ edit: EDIT, version: 2 });
    expect(await store.stamp()).toBe(before);
    expect(await store.settingsLog(undefined, 10)).toHaveLength(1);
  });

  test('overrides and seasons are merged into the calendar of the rules', async () => {
    await setUp();
    await current().store.commitSettings(calendar(2, EDIT));
    const { days, seasons } = (await known()).rules.calendar;
    expect([days.holidays.has('2026-11-27'), days.makeUps.has('2026-11-28')]).toEqual([true, true]);
    expect(seasons).toEqual(EDIT.seasons);
    expect(days.knownUntil).toBe('2027-12-31');
    await current().store.commitSettings(calendar(3, BLANK));
    expect((await known()).calendar.edit).toEqual({ ...BLANK, knownUntil: undefined });
  });

  test('a setup run again keeps edited limits, overrides and seasons', async () => {
    await setUp();
    const { store } = current();
    await store.commitSettings(limit(2, 120));
    await store.commitSettings(calendar(2, EDIT));
    const before = await known();
    await setUp();
    const after = await known();
    expect(after.rules.policies).toEqual(before.rules.policies);
    expect(after.calendar).toEqual(before.calendar);
  });

  test('every change of district, limits or calendar makes a new stamp', async () => {
    const { store } = current();
    const stamps: [string, string][] = [];
    const look = async () => {
      const { stamp, calendarStamp } = await known();
      stamps.push([stamp, calendarStamp]);
    };
    await setUp();
    await look();
    await store.commitSettings(limit(2, 120));
    await look();
    await store.commitSettings(calendar(2, EDIT));
    await look();
    await setUp();
    await look();
    expect(new Set(stamps.map(([stamp]) => stamp)).size).toBe(4);
    const calendars = stamps.map(([, stamp]) => stamp);
    expect(calendars[1]).toBe(calendars[0]);
    expect(new Set(calendars).size).toBe(3);
  });

  test('another process reads the change once it looks at the stamp', async () => {
    await setUp();
    const { store } = current();
    const here = await createDirectory(store, () => '2026-11-23T02:00:00.000Z');
    expect(await here.refresh()).toBe(false);
    await store.commitSettings(calendar(2, EDIT));
    expect(here.calendar().version).toBe(1);
    expect(await here.refresh()).toBe(true);
    expect(here.calendar().version).toBe(2);
    expect(await here.refresh()).toBe(false);
  });

  test('who changed what is kept, newest first, and cannot be rewritten', async () => {
    await setUp();
    const { store, client } = current();
    await store.commitSettings(limit(2, 120));
    await store.commitSettings(calendar(2, EDIT));
    const [newest] = await store.settingsLog(undefined, 1);
    expect(newest).toEqual({ ...calendar(2, EDIT), n: 2 });
    expect(await store.settingsLog(2, 10)).toEqual([{ ...limit(2, 120), n: 1 }]);
    await expect(client.execute("UPDATE settings_log SET by_person = 'x'")).rejects.toThrow();
    await expect(client.execute('DELETE FROM settings_log')).rejects.toThrow();
  });

  test('a receipt is kept with the change it is for, once', async () => {
    await setUp();
    const { store } = current();
    const receipt = { personId: 'p:admin', key: 'k', requestHash: 'h', status: 201 };
    await store.commitSettings(limit(2, 120), receipt);
    expect(await store.receipt('p:admin', 'k')).toMatchObject({ subjectId: 'daily.claim' });
    expect(await store.commitSettings(limit(3, 90), receipt)).toEqual({
      ok: false,
      taken: 'receipt',
    });
    expect((await known()).rules.policies.some(({ version }) => version === 3)).toBe(false);
  });

  test('tickets whose clocks may run come page by page in order, closed ones not at all', async () => {
    const world = current();
    const ids = [await world.raise(), await world.raise(), await world.raise()];
    const cancelled = await world.raise();
    await world.act('qianfoshan.leader', cancelled, 'cancel', { reason: '误报' });
    const first = await world.store.unfinishedTickets('', 2);
    const rest = await world.store.unfinishedTickets(first.at(-1) ?? '', 2);
    expect([...first, ...rest]).toEqual(ids.sort());
  });
};

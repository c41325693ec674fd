import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wall } from '../support/story.ts';
import { openTestApp, type Person, type TestApp } from '../support/test-app.ts';

let app: TestApp;
let admin: Person;
let street: Person;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(wall('2026-11-23 10:00'));
  admin = await app.person('admin');
  street = await app.person('qianfoshan.leader');
});
afterAll(() => app.close());

const SETTINGS = '/api/calendar/settings';
const HOURS = [
  {
    from: '01-01',
    sessions: [
      ['08:30', '12:00'],
      ['13:30', '17:30'],
    ],
  },
];
const edit = (days: object[] = [], seasons: object[] = HOURS, more: object = {}) => ({
  days,
  seasons,
  ...more,
});
const offDay = { day: '2026-11-25', working: false };
const settings = async () => (await street.get(SETTINGS)).body;

describe('working time', () => {
  test('is told as stretches, from yesterday on for sixty days', async () => {
    const { status, body } = await street.get('/api/calendar');
    expect(status).toBe(200);
    expect([body.from, body.to]).toEqual([wall('2026-11-22 10:00'), wall('2027-01-22 10:00')]);
    expect(body.intervals[0]).toEqual([wall('2026-11-23 08:30'), wall('2026-11-23 12:00')]);
    expect(body.knownUntil).toBe('2026-12-31');
  });

  test('a stretch asked for is cut where it is asked for', async () => {
    const query = `from=${wall('2026-11-23 09:00')}&to=${wall('2026-11-23 14:00')}`;
    expect((await street.get(`/api/calendar?${query}`)).body.intervals).toEqual([
      [wall('2026-11-23 09:00'), wall('2026-11-23 12:00')],
      [wall('2026-11-23 13:30'), wall('2026-11-23 14:00')],
    ]);
  });

  test.each([
    'from=x',
    'from=2026-11-23T00:00:00Z&to=2026-11-22T00:00:00Z',
    'from=2026-01-01T00:00:00Z&to=2027-06-01T00:00:00Z',
    'from=0001-01-01T00:00:00Z',
    'to=9999-01-01T00:00:00Z',
  ])('%s is malformed', async (query) => {
    expect((await street.get(`/api/calendar?${query}`)).body).toMatchObject({ status: 400 });
  });
});

describe('the calendar', () => {
  test('an admin replaces overrides and seasons whole; everybody reads them', async () => {
    const before = await settings();
    expect(before).toMatchObject({ version: 1, seasons: HOURS, announcedUntil: '2026-12-31' });
    expect(before.days).toContainEqual({
      day: '2026-10-01',
      working: false,
      isOverride: false,
      announced: false,
    });
    const summer = [
      ...HOURS,
      {
        from: '06-01',
        sessions: [
          ['08:00', '12:00'],
          ['14:00', '18:00'],
        ],
      },
    ];
    const asked = edit([offDay, { day: '2026-10-10', working: false }], summer, {
      knownUntil: '2027-12-31',
      version: 1,
    });
    const { status, body } = await admin.post(SETTINGS, asked);
    expect(status).toBe(200);
    expect(await settings()).toEqual(body);
    expect(body).toMatchObject({ version: 2, seasons: summer, knownUntil: '2027-12-31' });
    expect(body.days).toContainEqual({ ...offDay, isOverride: true });
    expect(body.days).toContainEqual({
      day: '2026-10-10',
      working: false,
      isOverride: true,
      announced: true,
    });
    await admin.post(SETTINGS, edit());
    expect((await settings()).days).toEqual(before.days);
  });

  test('what is blown after a change is due by the new calendar', async () => {
    const finish = async () =>
      (await street.get('/api/due?kind=daily')).body.clocks.at(-1).dueAt as string;
    expect(await finish()).toBe(wall('2026-11-30 17:30'));
    await admin.post(SETTINGS, edit([offDay]));
    expect(await finish()).toBe(wall('2026-12-01 17:30'));
    await admin.post(SETTINGS, edit());
  });

  test('a repeat answers the same and changes nothing', async () => {
    const key = { 'idempotency-key': 'calendar-1' };
    const first = await admin.post(SETTINGS, edit([offDay]), key);
    const again = await admin.post(SETTINGS, edit([offDay]), key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect((await admin.post(SETTINGS, edit(), key)).body).toMatchObject({ reason: 'key_reused' });
  });

  test('of two admins at once one has edited an outdated version', async () => {
    const { version } = await settings();
    const answers = await Promise.all(
      [true, false].map((working) =>
        admin.post(SETTINGS, edit([{ day: '2026-12-05', working }], HOURS, { version })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.reason).toBe('outdated');
    expect((await settings()).version).toBe(version + 1);
    await admin.post(SETTINGS, edit());
  });

  test.each<[string, object, string]>([
    ['no seasons', edit([], []), 'seasons'],
    ['no hours', edit([], [{ from: '01-01', sessions: [] }]), 'seasons.0.sessions'],
    [
      'hours that overlap',
      edit(
        [],
        [
          {
            from: '01-01',
            sessions: [
              ['08:00', '12:00'],
              ['11:00', '17:00'],
            ],
          },
        ],
      ),
      'seasons.0.sessions',
    ],
    ['a day that is none', edit([{ day: '2026-02-30', working: true }]), 'days.0.day'],
    ['a day without a year', edit([{ day: '02-28', working: true }]), 'days.0.day'],
    ['a day of 2036', edit([{ day: '2036-01-01', working: true }]), 'days.0.day'],
    ['maybe', edit([{ day: '2026-11-30', working: 'maybe' }]), 'days.0.working'],
    ['a field nobody knows', { ...edit(), holidays: [] }, 'holidays'],
  ])('%s is refused, also in a preview', async (_what, body, field) => {
    for (const path of [SETTINGS, '/api/calendar/preview']) {
      const answer = await admin.post(path, body);
      expect(answer.status).toBe(422);
      expect(Object.keys(answer.body.fields)).toEqual([field]);
    }
  });

  test.each(['qianfoshan.chief', 'hub.leader', 'oversight', 'district', 'security', 'auditor'])(
    '%s may neither edit nor preview',
    async (username) => {
      const person = await app.person(username);
      for (const path of [SETTINGS, '/api/calendar/preview'])
        expect((await person.post(path, edit())).status).toBe(403);
    },
  );

  test('a preview counts what would move and names no ticket', async () => {
    await street.post('/api/tickets', {
      kind: 'daily',
      title: '楼道堆物',
      place: { lat: 36.655, lng: 117.032 },
      leadUnitId: 'chengguan',
    });
    const { status, body } = await admin.post('/api/calendar/preview', edit([offDay]));
    expect(status).toBe(200);
    expect(body.moved).toEqual([
      {
        name: 'finish',
        count: 1,
        earliestFrom: wall('2026-11-30 17:30'),
        earliestTo: wall('2026-12-01 17:30'),
      },
    ]);
    expect(body.samples).toContainEqual({
      key: 'daily.finish',
      before: wall('2026-11-30 17:30'),
      after: wall('2026-12-01 17:30'),
    });
    expect(JSON.stringify(body)).not.toMatch(/LX|楼道/);
    expect((await admin.post('/api/calendar/preview', edit())).body).toEqual({
      moved: [],
      samples: [],
    });
  });
});

describe('the log of changes', () => {
  test('says who changed what and when, newest first, a page at a time', async () => {
    const auditor = await app.person('auditor');
    await admin.post(SETTINGS, edit([offDay]));
    await admin.post('/api/policies', { key: 'routing', amount: 60, unit: 'working_minutes' });
    const { status, body } = await auditor.get('/api/settings-log?limit=1');
    expect(status).toBe(200);
    expect(body.items[0]).toMatchObject({
      subject: 'routing',
      version: 2,
      at: wall('2026-11-23 10:00'),
      by: { name: expect.stringMatching(/./) },
      before: { amount: 120, unit: 'working_minutes' },
      after: { amount: 60, unit: 'working_minutes' },
    });
    const next = await auditor.get(`/api/settings-log?limit=1&cursor=${body.nextCursor}`);
    expect(next.body.items[0]).toMatchObject({ subject: 'calendar', after: { days: [offDay] } });
    expect((await admin.get('/api/settings-log')).body.nextCursor).toBeNull();
  });

  test('is for the auditor and admins only', async () => {
    for (const username of ['security', 'oversight', 'hub', 'qianfoshan.staff'])
      expect((await (await app.person(username)).get('/api/settings-log')).status).toBe(403);
  });
});

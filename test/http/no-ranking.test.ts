import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rankingIn, rankingInSheet } from '../support/no-ranking.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** Wednesday 2026-11-25, 20:00 in Shanghai: the demo ends then. */
const NOW = '2026-11-25T12:00:00.000Z';

/** One of every role in every kind of unit. */
const EVERYBODY = [
  'member1',
  'member13',
  'qipanjie',
  'qianfoshan.staff',
  'qianfoshan.leader',
  'qianfoshan.chief',
  'dangwei_jia',
  'shegongbu',
  'chengguan',
  'chengguan.leader',
  'ranqi',
  'hub',
  'hub.leader',
  'oversight',
  'district',
  'admin',
  'security',
  'auditor',
];

/** JSON of whatever shape comes. */
type Json = ReturnType<typeof JSON.parse>;

let app: TestApp;
let paths: string[];
/** What stands in for a parameter: all that anybody found under such a name. */
const known = new Map<string, Set<string>>();

/** Queries of activities that somebody may be at. */
const activities = new Set<string>();

const FILLERS: Record<string, string> = {
  '/api/decisions': '?from=2026-11-20',
  '/api/scores': '?period=2026-11&kind=department',
  '/api/bulletin': '?period=2026-11',
  '/api/due': '?kind=daily',
  '/api/calendar': '?from=2026-11-01&to=2026-11-30',
  '/api/tickets/near': '?lat=36.655&lng=117.032',
};

/** The forms each can be asked for in. */
const WORKBOOKS: Record<string, string[]> = {
  '/api/scores/bulletin.xlsx': ['?period=2026-11', '?period=2026-10'],
  '/api/service-records.xlsx': ['?form=own', '?form=state'],
};

beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  await app.runDemo(NOW);
  const { body } = await app.anybody.get('/api/openapi.json');
  paths = Object.entries<Json>(body.paths)
    .filter(([, verbs]) => 'get' in verbs)
    .map(([path]) => path);
});
afterAll(() => app.close());

/** Ids of things, as far as answers name them. */
const learn = (path: string, answer: Json): void => {
  const list = Array.isArray(answer?.items) ? answer.items : [];
  const name = path.replace(/\?.*/, '');
  for (const { id, shifts } of name === '/api/needs' ? list : [])
    for (const shift of shifts) activities.add(`?needId=${id}&shiftId=${shift.id}`);
  for (const { id, code } of list.filter((each: Json) => typeof each === 'object' && each)) {
    const found = typeof id === 'string' ? id : code;
    if (typeof found !== 'string') continue;
    const ids = known.get(name) ?? new Set();
    if (ids.size < 40) ids.add(found);
    known.set(name, ids);
  }
};

const isWorkbook = (path: string): boolean => path.endsWith('.xlsx');

const isOfActivity = (path: string): boolean => path.startsWith('/api/attendance');

/** The addresses behind a path: one for each id known of what its first part lists. */
const addressesOf = (path: string): string[] => {
  if (isOfActivity(path)) return [...activities].map((query) => `${path}${query}`);
  const query = FILLERS[path] ?? '';
  if (!path.includes('{')) return [`${path}${query}`];
  const list = path.slice(0, path.indexOf('/{'));
  const ids = [...(known.get(list) ?? [])];
  return ids.map((id) => path.replace(/\{[^}]+\}/, id)).filter((each) => !each.includes('{'));
};

describe('no answer to anybody ranks persons', () => {
  test('lists first, then everything they lead to, as every role', async () => {
    const wrong: string[] = [];
    let answered = 0;
    const read = new Set<string>();
    const walk = async (address: string, username: string): Promise<void> => {
      const { status, body } = await (await app.person(username)).get(address);
      if (status !== 200 || typeof body !== 'object') return;
      answered += 1;
      read.add(address);
      learn(address, body);
      wrong.push(...rankingIn(body).map((what) => `${username} ${address} ${what}`));
    };
    const isLed = (path: string): boolean => path.includes('{') || isOfActivity(path);
    const answers = paths.filter((path) => !isWorkbook(path));
    const [lists, things] = [answers.filter((path) => !isLed(path)), answers.filter(isLed)];
    for (const username of EVERYBODY)
      for (const path of lists)
        for (const address of addressesOf(path)) await walk(address, username);
    for (const username of EVERYBODY)
      for (const path of things)
        for (const address of addressesOf(path)) await walk(address, username);
    expect(wrong).toEqual([]);
    // Everything of 双报到 was read by somebody.
    for (const list of ['needs', 'registrations', 'service-records', 'teams', 'feedback'])
      expect(known.get(`/api/${list}`)?.size, list).toBeGreaterThan(0);
    for (const path of [
      'attendance?',
      'attendance/code',
      'service/sums',
      'service/home',
      'service/map',
    ])
      expect(
        [...read].some((each) => each.startsWith(`/api/${path}`)),
        path,
      ).toBe(true);
    expect(answered).toBeGreaterThan(EVERYBODY.length * 10);
  });

  test('nor does a workbook, whoever asks for it and in whichever form', async () => {
    const names = (await app.store.people()).map(({ name }) => name).filter(Boolean);
    const wrong: string[] = [];
    const read = new Map<string, number>();
    for (const username of EVERYBODY)
      for (const path of paths.filter(isWorkbook))
        for (const query of WORKBOOKS[path] ?? ['']) {
          const response = await (await app.person(username)).fetch(`${path}${query}`);
          if (response.status !== 200) continue;
          for (const { sheet, data } of await readXlsx(Buffer.from(await response.arrayBuffer()))) {
            read.set(path, (read.get(path) ?? 0) + data.length);
            const found = rankingInSheet(data, names);
            wrong.push(...found.map((what) => `${username} ${path}${query} ${sheet} ${what}`));
          }
        }
    expect(wrong).toEqual([]);
    // Every workbook there is was opened, and had rows.
    expect([...read.keys()].sort()).toEqual(paths.filter(isWorkbook).sort());
    for (const [path, rows] of read) expect(rows, path).toBeGreaterThan(1);
  });
});

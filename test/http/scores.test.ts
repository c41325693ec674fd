import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import {
  FIGURE_NAMES,
  type FigureName,
  type PerformanceRow,
  type PerformanceView,
  SCORED_KINDS,
  SIDES,
  type Side,
} from '../../src/contract/score-views.ts';
import { wall } from '../support/story.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

/** Forty days of the demo, ended on Wednesday 2026-11-25. */
const PERIOD = '2026-10-01..2026-11-30';
const NOW = wall('2026-11-25 15:00');

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await app.runDemo(NOW);
  app.setNow(NOW);
});
afterAll(() => app.close());

const read = async (username: string, path: string) => (await app.person(username)).get(path);
const enter = async (filingNumber: string) =>
  (await app.person('admin')).post('/api/appraisal', { filingNumber });

const READERS = ['qianfoshan.staff', 'chengguan', 'ranqi', 'hub', 'oversight', 'district'];
const OTHERS = ['member1', 'dangwei_jia', 'shegongbu', 'qipanjie', 'admin', 'security', 'auditor'];

describe('who reads the record', () => {
  test('workers of streets, departments, utilities, hub and oversight, and district leaders', async () => {
    for (const username of READERS) {
      const { status, body } = await read(username, `/api/scores?period=${PERIOD}`);
      expect([username, status]).toEqual([username, 200]);
      expect(body.whole.cases).toBeGreaterThan(10);
    }
  });

  test('nobody else, by any of its paths', async () => {
    for (const username of OTHERS)
      for (const path of [
        `/api/scores?period=${PERIOD}`,
        `/api/scores/chengguan/tickets?period=${PERIOD}&term=cases`,
        '/api/scores/trends',
        `/api/scores/breakdown?period=${PERIOD}`,
        `/api/scores/heat?period=${PERIOD}`,
      ])
        expect([username, (await read(username, path)).body.code]).toEqual([username, 'forbidden']);
  });

  test('a period that is none is malformed, an unknown unit not found', async () => {
    for (const period of ['2026-13', '2026-Q5', '2026-11-30..2026-11-01', '2025-01-01..2026-06-01'])
      expect((await read('hub', `/api/scores?period=${period}`)).status).toBe(400);
    const path = `/api/scores/nobody/tickets?period=${PERIOD}&term=cases`;
    expect((await read('hub', path)).status).toBe(404);
  });
});

describe('scores and ranks', () => {
  const everything = async (username: string): Promise<string> => {
    const paths = [
      ...SCORED_KINDS.map((kind) => `/api/scores?period=${PERIOD}&kind=${kind}`),
      ...SCORED_KINDS.map((kind) => `/api/scores/breakdown?period=${PERIOD}&kind=${kind}`),
      '/api/scores/trends',
      `/api/scores/chengguan/tickets?period=${PERIOD}&term=cases`,
    ];
    const bodies = await Promise.all(paths.map((path) => read(username, path)));
    expect(bodies.map(({ status }) => status)).toEqual(paths.map(() => 200));
    return JSON.stringify(bodies.map(({ body }) => body));
  };
  const TELLING = /"(score|rank|points|proposesTalk|filingNumber)"/;

  test('without a filing number nobody reads one anywhere, oversight and district leaders neither', async () => {
    for (const username of READERS) expect(await everything(username)).not.toMatch(TELLING);
  });

  test('with one, oversight and district leaders do, and nobody else; withdrawn, nobody', async () => {
    expect((await enter('济考备〔2026〕7号')).status).toBe(200);
    for (const username of READERS)
      if (['oversight', 'district'].includes(username))
        expect(await everything(username)).toMatch(TELLING);
      else expect(await everything(username)).not.toMatch(TELLING);
    await enter('');
    for (const username of READERS) expect(await everything(username)).not.toMatch(TELLING);
  });

  test('only an admin enters the number; who did and when is kept', async () => {
    for (const username of ['oversight', 'hub', 'security'])
      expect(
        (await (await app.person(username)).post('/api/appraisal', { filingNumber: 'x' })).status,
      ).toBe(403);
    const { body } = await enter('济考备〔2026〕8号');
    expect(body).toEqual({ filingNumber: '济考备〔2026〕8号', enteredAt: NOW, isDemo: false });
    expect((await app.store.appraisal())?.enteredBy).toBeDefined();
    expect((await read('chengguan', '/api/appraisal')).status).toBe(403);
    await enter('');
  });
});

/** As the page counts the tickets behind a number. */
const countOf = (
  row: Omit<PerformanceRow, 'unit' | 'score'>,
  figure: FigureName,
  side: Side,
): number | undefined => {
  const support = {
    support_response: row.support.response,
    support_rating: row.support.streetRating,
  };
  const term =
    figure === 'support_response' || figure === 'support_rating'
      ? support[figure]
      : row.terms.find(({ name }) => name === figure);
  if (term && figure.endsWith('_rating') && side !== 'all') return undefined;
  if (term) return { all: term.n, good: term.good, bad: term.n - term.good }[side];
  const part =
    figure === 'doubtful'
      ? row.doubtfulEmergencies
      : row.deductions.find(({ name }) => name === figure);
  if (part && side === 'bad' && figure === 'redo') return undefined;
  if (part) return { all: part.n, good: part.n - part.count, bad: part.count }[side];
  if (side !== 'all') return undefined;
  // Cards, of which one ticket may have several.
  const isCards = figure === 'yellow' || figure === 'red';
  const plain: Partial<Record<FigureName, number>> = {
    cases: row.cases,
    open_red: row.openRed,
    excluded: row.excluded,
    support: row.support.cases,
  };
  if (isCards) return undefined;
  return plain[figure] ?? row.times.find(({ name }) => name === figure)?.n;
};

describe('every figure opens to exactly its tickets', () => {
  test.each(SCORED_KINDS)('of %s', async (kind) => {
    const hub = await app.person('hub.leader');
    const view: PerformanceView = (await hub.get(`/api/scores?period=${PERIOD}&kind=${kind}`)).body;
    const rows = view.rows.filter((row) => row.cases > 0 || row.openRed > 0).slice(0, 4);
    let opened = 0;
    for (const [unitId, row] of [
      ['whole', view.whole] as const,
      ...rows.map((row) => [row.unit.id, row] as const),
    ])
      for (const figure of FIGURE_NAMES)
        for (const side of SIDES) {
          const count = countOf(row, figure, side);
          // One ticket may have several helpers.
          const isOfMany = unitId === 'whole' && figure.startsWith('support');
          if (!count || isOfMany) continue;
          const { body } = await hub.get(
            `/api/scores/${unitId}/tickets?period=${PERIOD}&kind=${kind}&term=${figure}&side=${side}&limit=200`,
          );
          expect([unitId, figure, side, body.total]).toEqual([unitId, figure, side, count]);
          expect(body.items.length).toBe(body.total - body.hidden);
          opened += 1;
        }
    expect(opened).toBeGreaterThan(10);
  });

  test('page by page, newest first, each once', async () => {
    const path = `/api/scores/whole/tickets?period=${PERIOD}&kind=street&term=cases&limit=7`;
    const ids: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await read('hub.leader', `${path}${cursor && `&cursor=${cursor}`}`);
      ids.push(...body.items.map((item: { id: string }) => item.id));
      if (!body.nextCursor) break;
      cursor = body.nextCursor;
    }
    expect(ids.length).toBeGreaterThan(20);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  test('what a reader may not see is counted and not shown', async () => {
    const path = `/api/scores/chengguan/tickets?period=${PERIOD}&term=cases&limit=200`;
    const all = (await read('hub.leader', path)).body;
    const other = (await read('ranqi', path)).body;
    expect(other).toMatchObject({ total: all.total, hidden: all.total, items: [] });
    expect((await read('chengguan.leader', path)).body.items.length).toBe(all.total);
  });
});

describe('the rest of the record', () => {
  test('trends add up to the periods they are made of', async () => {
    const { months } = (await read('hub', '/api/scores/trends?until=2026-11&months=2')).body;
    expect(months.map(({ period }: { period: string }) => period)).toEqual(['2026-10', '2026-11']);
    for (const { period, cases } of months)
      expect((await read('hub', `/api/scores?period=${period}`)).body.whole.cases).toBe(cases);
  });

  test('kinds and situations add up to the whole', async () => {
    const whole = (await read('hub', `/api/scores?period=${PERIOD}`)).body.whole.cases;
    const { byKind, bySituation } = (await read('hub', `/api/scores/breakdown?period=${PERIOD}`))
      .body;
    const sum = (heaps: { cases: number }[]) => heaps.reduce((all, { cases }) => all + cases, 0);
    expect([sum(byKind), sum(bySituation)]).toEqual([whole, whole]);
  });

  test('heat leaves out cells of fewer than three whistles', async () => {
    const { count, lng, lat } = (await read('hub', `/api/scores/heat?period=${PERIOD}`)).body;
    expect(count.every((each: number) => each >= 3)).toBe(true);
    expect([lng.length, lat.length]).toEqual([count.length, count.length]);
  });

  test('the log check compares the cases too', async () => {
    expect((await verifyLog(app.store, app.app.world.sha256)).differences).toEqual([]);
  });
});

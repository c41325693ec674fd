import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actNow } from '../../../src/app/service/register.ts';
import { titlesOf } from '../../../src/app/service/titles.ts';
import { makeThing } from '../../../src/app/things/act.ts';
import type { FeedbackView } from '../../../src/contract/service-views.ts';
import { decidePost } from '../../../src/domain/service/need/post.ts';
import { QIPANJIE } from '../../support/registrations.ts';
import { actorIn, NOW, reportIn, served } from '../../support/service-people.ts';
import { wall } from '../../support/story.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const REFUSING = '报到党员 3';
const DAYS = { fromDay: '2026-10-01', untilDay: '2026-11-24' };

let app: TestApp;
let id: string;
beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  for (const each of ['member1', 'member3', 'member5']) await reportIn(app, each);
  await served(app, 'member1', { kind: 'wish', minutes: 45 });
  await served(app, 'member1', { at: wall('2026-10-02 09:00') });
  await served(app, 'member1', { at: wall('2026-09-30 09:00') });
  await served(app, 'member1', { hidden: true });
  await served(app, 'member3');
});
afterAll(() => app.close());

const read = async (username: string): Promise<FeedbackView[]> =>
  (await (await app.person(username)).get('/api/feedback')).body.items;
const one = async (username: string): Promise<FeedbackView> => {
  const [first] = await read(username);
  if (!first) throw new Error(`${username} finds nothing`);
  return first;
};
const answer = async (username: string, agrees: boolean) =>
  (await app.person(username)).post(`/api/feedback/${id}/answer`, { agrees });

describe('feedback to an organisation', () => {
  test('asked by the organisation alone, and once for the same days', async () => {
    const ask = async (username: string) =>
      (await app.person(username)).post('/api/feedback', DAYS);
    expect((await ask('qipanjie')).status).toBe(403);
    expect((await ask('member1')).status).toBe(403);
    const both = await Promise.all([ask('dangwei_jia'), ask('dangwei_jia')]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const asked = both.find(({ status }) => status === 201)?.body;
    expect(asked).toMatchObject({ asked: 3, agreed: 0, statements: [], status: 'asked' });
    id = asked.id;
  });

  test('a member sees exactly what would be said of them, and of nobody else', async () => {
    const { asked, agreed, mine, statements } = await one('member1');
    expect([asked, agreed, statements]).toEqual([1, 0, []]);
    expect(mine?.statement).toMatchObject({
      person: { name: '报到党员 1' },
      community: { id: QIPANJIE },
      tookPart: true,
      activities: [
        { day: '2026-10-02', kind: 'project' },
        { day: '2026-11-20', kind: 'wish' },
      ],
    });
    expect(JSON.stringify(await read('member1'))).not.toContain(REFUSING);
    expect(JSON.stringify(mine)).not.toMatch(/minutes|\b45\b/);
    expect(await read('member2')).toEqual([]);
    expect((await answer('member2', true)).status).toBe(404);
  });

  test('before the batch the organisation hears nothing, and afterwards only of who agreed', async () => {
    await answer('member1', true);
    await answer('member3', false);
    expect(await one('dangwei_jia')).toMatchObject({ asked: 3, agreed: 1, statements: [] });
    await answer('member5', true);
    const issued = await one('dangwei_jia');
    expect(issued).toMatchObject({ status: 'issued', asked: 3, agreed: 2 });
    const stated = issued.statements.map(({ person, tookPart }) => [person.name, tookPart]);
    expect(stated.sort()).toEqual([
      ['报到党员 1', true],
      ['报到党员 5', false],
    ]);
    expect(JSON.stringify(issued)).not.toContain(REFUSING);
    expect(await read('dangwei_yi')).toEqual([]);
    expect((await answer('member3', true)).body.reason).toBe('wrong_status');
  });

  test('who withdraws afterwards is no longer spoken of', async () => {
    const own = (await (await app.person('member5')).get('/api/registrations')).body.items[0];
    await (await app.person('member5')).post(`/api/registrations/${own.id}/withdrawal`);
    expect((await one('dangwei_jia')).statements.map(({ person }) => person.name)).toEqual([
      '报到党员 1',
    ]);
  });

  test.each([
    ['days that are not over', { fromDay: '2026-11-01', untilDay: '2026-11-25' }, 'untilDay'],
    ['only a beginning', { fromDay: '2026-11-01' }, 'untilDay'],
    ['no day', { fromDay: '1 October', untilDay: '2026-11-01' }, 'fromDay'],
  ])('%s is refused by its field', async (_what, days, field) => {
    const { status, body } = await (await app.person('dangwei_yi')).post('/api/feedback', days);
    expect([status, Object.keys(body.fields)]).toEqual([422, [field]]);
  });
});

describe('titles in a statement', () => {
  test('a project is called by its title, a wish never', async () => {
    const shifts = [{ from: wall('2026-11-25 20:00'), until: wall('2026-11-25 21:00'), wanted: 1 }];
    const actor = await actorIn(app, 'qipanjie');
    const make = (needId: string, input: object) =>
      makeThing(app.app, 'need', needId, async () => ({
        facts: decidePost(
          { kind: 'project', title: '擦亮楼道', shifts, ...input },
          actNow(app.app, actor),
        )(`XQ20261125-${needId}`),
      }));
    await make('n-1', {});
    await make('n-2', { kind: 'wish', category: 'repair', title: '张大爷家换灯泡' });
    const titles = await titlesOf(app.app, [
      { needId: 'n-1', shiftId: '1' },
      { needId: 'n-2', shiftId: '1' },
    ]);
    expect([...titles]).toEqual([['n:n-1.1', '擦亮楼道']]);
  });
});

import { afterAll, expect, test } from 'vitest';
import { post, SATURDAY, WEDNESDAY } from '../support/service-app.ts';
import { wall } from '../support/story.ts';
import { openTestApp } from '../support/test-app.ts';

const app = await openTestApp();
afterAll(() => app.close());

test('a member objects to the hours: not upheld, with a reason; objected to again, upheld', async () => {
  app.setNow(WEDNESDAY);
  const { id: needId } = await post(app, { shifts: [SATURDAY] });
  const member = await app.person('member1');
  const community = await app.person('qipanjie');
  await member.post(`/api/needs/${needId}/claims`, {});
  const mark = { needId, shiftId: '1', way: 'place', near: true };
  app.setNow(wall('2026-11-28 09:00'));
  await member.post('/api/attendance', { ...mark, what: 'arrive' });
  app.setNow(wall('2026-11-28 11:00'));
  const { id } = (await member.post('/api/attendance', { ...mark, what: 'leave' })).body;
  const url = `/api/service-records/${id}`;

  const early = await member.post(`${url}/objection`, { text: '少了半小时' });
  expect([early.status, early.body.reason]).toEqual([409, 'not_confirmed']);
  await community.post(`${url}/confirmation`);

  app.setNow(wall('2026-11-28 20:00'));
  const objection = { minutes: 150, text: '早到了半小时布置场地' };
  const headers = { 'idempotency-key': 'objection-1' };
  const opened = await member.post(`${url}/objection`, objection, headers);
  expect(opened.body).toMatchObject({
    status: 'objected',
    minutes: 120,
    objections: [{ at: wall('2026-11-28 20:00'), ...objection }],
  });
  expect((await member.post(`${url}/objection`, objection, headers)).body.objections).toHaveLength(
    1,
  );
  const twice = await member.post(`${url}/objection`, { text: '还有' });
  expect(twice.body.reason).toBe('objection_open');

  const answer = { upheld: false, text: '布置由另一组负责' };
  expect((await member.post(`${url}/objection/answer`, answer)).status).toBe(403);
  expect((await (await app.person('member2')).post(`${url}/objection/answer`, answer)).status).toBe(
    404,
  );
  const refused = await community.post(`${url}/objection/answer`, answer);
  expect(refused.body).toMatchObject({
    status: 'confirmed',
    minutes: 120,
    objections: [{ upheld: false, answer: '布置由另一组负责' }],
  });

  // The street may answer as well, and other hours count from then on.
  app.setNow(wall('2026-11-29 10:00'));
  await member.post(`${url}/objection`, { minutes: 150, text: '有照片和同伴为证' });
  const street = await app.person('qianfoshan.staff');
  const upheld = await street.post(`${url}/objection/answer`, { upheld: true, text: '核实属实' });
  expect(upheld.body).toMatchObject({ status: 'confirmed', minutes: 150 });
  expect(upheld.body.objections).toHaveLength(2);

  const types = (await app.store.thingFacts(id)).map(({ type }) => type);
  expect(types.slice(-5)).toEqual([
    'hours.confirmed',
    'record.objected',
    'objection.answered',
    'record.objected',
    'objection.answered',
  ]);
});

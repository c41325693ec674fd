import { afterAll, expect, test } from 'vitest';
import { codeAt, post, SATURDAY, WEDNESDAY } from '../support/service-app.ts';
import { wall } from '../support/story.ts';
import { openTestApp } from '../support/test-app.ts';

const app = await openTestApp();
afterAll(() => app.close());

test('a phone a day ahead, without network: what it noted is kept, doubted, and its hours are right', async () => {
  app.setNow(WEDNESDAY);
  const { id } = await post(app, { shifts: [SATURDAY] });
  const member = await app.person('member1');
  await member.post(`/api/needs/${id}/claims`, {});
  const query = `needId=${id}&shiftId=1`;
  const [came, left] = await Promise.all(
    ['2026-11-28 09:00', '2026-11-28 11:00'].map((time) => codeAt(app, query, wall(time))),
  );

  // In the cellar of the community the phone takes Saturday for Sunday, and keeps both scans.
  const sends = (what: string, code: string | undefined, deviceAt: string, sentAt: string) => ({
    ...{ needId: id, shiftId: '1', what, way: 'code', code },
    deviceAt: wall(deviceAt),
    sentAt: wall(sentAt),
  });
  app.setNow(wall('2026-11-28 18:30'));
  const arrival = sends('arrive', came, '2026-11-29 09:00', '2026-11-29 18:30');
  const leaving = sends('leave', left, '2026-11-29 11:00', '2026-11-29 18:30');
  expect((await member.post('/api/attendance', leaving)).body.reason).toBe('not_arrived');
  const first = await member.post('/api/attendance', arrival);
  expect(first.body.arrived).toEqual({
    way: 'code',
    at: wall('2026-11-28 09:00'),
    receivedAt: wall('2026-11-28 18:30'),
    deviceAt: wall('2026-11-29 09:00'),
    clockAheadSeconds: 86_400,
    codeAt: wall('2026-11-28 09:00'),
    doubts: ['clock_off'],
  });
  const second = await member.post('/api/attendance', leaving);
  expect(second.body).toMatchObject({
    status: 'to_confirm',
    marksMinutes: 120,
    left: { at: wall('2026-11-28 11:00'), doubts: ['clock_off'] },
  });

  // The organiser reads both clocks, and confirms what the codes say.
  const organiser = await app.person('qipanjie');
  const { body } = await organiser.get(`/api/attendance?${query}`);
  expect(body.records).toMatchObject([{ arrived: { deviceAt: wall('2026-11-29 09:00') } }]);
  const ids = [second.body.id];
  await organiser.post('/api/service-records/confirmations', { ids });
  const record = (await member.get(`/api/service-records/${second.body.id}`)).body;
  expect(record).toMatchObject({ status: 'confirmed', minutes: 120 });
});

test('by its own word and a day behind, the time is put right by when it was sent', async () => {
  app.setNow(WEDNESDAY);
  const { id } = await post(app, { shifts: [SATURDAY] });
  const member = await app.person('member2');
  await member.post(`/api/needs/${id}/claims`, {});
  app.setNow(wall('2026-11-28 12:00'));
  const noted = await member.post('/api/attendance', {
    ...{ needId: id, shiftId: '1', what: 'arrive', way: 'place', near: true },
    deviceAt: wall('2026-11-27 09:10'),
    sentAt: wall('2026-11-27 12:00'),
  });
  expect(noted.body.arrived).toMatchObject({
    at: wall('2026-11-28 09:10'),
    clockAheadSeconds: -86_400,
    doubts: ['clock_off'],
  });
});

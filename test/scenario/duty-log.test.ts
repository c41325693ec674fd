import { afterAll, expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import type { HandoverView, OnDutyView } from '../../src/contract/roster-views.ts';
import { openRosters } from '../support/roster-app.ts';
import { PLACE } from '../support/service-app.ts';
import { sha256 } from '../support/store-world.ts';
import { wall } from '../support/story.ts';
import { openTestApp } from '../support/test-app.ts';

const app = await openTestApp();
afterAll(() => app.close());

test('a week is planned, a night swapped at midnight, handed over and printed with the hash of its day', async () => {
  app.setNow(wall('2026-11-24 10:00'));
  const { get, post, plan, turn, idOf } = await openRosters(app);
  const onDuty = async (): Promise<OnDutyView> =>
    (await get('chengguan', '/api/on-duty')).body.items[0];
  const names = async () => (await onDuty()).duty.map(({ id }) => id);

  await plan('chengguan.leader', [
    turn('2026-11-24', 'night', 'chengguan'),
    turn('2026-11-25', 'whole', 'chengguan.leader'),
  ]);
  const days = ['2026-11-25'];
  await post('chengguan', '/api/roster/swaps', { withPersonId: idOf('chengguan.leader'), days });
  await post('chengguan.leader', '/api/roster/swaps/1/answer', { agrees: true });

  const raised = await post('qianfoshan.leader', '/api/tickets', {
    kind: 'emergency',
    title: '井盖缺失',
    place: PLACE,
    leadUnitId: 'chengguan',
    supportUnitIds: [],
  });
  const { id, number } = raised.body;
  await post('chengguan', `/api/tickets/${id}/claim`, { who: '李工' });

  app.setNow(wall('2026-11-24 23:59'));
  expect(await names()).toEqual([idOf('chengguan')]);
  app.setNow(wall('2026-11-25 00:00'));
  expect(await onDuty()).toMatchObject({ shift: 'night', from: wall('2026-11-25 00:00') });
  expect(await names()).toEqual([idOf('chengguan.leader')]);
  app.setNow(wall('2026-11-25 08:30'));
  expect(await names()).toEqual([idOf('chengguan')]);

  const notes = [{ ticketId: id, text: '围挡已立,等配件' }];
  await post('chengguan.leader', '/api/handover', { notes, note: '夜间无其他情况' });
  app.setNow(wall('2026-11-25 08:35'));
  expect((await onDuty()).waiting).toMatchObject({ n: 1 });
  await post('chengguan', '/api/handover/1/take-over');

  // The next morning both days are whole, and the log says the same of them from then on.
  app.setNow(wall('2026-11-26 09:00'));
  await post('chengguan', '/api/handover');
  const { body } = await get('chengguan.leader', '/api/handover/1');
  const log: HandoverView = body;
  expect(log).toMatchObject({
    note: '夜间无其他情况',
    by: { id: idOf('chengguan.leader') },
    takenOverBy: { id: idOf('chengguan') },
    tickets: [{ number, note: '围挡已立,等配件' }],
  });
  const facts = await app.store.factsAfter(0, 1_000);
  const lastOf = (end: string) => facts.filter(({ noticedAt }) => noticedAt < end).at(-1);
  expect(log.heads).toEqual(
    ['2026-11-24', '2026-11-25'].map((day, i) => {
      const until = wall(i === 0 ? '2026-11-25 00:00' : '2026-11-26 00:00');
      const { seq, hash } = lastOf(until) ?? {};
      return { day, seq, hash, isWhole: true, until };
    }),
  );
  expect((await verifyLog(app.store, sha256)).differences).toEqual([]);
});

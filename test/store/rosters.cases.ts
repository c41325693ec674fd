import { expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import { actOnRoster } from '../../src/app/roster/act.ts';
import { plusMinutes } from '../../src/domain/instant.ts';
import { turnOf } from '../../src/domain/roster/plan.ts';
import { handOver } from '../../src/domain/roster/verbs/hand-over.ts';
import { plan } from '../../src/domain/roster/verbs/plan.ts';
import { takeOver } from '../../src/domain/roster/verbs/take-over.ts';
import { actorOf } from '../support/sample-district.ts';
import { type StoreWorld, sha256 } from '../support/store-world.ts';

const PERSON = { name: '张三', active: true, unitId: 'chengguan' };

export const rostersCases = (current: () => StoreWorld): void => {
  const handOverNow = (note: string) =>
    actOnRoster(current().app, actorOf('chengguan'), handOver, () => ({ tickets: [], note }));

  test('a roster with a plan and a handover verifies, and a changed row of it does not', async () => {
    const { app, store, client } = current();
    const crew = { dutyIds: ['p:chengguan'] };
    const turns = [turnOf('2026-11-24', { name: 'day', from: '08:30', until: '17:30' }, crew)];
    const days = { fromDay: '2026-11-24', untilDay: '2026-11-24' };
    await actOnRoster(app, actorOf('chengguan.leader'), plan, () => ({
      ...days,
      turns,
      everybody: ['p:chengguan'],
    }));
    await handOverNow('一切正常');
    const check = await verifyLog(store, sha256);
    expect(check).toMatchObject({ facts: 3, things: 1, differences: [] });
    const sql = `UPDATE things SET body = json_set(body, '$.turns[0].dutyIds[0]', 'p:other')`;
    await client.execute(sql);
    expect((await verifyLog(store, sha256)).differences).toMatchObject([
      { ticketId: 'z-chengguan', what: 'body' },
    ]);
  });

  test('what a unit may owe is read nearest due first, no more than asked for, and counted', async () => {
    const { raise, act, store, later } = current();
    const ids = [];
    for (let n = 0; n < 3; n += 1) {
      ids.push(await raise('qianfoshan.leader', { supportUnitIds: [] }));
      later(1);
    }
    const [first = '', second, third = ''] = ids;
    expect(await store.owedTickets('chengguan', 2)).toEqual({ ids: [first, second], total: 3 });
    await act('chengguan', third, 'claim', {});
    await act('chengguan', third, 'report', { outcome: 'solved', text: '清走' });
    expect((await store.owedTickets('chengguan', 9)).total).toBe(2);
    expect((await store.owedTickets('qianfoshan', 9)).ids).toEqual([third]);
    expect(await store.owedTickets('shuiwu', 9)).toEqual({ ids: [], total: 0 });
  });

  test('workers are the active ones of these units who do their work', async () => {
    const { store, now } = current();
    const people = [
      { ...PERSON, id: '1', username: 'a', role: 'staff' as const },
      { ...PERSON, id: '2', username: 'b', role: 'chief' as const },
      { ...PERSON, id: '3', username: 'c', role: 'leader' as const, active: false },
      { ...PERSON, id: '4', username: 'd', role: 'member' as const },
      { ...PERSON, id: '5', username: 'e', role: 'auditor' as const },
      { ...PERSON, id: '6', username: 'f', role: 'staff' as const, unitId: 'shichang' },
    ];
    await store.createPeople(people, 'hash', now());
    await store.setPersonActive('3', false);
    const ids = async (units?: string[]) => (await store.workers(units)).map(({ id }) => id);
    expect(await ids(['chengguan'])).toEqual(['1', '2']);
    expect(await ids(['chengguan', 'shichang'])).toEqual(['1', '2', '6']);
    expect(await ids()).toEqual(['1', '2', '6']);
    expect(await ids([])).toEqual([]);
  });

  test('the head of a day is the last fact noticed before its end, and stays so', async () => {
    const world = current();
    const { store } = world;
    const start = world.now();
    expect(await store.headBefore(start)).toBeUndefined();
    for (let n = 0; n < 9; n += 1) {
      await handOverNow(`第${n}份`);
      world.later(1);
    }
    const facts = await store.factsAfter(0, 100);
    const headAt = async (minutes: number) => store.headBefore(plusMinutes(start, minutes));
    const expected = (before: string) => {
      const last = facts.filter(({ noticedAt }) => noticedAt < before).at(-1);
      return last && { seq: last.seq, hash: last.hash };
    };
    const seen = [];
    for (let minutes = 0; minutes < 10; minutes += 1) {
      seen.push(await headAt(minutes));
      expect(seen.at(-1)).toEqual(expected(plusMinutes(start, minutes)));
    }
    for (let n = 0; n < 20; n += 1) await handOverNow('以后');
    for (const [minutes, head] of seen.entries())
      if (minutes < 9) expect(await headAt(minutes)).toEqual(head);
  });

  test('the newest progress of the unit on each ticket is found, and no other', async () => {
    const world = current();
    const id = await world.raise();
    await world.act('chengguan', id, 'claim', {});
    await world.act('shichang', id, 'claim', {});
    await world.act('chengguan', id, 'progress', { text: '第一次' });
    await world.act('chengguan', id, 'progress', { text: '第二次' });
    await world.act('shichang', id, 'progress', { text: '别人的' });
    const other = await world.raise();
    const found = await world.store.lastProgress([id, other], 'chengguan');
    expect(found).toMatchObject([{ fact: { ticketId: id }, words: { text: '第二次' } }]);
    expect(await world.store.lastProgress([], 'chengguan')).toEqual([]);
  });

  test('a handover is found by its number, with who took it over', async () => {
    const { app, store } = current();
    await handOverNow('第一份');
    await handOverNow('第二份');
    await actOnRoster(app, actorOf('chengguan.leader'), takeOver, () => ({ n: 2 }));
    const types = async (n: number) =>
      (await store.handoverFacts('z-chengguan', n)).map(({ type }) => type);
    expect(await types(1)).toEqual(['shift.handed_over']);
    expect(await types(2)).toEqual(['shift.handed_over', 'shift.taken_over']);
    expect(await types(3)).toEqual([]);
    const [given] = await store.handoverFacts('z-chengguan', 2);
    const contentId = given?.data.words?.id ?? '';
    expect(await store.rosterWords('z-chengguan', contentId)).toEqual({ note: '第二份' });
  });
};

import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { audit, findInboxOnly } from '../../../src/app/reach/audit.ts';
import { collect } from '../../../src/app/reach/collect.ts';
import { openReachHouse, openWatched, type ReachHouse } from '../../support/reach-house.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const chengguan = {
  leadUnitId: 'chengguan',
  supportUnitIds: [] as string[],
  situationCode: undefined,
};
const vendors = { kind: 'enforcement' as const, title: '摊位', ...chengguan };
const fire = { kind: 'emergency' as const, title: '墙要倒', ...chengguan };

const count = async ({ app, phones }: ReachHouse) => {
  const { alarms, ...counts } = await audit(app, phones);
  return {
    ...counts,
    alarms: alarms.map(({ why, telling }) => `${why} ${telling.message.reason}`),
  };
};

describe('the auditor', () => {
  test('finds nothing amiss where all went out', async () => {
    const house = await openWatched(dir);
    await house.raise('qianfoshan.leader', vendors);
    await house.until('2026-11-23 10:01');
    expect(await count(house)).toEqual({ due: 1, sent: 1, missed: 0, lag: 0, alarms: [] });
  });

  test('sees facts nobody was told of, and what nobody sends', async () => {
    const house = await openWatched(dir);
    await house.raise('qianfoshan.leader', vendors);
    expect(await count(house)).toMatchObject({ due: 0, lag: 1 });
    await collect(house.app, house.phones);
    house.later(15);
    expect(await count(house)).toEqual({
      due: 1,
      sent: 0,
      missed: 1,
      lag: 0,
      alarms: ['stuck called'],
    });
    await house.reach();
    expect(await count(house)).toMatchObject({ sent: 1, missed: 0, alarms: [] });
  });

  test('does not take what waits for the morning for stuck', async () => {
    const house = await openWatched(dir, ['district'], '2026-11-23 23:00');
    const id = await house.raise('qianfoshan.leader', vendors);
    await house.act('hub', id, 'escalate', { level: 4, text: '请督办' });
    await house.until('2026-11-24 06:59');
    expect(await count(house)).toMatchObject({ missed: 0, alarms: [] });
  });

  test('tells what no service took', async () => {
    const house = await openWatched(dir, ['a', 'b']);
    for (const id of ['a', 'b']) house.phones.answers.set(`p:${id}.push`, [{ status: 403 }]);
    await house.raise('qianfoshan.leader', vendors);
    await house.until('2026-11-23 10:44');
    expect(await count(house)).toMatchObject({ sent: 0, missed: 1, alarms: ['failed called'] });
  });

  test('tells whom nobody of the unit was reached for, not who was', async () => {
    const house = await openWatched(dir);
    const ids = [await house.raise('qianfoshan.leader', fire)];
    await house.until('2026-11-23 10:01');
    ids.push(await house.raise('qianfoshan.leader', fire));
    await house.until('2026-11-23 10:04');
    await house.open('p:b', { subjectId: ids[1] });
    await house.until('2026-11-23 10:09');
    const { alarms } = await audit(house.app, house.phones);
    const calls = alarms.filter(({ telling }) => telling.message.reason === 'called');
    expect(calls.map(({ why, telling }) => [why, telling.message.subject.id])).toEqual([
      ['nobody_reached', ids[0]],
    ]);
  });

  test('tells of an emergency in inboxes nobody has looked into, once a unit', async () => {
    const house = await openReachHouse(dir);
    const id = await house.raise('qianfoshan.leader', fire);
    await house.until('2026-11-23 10:20');
    const called = async () =>
      (await audit(house.app, house.phones)).alarms.filter(
        ({ telling }) => telling.message.reason === 'called',
      );
    expect((await called()).map(({ why, telling }) => `${why} ${telling.unitId}`)).toEqual([
      'nobody_reached chengguan',
    ]);
    await house.open('p:chengguan', { subjectId: id });
    expect(await called()).toEqual([]);
  });

  test('raises no alarm at once where nobody has anything but the inbox: their unit is named instead', async () => {
    const house = await openReachHouse(dir);
    await house.raise('qianfoshan.leader', fire);
    await house.until('2026-11-23 10:01');
    expect(await count(house)).toMatchObject({ missed: 0, alarms: [] });
    expect(await findInboxOnly(house.app, house.phones)).toContain('chengguan');
    await house.give('p:chengguan', 'sms');
    expect(await findInboxOnly(house.app, house.phones)).not.toContain('chengguan');
  });
});

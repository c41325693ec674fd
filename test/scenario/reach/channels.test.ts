import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openWatched } from '../../support/reach-house.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const chengguan = { leadUnitId: 'chengguan', situationCode: undefined };
const vendors = () => ({
  kind: 'enforcement' as const,
  title: '摊位',
  supportUnitIds: [],
  ...chengguan,
});
const SERVICE = 'p:a.push';

test('a dead subscription goes at once, and the next channel is tried at once', async () => {
  const house = await openWatched(dir, ['a', 'b']);
  await house.give('p:a', 'sms');
  house.phones.answers.set(SERVICE, [{ status: 410 }]);
  await house.raise('qianfoshan.leader', vendors());
  await house.until('2026-11-23 10:01');
  expect(house.shown()).toEqual(['10:00 a sms called']);
  const addresses = (await house.addresses.addressesOf(['p:a'])).get('p:a');
  expect(addresses?.map(({ id }) => id)).toEqual(['p:a.sms']);
});

test('a dead subscription that was the only one: the deputy is called at once', async () => {
  const house = await openWatched(dir, ['a', 'b']);
  house.phones.answers.set(SERVICE, [{ status: 404 }]);
  await house.raise('qianfoshan.leader', vendors());
  await house.until('2026-11-23 10:01');
  expect(house.shown()).toEqual(['10:00 b push called']);
});

test('a service that asks to wait is asked again then, and not before', async () => {
  const house = await openWatched(dir, ['a']);
  house.phones.answers.set(SERVICE, [{ status: 429, retryAfterSeconds: 300 }]);
  await house.raise('qianfoshan.leader', vendors());
  await house.until('2026-11-23 10:04');
  expect([house.shown(), house.phones.carried]).toEqual([[], 1]);
  await house.until('2026-11-23 10:05');
  await house.until('2026-11-23 10:06');
  expect(house.shown()).toEqual(['10:05 a push called']);
});

test('a service that is down is asked again, until somebody has claimed', async () => {
  const house = await openWatched(dir, ['a']);
  house.phones.answers.set(
    SERVICE,
    Array.from({ length: 9 }, () => ({ status: 503 })),
  );
  const id = await house.raise('qianfoshan.leader', vendors());
  await house.until('2026-11-23 10:01');
  const before = house.phones.carried;
  expect(before).toBeGreaterThan(1);
  await house.act('chengguan', id, 'claim', {});
  await house.until('2026-11-23 10:30');
  expect([house.shown(), house.phones.carried]).toEqual([[], before]);
});

test('a service that stays down is given up, and the next channel has rung meanwhile', async () => {
  const house = await openWatched(dir, ['a']);
  await house.give('p:a', 'sms');
  house.phones.answers.set(
    SERVICE,
    Array.from({ length: 20 }, () => ({})),
  );
  await house.raise('qianfoshan.leader', vendors());
  await house.until('2026-11-23 10:20');
  expect(house.shown()).toEqual(['10:15 a sms called']);
});

test('what a person chose decides, but who is on duty is called all the same', async () => {
  const house = await openWatched(dir, ['a', 'c', 'qianfoshan.leader']);
  house.choices.set('p:a', { call: [], card: [] });
  house.choices.set('p:qianfoshan.leader', { progress: ['push'] });
  await house.give('p:qianfoshan.staff', 'push');
  const id = await house.raise('qianfoshan.leader', vendors());
  await house.until('2026-11-23 10:01');
  await house.act('chengguan', id, 'claim', {});
  await house.until('2026-11-23 10:02');
  expect(house.shown()).toEqual(['10:00 a push called', '10:01 qianfoshan.leader push claimed']);
});

test('of a sensitive ticket no phone shows the street, or a word', async () => {
  const house = await openWatched(dir);
  const detail = '王女士说门口有人打架';
  await house.raise('qianfoshan.leader', { ...vendors(), detail, sensitivity: 'sensitive' });
  await house.until('2026-11-23 10:01');
  const parcels = house.phones.shown.map(({ parcel }) => parcel);
  expect(house.shown()).toEqual(['10:00 chengguan.leader push called']);
  expect(parcels.flatMap(({ messages }) => messages.map(({ streetId }) => streetId))).toEqual([
    undefined,
  ]);
  for (const word of ['qianfoshan', '王女士', '摊位', '千佛山'])
    expect(JSON.stringify(parcels.map(({ messages }) => messages))).not.toContain(word);
});

test('who was deactivated meanwhile is called no more', async () => {
  const house = await openWatched(dir, ['district'], '2026-11-23 23:00');
  const id = await house.raise('qianfoshan.leader', vendors());
  await house.act('hub', id, 'escalate', { level: 4, text: '请督办' });
  await house.until('2026-11-23 23:30');
  await house.store.setPersonActive('p:district', false);
  await house.until('2026-11-24 07:30');
  expect(house.shown()).toEqual([]);
});

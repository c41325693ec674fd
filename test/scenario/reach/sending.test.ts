import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { Carried, Parcel } from '../../../src/app/reach/carrier.ts';
import { prepare } from '../../../src/app/reach/reach.ts';
import { createSender } from '../../../src/app/reach/send.ts';
import { openWatched, type ReachHouse } from '../../support/reach-house.ts';
import { tempDir } from '../../support/temp-dir.ts';

const dir = tempDir();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const vendors = {
  kind: 'enforcement' as const,
  title: '摊位',
  leadUnitId: 'chengguan',
  supportUnitIds: [] as string[],
  situationCode: undefined,
};

/** So many ordinary deliveries that are due. */
const openDue = async (count: number): Promise<ReachHouse> => {
  const house = await openWatched(dir, ['a']);
  await house.raise('qianfoshan.leader', vendors);
  await prepare(house.app, house.phones);
  await house.client.execute({
    sql: `INSERT INTO deliveries SELECT d.id || '-' || c.value, ping_id, person_id, address_id,
      channel, made_at, state, reason, next_at, ended_at, body
      FROM deliveries d CROSS JOIN json_each(?) c`,
    args: [JSON.stringify(Array.from({ length: count - 1 }, (_, n) => n))],
  });
  return house;
};

/** A service that does not answer until it is let go. */
const slow = ({ phones }: ReachHouse) => {
  const sent: Parcel[] = [];
  const waiting: (() => void)[] = [];
  const carry = (parcel: Parcel): Promise<Carried> => {
    sent.push(parcel);
    return new Promise((resolve) => waiting.push(() => resolve({ status: 201 })));
  };
  return { carrier: { ...phones, carry }, sent, letGo: () => waiting.splice(0).map((go) => go()) };
};

const takenNow = async ({ app, now }: ReachHouse): Promise<number> =>
  (await app.store.takeDeliveries(now(), now(), { all: 100, ordinary: 100 })).length;

describe('the sender', () => {
  test('takes what it has places for, and keeps some for emergencies, which begin at once', async () => {
    const house = await openDue(40);
    const { carrier, sent, letGo } = slow(house);
    const sender = createSender(house.app, carrier);
    const both = await Promise.all([sender.fill(), sender.fill()]);
    expect(both).toEqual([12, 0]);
    expect(await takenNow(house)).toBe(28);
    await house.raise('qianfoshan.leader', { ...vendors, kind: 'emergency', title: '墙要倒' });
    await prepare(house.app, carrier);
    expect(await sender.fill()).toBe(1);
    await expect
      .poll(() => sent.map(({ urgency }) => urgency))
      .toEqual([...Array.from({ length: 12 }, () => 'high'), 'emergency']);
    letGo();
    await sender.stop();
  });

  test('begins with the emergency among what it takes', async () => {
    const house = await openDue(3);
    await house.raise('qianfoshan.leader', { ...vendors, kind: 'emergency', title: '墙要倒' });
    await prepare(house.app, house.phones);
    const { carrier, sent, letGo } = slow(house);
    const sender = createSender(house.app, carrier);
    expect(await sender.fill()).toBe(4);
    await expect.poll(() => sent).toHaveLength(4);
    expect(sent[0]?.urgency).toBe('emergency');
    letGo();
    await sender.stop();
  });

  test('once stopped it begins nothing, and gives back what it was about to begin', async () => {
    const house = await openDue(5);
    const { carrier, sent } = slow(house);
    const sender = createSender(house.app, carrier);
    const filling = sender.fill();
    await sender.stop();
    expect([await filling, await sender.fill(), sent.length]).toEqual([0, 0, 0]);
    expect(await takenNow(house)).toBe(5);
  });

  test('what it could not begin is due again at once', async () => {
    const house = await openDue(5);
    const failing = () => Promise.reject(new Error('no database'));
    const app = { ...house.app, store: { ...house.app.store, addressesOf: failing } };
    await expect(createSender(app, house.phones).fill()).rejects.toThrow('no database');
    expect(await takenNow(house)).toBe(5);
    expect(await createSender(house.app, house.phones).send()).toBe(5);
  });
});

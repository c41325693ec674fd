import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { prepare } from '../../../src/app/reach/reach.ts';
import { createSender } from '../../../src/app/reach/send.ts';
import { openWatched } from '../../support/reach-house.ts';
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

test('a fact whose aims cannot be told keeps nobody from hearing of the others', async () => {
  const house = await openWatched(dir, ['a']);
  const broken = await house.raise('qianfoshan.leader', vendors);
  const id = await house.raise('qianfoshan.leader', vendors);
  const { tickets } = house.app.store;
  const spoilt: typeof tickets = async (ids) =>
    (await tickets(ids)).map((stored) =>
      stored.ticket.id === broken
        ? { ...stored, ticket: { ...stored.ticket, tasks: undefined as never } }
        : stored,
    );
  const app = { ...house.app, store: { ...house.app.store, tickets: spoilt } };
  await expect(prepare(app, house.phones)).rejects.toThrow('1 facts not told');
  expect(await app.store.reachCursor()).toBe(await app.store.head());
  await createSender(app, house.phones).send();
  expect(house.phones.shown.map(({ parcel }) => parcel.messages[0]?.subject.id)).toEqual([id]);
});

import { expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import { keepAttachment } from '../../src/app/tickets/attachments.ts';
import { askPurge, signPurge } from '../../src/app/tickets/purge.ts';
import { actorOf } from '../support/sample-district.ts';
import { readerOf, type StoreWorld, sha256 } from '../support/store-world.ts';

/** A ticket with a claim, an arrival and a caller, and another beside it. */
const tell = async (world: StoreWorld): Promise<string> => {
  const id = await world.raise('qianfoshan.leader', {
    title: '王女士反映占道经营',
    caller: { name: '王女士', phone: '13800000000' },
  });
  await world.raise('qianfoshan.staff');
  world.later(10);
  await world.act('chengguan', id, 'claim', { who: '李工' });
  await world.act('chengguan', id, 'arrive', {});
  return id;
};

const PHOTO = 'f0000000-0000-7000-8000-000000000001';

/** A ticket with a photo in its first fact. */
const tellPhoto = async (world: StoreWorld): Promise<string> => {
  const png = new Uint8Array([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 73, 72, 68, 82,
  ]);
  await keepAttachment(world.app, actorOf('qianfoshan.leader'), PHOTO, png);
  return world.raise('qianfoshan.leader', { attachmentIds: [PHOTO] });
};

const purge = async (world: StoreWorld, id: string, contentId: string): Promise<void> => {
  const security = actorOf('security');
  const asked = await askPurge(world.app, security, id, contentId, '个人信息保护法', 'purge-1');
  await signPurge(world.app, actorOf('auditor'), asked.id);
};

export const logCases = (current: () => StoreWorld): void => {
  const differences = async () => (await verifyLog(current().store, sha256)).differences;
  const tamper = (sql: string, args: (string | number)[] = []) =>
    current().client.execute({ sql, args });

  test('facts are never updated or deleted', async () => {
    await tell(current());
    await expect(tamper('UPDATE facts SET at = ?', ['2020'])).rejects.toThrow('never updated');
    await expect(tamper('DELETE FROM facts')).rejects.toThrow('never deleted');
  });

  test('a sound log verifies: every hash, every row, every content', async () => {
    const world = current();
    await tell(world);
    const seen: number[] = [];
    const check = await verifyLog(world.store, sha256, ({ facts }) => seen.push(facts));
    expect(check).toEqual({ facts: 4, tickets: 2, things: 0, differences: [] });
    expect(seen).toContain(4);
  });

  test('a purge empties the words, the title and the search, and the log still verifies', async () => {
    const world = current();
    const id = await tell(world);
    await purge(world, id, `${id}.1`);
    const words = (await world.store.contents(id)).find((content) => content.id === `${id}.1`);
    expect(words).toMatchObject({ body: null, salt: null });
    expect((await world.stored(id)).shown).toEqual({ title: '', address: undefined });
    const found = await world.store.list({ q: '王女士', limit: 5 }, readerOf('hub'), world.now());
    expect(found.items).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  test('a photo is in the record by its salted digest, and an exchanged one is named', async () => {
    const world = current();
    const id = await tellPhoto(world);
    const [raised] = await world.store.facts(id);
    expect(raised?.data.files).toMatchObject([{ id: `${id}.1.file1` }]);
    expect(JSON.stringify(raised)).not.toContain((await world.store.metas([PHOTO]))[0]?.digest);
    expect(await differences()).toEqual([]);
    await tamper("UPDATE contents SET body = replace(body, 'a', 'b') WHERE kind = 'file'");
    expect((await differences()).map(({ what }) => what)).toEqual([`content ${id}.1.file1`]);
  });

  test('a purged photo is gone with its digest, and the log still verifies', async () => {
    const world = current();
    const id = await tellPhoto(world);
    await purge(world, id, `${id}.1.file1`);
    expect(await world.app.files.get(PHOTO)).toBeUndefined();
    expect(await world.store.metas([PHOTO])).toMatchObject([{ bytes: 0 }]);
    expect((await world.store.metas([PHOTO]))[0]).not.toHaveProperty('digest');
    expect(await differences()).toEqual([]);
  });

  test.each([
    ['version', 'UPDATE tickets SET version = 9 WHERE id = ?', 'ticket.version'],
    ['clock', "UPDATE tickets SET near_due_at = '2030' WHERE id = ?", 'ticket.near_due_at'],
    ['title', "UPDATE tickets SET title = '无事' WHERE id = ?", 'ticket.title'],
    ['body', "UPDATE tickets SET body = json_set(body, '$.level', 4) WHERE id = ?", 'body'],
    [
      'task',
      "UPDATE tasks SET claimed_at = '2020' WHERE id = '1' AND ticket_id = ?",
      'task 1.claimed_at',
    ],
    ['room', "INSERT INTO ticket_rooms VALUES ('unit:gongan', 1, ?)", 'room unit:gongan 1'],
    [
      'lost room',
      "DELETE FROM ticket_rooms WHERE room = 'district' AND ticket_id = ?",
      'room district 1',
    ],
    ['lost row', 'DELETE FROM tickets WHERE id = ?', 'ticket: no row'],
    ['card', "UPDATE tickets SET card = '{}' WHERE id = ?", 'ticket.card'],
  ])('a changed row is named: %s', async (_, sql, what) => {
    const id = await tell(current());
    await tamper(sql, [id]);
    expect(await differences()).toEqual([{ ticketId: id, version: undefined, what }]);
  });

  test('a row from before there were cards verifies without one', async () => {
    const id = await tell(current());
    await tamper('UPDATE tickets SET card = NULL WHERE id = ?', [id]);
    expect(await differences()).toEqual([]);
  });

  test('a changed content is named, and one emptied without a purge', async () => {
    const id = await tell(current());
    await tamper("UPDATE contents SET body = '{}' WHERE id = ?", [`${id}.1.caller`]);
    await tamper('UPDATE contents SET body = NULL, salt = NULL WHERE id = ?', [`${id}.2`]);
    expect((await differences()).map(({ what }) => what)).toEqual([
      `content ${id}.1.caller`,
      `content ${id}.2`,
    ]);
  });

  test('a changed fact is named by its hash, a lost one by the gap', async () => {
    const id = await tell(current());
    await tamper('DROP TRIGGER facts_are_never_updated');
    await tamper('DROP TRIGGER facts_are_never_deleted');
    await tamper("UPDATE facts SET by_unit = 'gongan' WHERE ticket_id = ? AND version = 2", [id]);
    expect(await differences()).toEqual([{ ticketId: id, version: 2, what: 'hash' }]);
    await tamper('DELETE FROM facts WHERE ticket_id = ? AND version = 2', [id]);
    expect(await differences()).toEqual(
      expect.arrayContaining([
        { ticketId: id, version: 3, what: 'hash' },
        { ticketId: id, version: 3, what: 'version' },
        { ticketId: '', what: '1 facts are missing' },
      ]),
    );
  });
};

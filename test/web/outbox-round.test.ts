import { describe, expect, it } from 'vitest';
import { Unreachable } from '../../web/ask.ts';
import { attendAct } from '../../web/outbox/adopt.ts';
import { photoRef } from '../../web/outbox/photo-ref.ts';
import { type Courier, sendRound } from '../../web/outbox/round.ts';
import { type OutboxStore, storeInMemory } from '../../web/outbox/store.ts';
import { again } from '../../web/outbox/ways.ts';
import {
  keeping,
  ME,
  NOW,
  newAct,
  newPhoto,
  refusal,
  serverSaying,
  waitingKeys,
} from './kept-act.ts';

const send = (store: OutboxStore, courier: Courier, person = ME) =>
  sendRound({ store, courier, now: () => NOW }, person);

describe('acts kept on the phone', () => {
  it('go out in the order done, each under its key, and nothing of what was typed stays', async () => {
    const store = await keeping(newAct('a', 't1'), newAct('b', 't2'), newAct('c', 't1'));
    const { courier, keys } = serverSaying();
    expect(await send(store, courier)).toMatchObject({ end: 'done', refused: [] });
    expect(keys()).toEqual(['a', 'b', 'c']);
    const [first] = await store.acts(ME);
    expect(first).toMatchObject({ doneAt: NOW, body: {}, went: { number: 'LX-a' } });
  });

  it('stay, with all after them, when the network is away; the next round begins with the same one', async () => {
    const store = await keeping(newAct('a', 't1'), newAct('b', 't2'));
    const away = serverSaying({ a: new Unreachable() });
    expect(await send(store, away.courier)).toMatchObject({ end: 'waits', sent: [] });
    expect(away.keys()).toEqual(['a']);
    const back = serverSaying();
    await send(store, back.courier);
    expect(back.keys()).toEqual(['a', 'b']);
  });

  it.each([
    ['the gateway answers for it', refusal(503, 'internal')],
    ['too many ask', refusal(429, 'too_many_tries')],
    ['it took too long', refusal(408, 'internal')],
    ['something between answers for the server', refusal(404, 'internal', '')],
    ['the answer is no answer of ours', new SyntaxError('<html>')],
  ])('wait while %s', async (_why, fault) => {
    const store = await keeping(newAct('a', 't1'), newAct('b', 't2'));
    const { courier, keys } = serverSaying({ a: fault });
    expect((await send(store, courier)).end).toBe('waits');
    expect(keys()).toEqual(['a']);
    expect(await waitingKeys(store)).toEqual(['a', 'b']);
  });

  it.each([
    ['a fault of the server itself', refusal(500, 'internal')],
    ['another that wrote at the same time', refusal(409, 'lost_race')],
  ])('of other tickets go on past %s', async (_why, fault) => {
    const store = await keeping(newAct('a', 't1'), newAct('b', 't2'), newAct('c', 't1'));
    const { courier, keys } = serverSaying({ a: fault });
    expect((await send(store, courier)).end).toBe('waits');
    expect(keys()).toEqual(['a', 'b']);
    expect(await waitingKeys(store)).toEqual(['a', 'c']);
  });

  it('wait for their person to sign in again', async () => {
    const store = await keeping(newAct('a', 't1'));
    const { courier } = serverSaying({ a: refusal(401, 'signed_out') });
    expect((await send(store, courier)).end).toBe('signed_out');
    expect(await waitingKeys(store)).toEqual(['a']);
  });

  it('of another person are neither sent nor shown', async () => {
    const store = await keeping(newAct('a', 't1', { personId: 'p2' }), newAct('b', 't1'));
    const { courier, keys } = serverSaying();
    await send(store, courier);
    expect(keys()).toEqual(['b']);
    expect((await store.acts(ME)).map(({ key }) => key)).toEqual(['b']);
  });

  it('whose key stands for another body were taken at an earlier try', async () => {
    const store = await keeping(newAct('a', 't1'));
    const { courier } = serverSaying({ a: refusal(409, 'key_reused') });
    expect((await send(store, courier)).sent).toHaveLength(1);
  });

  it('stop as soon as somebody else has the turn', async () => {
    const store = await keeping(newAct('a', 't1'), newAct('b', 't2'));
    const { courier, keys } = serverSaying();
    let turns = 1;
    const mayGoOn = async () => turns-- > 0;
    await sendRound({ store, courier, now: () => NOW, mayGoOn }, ME);
    expect(keys()).toEqual(['a']);
  });
});

describe('a refused act', () => {
  const refusedFirst = async () => {
    const store = await keeping(newAct('a', 't1'), newAct('b', 't2'), newAct('c', 't1'));
    const { courier, keys } = serverSaying({ a: refusal(409, 'already_claimed') });
    return { store, round: await send(store, courier), keys };
  };

  it('is kept with its reason and every word; other tickets go on, later acts of the same one wait', async () => {
    const { store, round, keys } = await refusedFirst();
    expect(keys()).toEqual(['a', 'b']);
    expect(round.refused.map(({ key }) => key)).toEqual(['a']);
    const [first] = await store.acts(ME);
    expect(first).toMatchObject({ body: { note: 'a' }, refusal: { reason: 'already_claimed' } });
    expect(await waitingKeys(store)).toEqual(['c']);
  });

  it('is not sent again by itself, and holds back what was meant to follow it', async () => {
    const { store } = await refusedFirst();
    const { courier, keys } = serverSaying();
    await send(store, courier);
    expect(keys()).toEqual([]);
  });

  it('does not hold back what was done in knowledge of it', async () => {
    const { store } = await refusedFirst();
    await store.add(newAct('d', 't1'));
    const { courier, keys } = serverSaying();
    await send(store, courier);
    expect(keys()).toEqual(['d']);
  });

  it('given up lets go of those behind it', async () => {
    const { store } = await refusedFirst();
    await store.drop('a');
    const { courier, keys } = serverSaying();
    await send(store, courier);
    expect(keys()).toEqual(['c']);
  });
});

describe('photos', () => {
  const report = newAct('a', 't1', {
    verb: 'report',
    body: { text: '已清', attachmentIds: [photoRef('x'), 'there-already'] },
    photos: ['x'],
  });

  it('are uploaded before the act that names them, and named by their ids', async () => {
    const store = await keeping(report);
    await store.putPhoto(newPhoto('x'));
    const { courier, asked } = serverSaying();
    await send(store, courier);
    expect(asked.map(({ key }) => key)).toEqual(['x', 'a']);
    expect(asked[1]?.body.attachmentIds).toEqual(['id-x', 'there-already']);
    expect(await store.photo('x')).toBeUndefined();
  });

  it('uploaded before the page was killed are not uploaded again', async () => {
    const store = await keeping(report);
    await store.putPhoto(newPhoto('x'));
    const cut = serverSaying({ a: new Unreachable() });
    await send(store, cut.courier);
    const again = serverSaying();
    await send(store, again.courier);
    expect(again.keys()).toEqual(['a']);
    expect(again.asked[0]?.body.attachmentIds).toEqual(['id-x', 'there-already']);
  });

  it('the phone has lost hold their act back, and it says so; submitted again it goes without them', async () => {
    const store = await keeping(report);
    const { courier, asked } = serverSaying();
    const { refused } = await send(store, courier);
    expect(asked).toEqual([]);
    expect(refused[0]?.refusal).toMatchObject({ reason: 'photos_gone', missing: ['x'] });
    expect(refused[0]?.refusal?.detail).toContain('已不在这部手机上');
    for (const act of refused) await store.put(again(act));
    await send(store, courier);
    expect(asked[0]?.body).toEqual({ text: '已清', attachmentIds: ['there-already'] });
  });

  it('that cannot be read just now are waited for, and other tickets go on', async () => {
    const store = await keeping(report, newAct('b', 't2'));
    const photo = () => Promise.reject(new Error('the database does not answer'));
    const { courier, keys } = serverSaying();
    expect(await send({ ...store, photo }, courier)).toMatchObject({ end: 'waits', refused: [] });
    expect(keys()).toEqual(['b']);
  });

  it('of a whistle that the phone has lost are told, though the whistle is out', async () => {
    const store = await keeping(newAct('r', 'r', { verb: 'raise', follow: ['x'], about: {} }));
    const { courier, keys } = serverSaying();
    const { refused } = await send(store, courier);
    expect(keys()).toEqual(['r']);
    expect(refused[0]).toMatchObject({ went: { id: 'id-r' }, refusal: { missing: ['x'] } });
  });

  it('lie where they lay when the page has to keep the acts itself', async () => {
    const shelf = await keeping();
    await shelf.putPhoto(newPhoto('x'));
    const store = storeInMemory(shelf);
    await store.add(report);
    const { courier, asked } = serverSaying();
    await send(store, courier);
    expect(asked[1]?.body.attachmentIds).toEqual(['id-x', 'there-already']);
  });

  it.each([['x'], ['a']])('under a key that stands for others (%s) did not arrive', async (key) => {
    const store = await keeping(report);
    await store.putPhoto(newPhoto('x'));
    const { courier } = serverSaying({ [key]: refusal(409, 'key_reused') });
    const { sent, refused } = await send(store, courier);
    expect([sent.length, refused.length]).toEqual([0, 1]);
    expect(await store.photo('x')).toBeDefined();
  });

  it('follow a whistle as a comment, so that it waits for none; killed in between, it is not blown twice', async () => {
    const raise = newAct('r', 'r', {
      verb: 'raise',
      path: '/api/tickets',
      follow: ['x'],
      about: {},
    });
    const store = await keeping(raise);
    await store.putPhoto(newPhoto('x'));
    const cut = serverSaying({ x: new Unreachable() });
    await send(store, cut.courier);
    expect(cut.keys()).toEqual(['r', 'x']);
    const again = serverSaying();
    await send(store, again.courier);
    expect(again.asked).toEqual([
      { path: '/api/attachments', body: {}, key: 'x' },
      { path: '/api/tickets/id-r/comments', body: { attachmentIds: ['id-x'] }, key: 'r.files' },
    ]);
    expect(await waitingKeys(store)).toEqual([]);
  });
});

describe('arrivals and leavings', () => {
  const mark = (key: string, what: 'arrive' | 'leave') =>
    attendAct(
      {
        activity: { needId: 'need1', shiftId: 's1' },
        what,
        way: 'code',
        code: '12345678',
        deviceAt: '2026-11-27T23:00:00.000Z',
      },
      key,
      ME,
      'zh-CN',
    );

  it('tell when they were noted and when they are sent, by the device', async () => {
    const { courier, asked } = serverSaying();
    await send(await keeping(mark('a', 'arrive')), courier);
    expect(asked[0]).toEqual({
      path: '/api/attendance',
      key: 'a',
      body: {
        needId: 'need1',
        shiftId: 's1',
        what: 'arrive',
        way: 'code',
        code: '12345678',
        deviceAt: '2026-11-27T23:00:00.000Z',
        sentAt: NOW,
      },
    });
  });

  it('are not held back by a scan that was refused', async () => {
    const { courier, keys } = serverSaying({ a: refusal(422, 'wrong_code') });
    await send(await keeping(mark('a', 'arrive'), mark('b', 'arrive')), courier);
    expect(keys()).toEqual(['a', 'b']);
  });
});

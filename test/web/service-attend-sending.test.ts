import { describe, expect, it } from 'vitest';
import { Problem, Unreachable } from '../../web/api.ts';
import {
  type KeptMark,
  type MarkStore,
  marksInMemory,
} from '../../web/parts/service/attend/kept.ts';
import { sendKept } from '../../web/parts/service/attend/sending.ts';

const ME = 'p1';
const NOW_MS = Date.parse('2026-11-28T00:05:00.000Z');

const mark = (n: number, what: 'arrive' | 'leave', more: Partial<KeptMark> = {}): KeptMark => ({
  key: `key-${n}`,
  personId: ME,
  n,
  activity: { needId: 'need1', shiftId: 's1' },
  what,
  way: 'code',
  code: '12345678',
  deviceAt: '2026-11-27T23:00:00.000Z',
  ...more,
});

const refusal = (status: number, reason: string, fields?: Record<string, string>) =>
  new Problem({
    type: 'about:blank',
    title: '办不了',
    status,
    detail: '请这样办。',
    code: 'conflict',
    reason,
    fields,
    requestId: 'r1',
  });

type Asked = { path: string; body: Record<string, unknown>; key: string };

/** Answers in turn; an Error is thrown. */
const serverSaying = (...answers: unknown[]) => {
  const asked: Asked[] = [];
  const post = async (path: string, body: unknown, key: string): Promise<unknown> => {
    asked.push({ path, body: body as Record<string, unknown>, key });
    const answer = answers[asked.length - 1];
    if (answer instanceof Error) throw answer;
    return answer ?? { id: 'record1' };
  };
  return { asked, post };
};

const keeping = async (...marks: KeptMark[]): Promise<MarkStore> => {
  const store = marksInMemory();
  for (const each of marks) await store.put(each);
  return store;
};

const send = (store: MarkStore, post: ReturnType<typeof serverSaying>['post']) =>
  sendKept({ store, post, deviceNowMs: () => NOW_MS }, ME);

const keysIn = async (store: MarkStore) => (await store.all()).map(({ key }) => key);

describe('arrivals kept on the phone', () => {
  it('go out in the order noted, arrival before leaving, whatever the clock said', async () => {
    const { post, asked } = serverSaying();
    const leaving = mark(2, 'leave', { deviceAt: '2020-01-01T00:00:00.000Z' });
    const store = await keeping(leaving, mark(1, 'arrive'));
    const round = await send(store, post);
    expect(asked.map(({ key }) => key)).toEqual(['key-1', 'key-2']);
    expect(round).toMatchObject({ waits: false, refused: [] });
    expect(await keysIn(store)).toEqual([]);
  });

  it('tell when they were noted and when they are sent, by the device', async () => {
    const { post, asked } = serverSaying();
    await send(await keeping(mark(1, 'arrive')), post);
    expect(asked[0]).toEqual({
      path: '/api/attendance',
      key: 'key-1',
      body: {
        needId: 'need1',
        shiftId: 's1',
        what: 'arrive',
        way: 'code',
        code: '12345678',
        deviceAt: '2026-11-27T23:00:00.000Z',
        sentAt: '2026-11-28T00:05:00.000Z',
      },
    });
  });

  it('stay, with all after them, while there is no network', async () => {
    const { post, asked } = serverSaying(new Unreachable());
    const store = await keeping(mark(1, 'arrive'), mark(2, 'leave'));
    expect(await send(store, post)).toMatchObject({ waits: true, sent: [] });
    expect(asked).toHaveLength(1);
    expect(await keysIn(store)).toEqual(['key-1', 'key-2']);
  });

  it.each([
    ['the server is busy', refusal(503, 'internal')],
    ['too many ask', refusal(429, 'too_many_tries')],
    ['nobody is signed in', refusal(401, 'signed_out')],
    ['another wrote at the same time', refusal(409, 'lost_race')],
    ['something between answers for the server', refusal(404, 'internal')],
    ['the answer is no answer of ours', new SyntaxError('<html>')],
  ])('stay while %s', async (_why, fault) => {
    const { post } = serverSaying(fault);
    const store = await keeping(mark(1, 'arrive'));
    expect(await send(store, post)).toMatchObject({ waits: true });
    expect(await store.all()).toEqual([mark(1, 'arrive')]);
  });

  it('were taken at an earlier try when their key is known', async () => {
    const { post } = serverSaying(refusal(409, 'key_reused'));
    const store = await keeping(mark(1, 'arrive'));
    const { sent } = await send(store, post);
    expect(sent).toEqual([{ mark: mark(1, 'arrive') }]);
    expect(await keysIn(store)).toEqual([]);
  });

  it('are kept with the reason when refused for good, and those after them still go', async () => {
    const wrong = refusal(422, 'wrong_code', { code: '这个码不对。' });
    const { post, asked } = serverSaying(wrong);
    const store = await keeping(mark(1, 'arrive'), mark(2, 'arrive'));
    const round = await send(store, post);
    expect(asked).toHaveLength(2);
    const kept = { ...mark(1, 'arrive'), refusal: { title: '办不了', detail: '这个码不对。' } };
    expect(round.refused).toEqual([kept]);
    expect(await store.all()).toEqual([kept]);
  });

  it('that were refused are not sent again', async () => {
    const { post, asked } = serverSaying();
    const seen = mark(1, 'arrive', { refusal: { title: '', detail: '' } });
    await send(await keeping(seen), post);
    expect(asked).toEqual([]);
  });

  it('of another person on the same phone wait for that person', async () => {
    const { post, asked } = serverSaying();
    const store = await keeping(mark(1, 'arrive', { personId: 'p2' }));
    await send(store, post);
    expect(asked).toEqual([]);
    expect(await keysIn(store)).toEqual(['key-1']);
  });
});

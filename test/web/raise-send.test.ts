import { describe, expect, it } from 'vitest';
import type { TicketView } from '../../src/contract/views.ts';
import { Problem, Unreachable } from '../../web/api.ts';
import type { RaiseBody } from '../../web/parts/raise/body.ts';
import { type Post, sendOnce } from '../../web/parts/raise/send.ts';

const first: RaiseBody = { detail: '树挡红绿灯', place: { lat: 36.65, lng: 117.03 } };
const edited: RaiseBody = { ...first, detail: '树挡红绿灯,两棵' };
const third: RaiseBody = { ...first, detail: '树挡红绿灯,三棵' };

const refusal = (reason: string) =>
  new Problem({
    type: 'about:blank',
    title: '',
    status: 409,
    detail: '',
    code: 'conflict',
    reason,
    requestId: '',
  });

/** A server that took `taken` under the key, or nothing yet. */
const serverThatTook = (taken?: RaiseBody): { post: Post; asked: unknown[] } => {
  const asked: unknown[] = [];
  return {
    asked,
    post: async (_path, body, key) => {
      asked.push(body);
      expect(key).toBe('key');
      if (taken && JSON.stringify(body) !== JSON.stringify(taken)) throw refusal('key_reused');
      return { number: (body as RaiseBody).detail } as TicketView;
    },
  };
};

describe('one act is sent once', () => {
  it('a retry after no answer sends the same body under the same key', async () => {
    const { post, asked } = serverThatTook();
    expect(await sendOnce(first, 'key', [first], post)).toMatchObject({ isEarlier: false });
    expect(asked).toEqual([first]);
  });

  it('words changed after no answer go out when the first try was lost', async () => {
    const { post } = serverThatTook();
    expect((await sendOnce(edited, 'key', [first], post)).ticket.number).toBe(edited.detail);
  });

  it('when the first try had arrived, its ticket is found and no second one is raised', async () => {
    const { post, asked } = serverThatTook(edited);
    const sent = await sendOnce(third, 'key', [first, edited], post);
    expect(sent).toMatchObject({ isEarlier: true, ticket: { number: edited.detail } });
    expect(asked).toEqual([third, first, edited]);
  });

  it('every other refusal is passed on at once', async () => {
    const refuse: Post = () => Promise.reject(refusal('outside_district'));
    await expect(sendOnce(edited, 'key', [first], refuse)).rejects.toThrow(Problem);
    const away: Post = () => Promise.reject(new Unreachable());
    await expect(sendOnce(edited, 'key', [first], away)).rejects.toThrow(Unreachable);
  });
});

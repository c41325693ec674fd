import { describe, expect, it } from 'vitest';
import { doneAct } from '../../web/outbox/kept-act.ts';
import { keysIn, photoRef, withIds } from '../../web/outbox/photo-ref.ts';
import { sizeWithin } from '../../web/outbox/shrink.ts';
import { verbsAfter } from '../../web/outbox/verbs-after.ts';
import { again, asComment } from '../../web/outbox/ways.ts';
import { ME, NOW, newAct, refusal } from './kept-act.ts';

const refused = {
  ...newAct('a', 't1', { photos: ['x'] }),
  n: 3,
  refusal: { ...refusal(409, 'already_claimed').view, upTo: 5 },
};

describe('the ways on from a refused act', () => {
  it('as a comment all words and photos go to the same ticket, under a key of their own', () => {
    const comment = asComment(refused, '带两台车', NOW);
    expect(comment).toMatchObject({
      verb: 'comment',
      path: '/api/tickets/t1/comments',
      body: { text: '带两台车', attachmentIds: [photoRef('x')] },
      photos: ['x'],
      personId: ME,
    });
    expect(comment?.key).not.toBe('a');
  });

  it('without a ticket there is nothing to comment on', () => {
    expect(asComment({ ...refused, about: {} }, '', NOW)).toBeUndefined();
  });

  it('submitted again it keeps its key and its place', () => {
    expect(again(refused)).toMatchObject({ key: 'a', n: 3, body: { note: 'a' } });
    expect(again(refused).refusal).toBeUndefined();
  });

  it('once arrived nothing of what was typed stays', () => {
    const done = doneAct({ ...refused, form: { draft: 1 } }, { id: 't1' }, NOW);
    const { body, photos, form, about } = done;
    expect([body, photos, form, about.title]).toEqual([{}, [], undefined, undefined]);
  });
});

describe('a ticket with acts that wait', () => {
  it.each([
    [
      'claimed: what follows is offered, the claim is not',
      ['claim', 'arrive', 'comment'],
      ['claim'],
      ['arrive', 'comment', 'progress', 'report'],
    ],
    [
      'arrived: neither claim nor return is left',
      ['claim', 'arrive', 'return'],
      ['arrive'],
      ['progress', 'report'],
    ],
    ['reported: only words are left', ['progress', 'report', 'comment'], ['report'], ['comment']],
    ['commented: one may say more', ['comment'], ['comment'], ['comment']],
    ['nothing waits: as the server says', ['claim', 'comment'], [], ['claim', 'comment']],
  ] as const)('%s', (_case, verbs, waiting, left) => {
    expect(verbsAfter([...verbs], [...waiting])).toEqual(left);
  });
});

describe('photos', () => {
  it('are named by their keys until they have ids', () => {
    const body = { text: 'a', attachmentIds: [photoRef('x'), 'old', photoRef('y')] };
    expect(keysIn(body)).toEqual(['x', 'y']);
    expect(withIds(body, new Map([['x', 'id-x']])).attachmentIds).toEqual(['id-x', 'old']);
    expect(withIds({ text: 'a' }, new Map())).toEqual({ text: 'a' });
  });

  it.each([
    [
      { width: 4032, height: 3024 },
      { width: 1920, height: 1440 },
    ],
    [
      { width: 1000, height: 4000 },
      { width: 480, height: 1920 },
    ],
    [
      { width: 800, height: 600 },
      { width: 800, height: 600 },
    ],
  ])('%o becomes %o', (from, to) => {
    expect(sizeWithin(from, 1920)).toEqual(to);
  });
});

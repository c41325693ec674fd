import { describe, expect, it } from 'vitest';
import type { RepeatView, SituationView } from '../../src/contract/views.ts';
import { nearWords } from '../../src/contract/words/pages/near.ts';
import { toKeyWork } from '../../web/parts/hub/key-work.ts';
import { emptyDraft, type Place } from '../../web/parts/raise/draft.ts';
import { nearPath, toCallerBody } from '../../web/parts/raise/near.ts';

const place: Place = { lat: 36.655049, lng: 117.032, from: 'hand' };
const draftOf = (part: object = {}) => ({ ...emptyDraft(), ...part });

describe('whether it is raised already', () => {
  it.each([
    ['no words yet', { draft: draftOf({ words: ' 树 ' }) }],
    ['no place', { place: undefined, draft: draftOf({ words: '树挡红绿灯' }) }],
    ['only the middle of the district', { place: { ...place, from: 'middle' as const } }],
    ['outside the district', { isOutside: true }],
  ])('is not asked: %s', (_, said) => {
    const draft = draftOf({ situationCode: 'A-01' });
    expect(nearPath({ place, draft, isOutside: false, ...said })).toBeUndefined();
  });

  it('is asked by the situation once one is chosen, whatever else is typed', () => {
    const draft = draftOf({ situationCode: 'A-01', words: '小贩' });
    expect(nearPath({ place, draft, kind: 'daily', isOutside: false })).toBe(
      '/api/tickets/near?lat=36.6550&lng=117.0320&situationCode=A-01',
    );
  });

  it('is asked by words and kind before that', () => {
    const draft = draftOf({ words: ' 小贩 ' });
    const query = nearPath({ place, draft, kind: 'daily', isOutside: false })?.split('?')[1];
    expect(Object.fromEntries(new URLSearchParams(query))).toEqual({
      lat: '36.6550',
      lng: '117.0320',
      q: '小贩',
      kind: 'daily',
    });
  });
});

describe('adding to a ticket that is there', () => {
  it('sends who called, what they said and showed', () => {
    const draft = draftOf({ words: ' 堵门了 ', callerName: '王女士', callerPhone: '13800000000' });
    expect(toCallerBody(draft, undefined, ['f1'])).toEqual({
      name: '王女士',
      phone: '13800000000',
      text: '堵门了',
      attachmentIds: ['f1'],
    });
  });

  it('without words it says what it is, and nothing is sent empty', () => {
    const situation = { name: '占道经营' } as SituationView;
    expect(JSON.parse(JSON.stringify(toCallerBody(draftOf(), situation, [])))).toEqual({
      text: '占道经营',
    });
  });
});

describe('key work for what keeps coming back', () => {
  it('is of the same situation and place, and links them all', () => {
    const ticket = (id: string) => ({ id, number: `LX-${id}` }) as RepeatView['tickets'][number];
    const repeat: RepeatView = {
      situation: { id: 'A-01', name: '占道经营' },
      place: { lat: 36.655, lng: 117.032, address: '千佛山路 1 号' },
      street: { id: 'qianfoshan', name: '千佛山街道' },
      tickets: ['a', 'b', 'c'].map(ticket),
      linkedBy: [],
    };
    const body = toKeyWork(repeat, nearWords.zh);
    expect(body).toMatchObject({
      kind: 'key_work',
      situationCode: 'A-01',
      title: '占道经营:高频反复',
      place: repeat.place,
      linkedIds: ['a', 'b', 'c'],
    });
    expect(body.detail).toContain('LX-a、LX-b、LX-c');
  });
});

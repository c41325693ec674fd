import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldOfInstant, instantOfField } from '../../web/parts/instant-field.ts';
import { createAttempts } from '../../web/parts/ticket/verbs/attempt.ts';
import { etaChoices, etaOf } from '../../web/parts/ticket/verbs/eta.ts';
import { verbPath } from '../../web/parts/ticket/verbs/paths.ts';
import { type Marks, toRatings, unfinished } from '../../web/parts/ticket/verbs/ratings.ts';
import { draftOf, toRevision } from '../../web/parts/ticket/verbs/revision.ts';
import { at, sampleTicket } from './sample-ticket.ts';

describe('where a verb is sent', () => {
  it('to its own address, the answer to an appeal beneath that appeal', () => {
    expect(verbPath('t/1', 'sign_exclusion')).toBe('/api/tickets/t%2F1/exclusion/signature');
    expect(verbPath('t1', 'answer_appeal', '2/answer')).toBe('/api/tickets/t1/appeals/2/answer');
  });
});

describe('a promised arrival', () => {
  it.each([
    ['15', '16:27'],
    ['30', '16:42'],
    ['60', '17:12'],
    ['120', '18:12'],
    ['day_end', '17:30'],
  ] as const)('%s from 16:11:54 is %s, in whole minutes', (choice, time) => {
    expect(etaOf(choice, Date.parse(at('16:11')) + 54_000)).toBe(at(time));
  });

  it('the end of the day is not offered when it is past or near', () => {
    expect(etaChoices(Date.parse(at('16:59')))).toContain('day_end');
    expect(etaChoices(Date.parse(at('17:00')))).not.toContain('day_end');
    expect(etaChoices(Date.parse(at('18:00')))).toEqual(['15', '30', '60', '120']);
  });

  it('promises nothing late with one tap, and always offers the soonest', () => {
    const now = Date.parse(at('09:00'));
    expect(etaChoices(now, at('09:35'))).toEqual(['15', '30']);
    expect(etaChoices(now, at('09:05'))).toEqual(['15']);
  });

  it('a field of date and time is Shanghai time, there and back', () => {
    expect(instantOfField('2026-11-23T16:40')).toBe(at('16:40'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minute) => {
        const instant = new Date(minute * 60_000).toISOString();
        expect(instantOfField(fieldOfInstant(instant))).toBe(instant);
      }),
    );
  });

  it('an empty field is no time', () => {
    expect(instantOfField('')).toBeUndefined();
  });
});

describe('the key of an act', () => {
  it('the same body keeps its key, another body or a finished act gets a new one', () => {
    let made = 0;
    const attempts = createAttempts(() => {
      made += 1;
      return `k${made}`;
    });
    expect(attempts.keyFor({ text: 'a' })).toBe('k1');
    expect(attempts.keyFor({ text: 'a' })).toBe('k1');
    expect(attempts.keyFor({ text: 'b' })).toBe('k2');
    attempts.forget();
    expect(attempts.keyFor({ text: 'b' })).toBe('k3');
  });
});

describe("the street's rating", () => {
  const marks = (fast: number, useful: number, cooperative: number): Marks => ({
    fast,
    useful,
    cooperative,
  });

  it('a unit without marks is left out, one half rated must be finished', () => {
    const given = new Map([
      ['1', marks(5, 4, 5)],
      ['2', marks(0, 0, 0)],
      ['3', marks(3, 0, 0)],
    ]);
    expect(toRatings(given)).toEqual([{ taskId: '1', fast: 5, useful: 4, cooperative: 5 }]);
    expect(unfinished(given)).toEqual(['3']);
  });
});

describe('a revision', () => {
  const ticket = sampleTicket({
    situation: { code: 'A-05', name: '乱倒建筑垃圾', basis: '' },
    planned: { lead: { id: 'chengguan', name: '区城管局' }, supports: [] },
    taken: ['fenced'],
  });

  it('sends all the ticket had with what was mended, and no blank', () => {
    const body = toRevision(ticket, { ...draftOf(ticket), detail: ' 第三棵树 ', address: ' ' });
    expect(body).toMatchObject({
      kind: 'enforcement',
      situationCode: 'A-05',
      detail: '第三棵树',
      leadUnitId: 'chengguan',
      supportUnitIds: [],
      taken: ['fenced'],
      place: { lat: 36.655, lng: 117.032, address: undefined },
    });
  });

  it('under another situation its own units are called', () => {
    const body = toRevision(ticket, { ...draftOf(ticket), situationCode: 'A-01' });
    expect(body.leadUnitId).toBeUndefined();
    expect(body.supportUnitIds).toBeUndefined();
  });
});

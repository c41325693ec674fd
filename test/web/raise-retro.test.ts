import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import type { Kind } from '../../src/domain/ticket/ticket.ts';
import { toRaiseBody } from '../../web/parts/raise/body.ts';
import { complaintsOf, fieldFor } from '../../web/parts/raise/check.ts';
import { type Draft, emptyDraft } from '../../web/parts/raise/draft.ts';
import { outlookOf } from '../../web/parts/raise/outlook.ts';
import { at, STREET, sampleMe } from './sample-ticket.ts';

const noted = (part: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(),
  words: '水管爆裂',
  kind: 'daily',
  place: { lat: 36.65, lng: 117.03, from: 'hand' },
  isRetro: true,
  retroBlown: '2026-11-23T09:00',
  ...part,
});
const sent = (draft: Draft) => toRaiseBody(draft, { communityIds: [], attachmentIds: [] }).retro;
const wrong = (draft: Draft) =>
  complaintsOf(draft, undefined, { isOutside: false, communities: [] }, at('12:00'));
const outlook = (kind: Kind, role: Role) => {
  const me = sampleMe({ unit: STREET, role });
  return outlookOf(noted({ kind }), kind, undefined, { me, streetId: STREET.id, now: at('12:00') });
};

describe('a whistle noted after the fact', () => {
  it('sends the real times that are known', () => {
    expect(sent(noted({ retroArrived: '2026-11-23T09:30' }))).toEqual({
      blownAt: at('09:00'),
      arrivedAt: at('09:30'),
    });
  });

  it('sends none once it is switched off, though they are kept', () => {
    expect(sent(noted({ isRetro: false }))).toBeUndefined();
    expect(wrong(noted({ isRetro: false, retroBlown: '' }))).toEqual({});
  });

  it('must say when they were called', () => {
    expect(wrong(noted({ retroBlown: '' }))).toEqual({ 'retro.blownAt': 'needs_blown' });
  });

  it('no time is ahead, and none before the one that comes first', () => {
    const times = { retroArrived: '2026-11-23T08:30', retroReported: '2026-11-23T12:30' };
    expect(wrong(noted(times))).toEqual({
      'retro.arrivedAt': 'instants_out_of_order',
      'retro.reportedAt': 'instant_ahead',
    });
  });

  it('what the server says of the times as a whole is shown at the first', () => {
    expect(fieldFor('retro')).toBe('retro.blownAt');
    expect(fieldFor('retro.reportedAt')).toBe('retro.reportedAt');
  });

  it('is signed by a leader, also an emergency, and owes no countersignature', () => {
    expect(outlook('emergency', 'staff')).toMatchObject({
      button: 'submit',
      isCountersigned: false,
    });
    expect(outlook('daily', 'staff').button).toBe('submit');
    expect(outlook('daily', 'leader').button).toBe('note');
  });
});

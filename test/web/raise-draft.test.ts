import { describe, expect, it } from 'vitest';
import type { SituationView } from '../../src/contract/views.ts';
import { instantOf, toRaiseBody } from '../../web/parts/raise/body.ts';
import {
  chooseSituation,
  type Draft,
  emptyDraft,
  isBlank,
  kindOf,
  leadIdOf,
  supportIdsOf,
} from '../../web/parts/raise/draft.ts';

const blocked: SituationView = {
  code: 'C-03',
  name: '占用消防通道',
  kind: 'enforcement',
  leadUnit: { id: 'xiaofang', name: '区消防救援大队' },
  supportUnits: [
    { id: 'jiaojing', name: '交警历下大队' },
    { id: 'gongan', name: '公安历下分局' },
  ],
  basis: '《消防法》第二十八条',
  list: 'assist',
  utility: false,
  simple: false,
  synonyms: [],
  aliases: { hotline: [], gb: [] },
  version: 1,
  ownLimits: {},
};
const litter: SituationView = {
  ...blocked,
  code: 'A-02',
  kind: 'daily',
  leadUnit: undefined,
  list: 'own',
};

const at = { lat: 36.65620049, lng: 117.0345, from: 'phone' as const, accuracyM: 12 };
const drafted = (part: Partial<Draft> = {}): Draft => ({ ...emptyDraft(), place: at, ...part });
const bodyOf = (part: Partial<Draft>, situation?: SituationView, attachmentIds: string[] = []) =>
  toRaiseBody(drafted(part), { situation, communityIds: ['qipanjie'], attachmentIds });

describe('the body of a whistle', () => {
  it('three taps send words, situation, kind and place, and nothing that was not said', () => {
    expect(bodyOf({ words: ' 车进不来 ' }, blocked)).toEqual({
      kind: 'enforcement',
      situationCode: 'C-03',
      detail: '车进不来',
      place: { lat: 36.6562, lng: 117.0345 },
    });
  });

  it('never tells how the position was found', () => {
    expect(JSON.stringify(bodyOf({ words: '事' }))).not.toMatch(/accuracy|phone/);
  });

  it('a kind chosen by hand beats the situation', () => {
    expect(bodyOf({ kind: 'emergency' }, blocked).kind).toBe('emergency');
  });

  it('supports are left to the list until a hand changed them; none at all is said as none', () => {
    expect(bodyOf({}, blocked)).not.toHaveProperty('supportUnitIds');
    expect(bodyOf({ supportUnitIds: [] }, blocked).supportUnitIds).toEqual([]);
  });

  it('a community of another street, left over from before the marker moved, is not sent', () => {
    expect(bodyOf({ communityId: 'qipanjie' }).communityId).toBe('qipanjie');
    expect(bodyOf({ communityId: 'elsewhere' })).not.toHaveProperty('communityId');
  });

  it.each<[string, Partial<Draft>, object]>([
    [
      'hands',
      { handsWanted: 2, handsBring: '手套' },
      { hands: { wanted: 2, bring: '手套', scope: 'community' } },
    ],
    ['a caller without a phone', { callerName: '王女士' }, { caller: { name: '王女士' } }],
    ['a sensitive matter', { isSensitive: true }, { sensitivity: 'sensitive' }],
    ['chips', { taken: ['fenced'], ask: ['come'] }, { taken: ['fenced'], ask: ['come'] }],
    ['handed down, no date', { isHandedDown: true }, { origin: {} }],
    [
      'handed down by a date',
      { isHandedDown: true, originDue: '2026-11-27T17:30' },
      { origin: { dueAt: '2026-11-27T09:30:00.000Z' } },
    ],
  ])('%s', (_title, part, expected) => {
    expect(bodyOf(part, blocked)).toMatchObject(expected);
  });

  it('a date without the switch, hands for nobody and an empty caller are not sent', () => {
    const body = bodyOf({ originDue: '2026-11-27T17:30', handsBring: '手套', callerName: '  ' });
    for (const field of ['origin', 'hands', 'caller']) expect(body).not.toHaveProperty(field);
  });

  it('wall times are those of the district wherever the phone thinks it is', () => {
    expect(instantOf('2026-11-23T08:30')).toBe('2026-11-23T00:30:00.000Z');
    expect(instantOf('')).toBeUndefined();
  });
});

describe('choosing a situation', () => {
  it('brings its own kind and units, whatever was changed for the one before', () => {
    const draft = drafted({
      kind: 'daily',
      leadUnitId: 'x',
      supportUnitIds: ['y'],
      isUnlisted: true,
    });
    const next = chooseSituation(draft, 'C-03');
    expect(kindOf(next, blocked)).toBe('enforcement');
    expect(leadIdOf(next, blocked, 'qianfoshan')).toBe('xiaofang');
    expect(supportIdsOf(next, blocked, 'xiaofang')).toEqual(['jiaojing', 'gongan']);
    expect(next.isUnlisted).toBe(false);
  });

  it('an emergency set by hand is not lowered by a situation', () => {
    expect(kindOf(chooseSituation(drafted({ kind: 'emergency' }), 'C-03'), blocked)).toBe(
      'emergency',
    );
  });

  it('saying that none fits keeps the kind that was chosen', () => {
    expect(chooseSituation(drafted({ kind: 'daily' }), undefined)).toMatchObject({
      kind: 'daily',
      isUnlisted: true,
    });
  });

  it('the street leads its own duties', () => {
    expect(leadIdOf(drafted(), litter, 'qianfoshan')).toBe('qianfoshan');
    expect(leadIdOf(drafted(), undefined, 'qianfoshan')).toBeUndefined();
  });

  it('a unit made lead is not called as support too', () => {
    expect(supportIdsOf(drafted(), blocked, 'gongan')).toEqual(['jiaojing']);
  });
});

describe('a blank draft', () => {
  it('where the phone stands is nothing said; a marker moved by hand is', () => {
    expect(isBlank(drafted())).toBe(true);
    expect(isBlank(drafted({ place: { ...at, from: 'hand' } }))).toBe(false);
    expect(isBlank(drafted({ words: '井盖' }))).toBe(false);
  });
});

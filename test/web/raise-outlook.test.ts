import { describe, expect, it } from 'vitest';
import type { MeView, SituationView, UnitView } from '../../src/contract/views.ts';
import type { Role } from '../../src/domain/actor.ts';
import type { Kind } from '../../src/domain/ticket/ticket.ts';
import { complaintsOf, fieldFor } from '../../web/parts/raise/check.ts';
import { emptyDraft } from '../../web/parts/raise/draft.ts';
import { limitsFor, routingLimit } from '../../web/parts/raise/limits.ts';
import { type ButtonName, outlookOf } from '../../web/parts/raise/outlook.ts';
import { firstPlace, sceneOf } from '../../web/parts/raise/scene.ts';
import { callableUnits, findUnits } from '../../web/parts/raise/unit-search.ts';

const unit = (id: string, kind: UnitView['kind'], more: Partial<UnitView> = {}): UnitView => ({
  id,
  name: id,
  kind,
  governance: 'district',
  staffed: true,
  ...more,
});
const qianfoshan = unit('千佛山街道', 'street', { position: { lat: 36.655, lng: 117.032 } });
const wendong = unit('文东街道', 'street', { position: { lat: 36.655, lng: 117.05 } });
const qipanjie = unit('棋盘街社区', 'community', { streetId: qianfoshan.id });
const hub = unit('hub', 'hub');
const units = [
  qianfoshan,
  wendong,
  qipanjie,
  unit('文化东路社区', 'community', { streetId: wendong.id }),
  hub,
  unit('区消防救援大队', 'department'),
  unit('区城管局', 'department'),
  unit('千佛山街道综合执法队', 'department', { underStreetId: qianfoshan.id }),
  unit('文东街道综合执法队', 'department', { underStreetId: wendong.id }),
  unit('历下供水服务中心', 'utility'),
];
const district = {
  outline: [
    [
      [117, 36.6],
      [117.2, 36.6],
      [117.2, 36.7],
      [117, 36.7],
    ],
  ] as [number, number][][],
};
const meAt = (place: UnitView, role: Role): MeView => ({
  user: { id: 'p', name: 'p', username: 'p', role, unit: place },
  mayRaise: true,
});
const now = '2026-11-23T00:30:00.000Z';

const lookAt = (place: UnitView, role: Role, kind: Kind | undefined) =>
  outlookOf(emptyDraft(), kind, undefined, {
    me: meAt(place, role),
    unit: place,
    streetId: qianfoshan.id,
    now,
  });

describe('the button says what will happen', () => {
  it.each<[UnitView, Role, Kind | undefined, ButtonName]>([
    [qianfoshan, 'staff', 'daily', 'submit'],
    [qianfoshan, 'staff', undefined, 'submit'],
    [qianfoshan, 'leader', 'daily', 'blow'],
    [qianfoshan, 'leader', 'key_work', 'submit'],
    [qianfoshan, 'chief', 'key_work', 'blow'],
    [qipanjie, 'staff', 'daily', 'report_up'],
    [qipanjie, 'leader', 'daily', 'report_up'],
    [qipanjie, 'staff', 'emergency', 'emergency'],
    [hub, 'staff', 'enforcement', 'submit'],
    [hub, 'leader', 'enforcement', 'blow'],
  ])('%o %s %s: %s', (place, role, kind, button) => {
    expect(lookAt(place, role, kind).button).toBe(button);
  });

  it('an emergency is countersigned unless a leader raised it', () => {
    expect(lookAt(qianfoshan, 'staff', 'emergency').isCountersigned).toBe(true);
    expect(lookAt(qianfoshan, 'leader', 'emergency').isCountersigned).toBe(false);
    expect(lookAt(qianfoshan, 'staff', 'daily').isCountersigned).toBe(false);
  });

  it('tells what may follow later', () => {
    expect(lookAt(qianfoshan, 'staff', 'daily').missing).toEqual(['situation', 'address']);
    const draft = { ...emptyDraft(), callerName: '王女士', address: '26 号' };
    const onlooker = { me: meAt(qianfoshan, 'staff'), unit: qianfoshan, now };
    expect(outlookOf(draft, 'daily', undefined, onlooker).missing).toEqual(['situation', 'caller']);
  });
});

describe('whose street it is', () => {
  const nearWendong = { lat: 36.655, lng: 117.048 };

  it('a position nearer another office is said, the street stays the raiser’s', () => {
    const scene = sceneOf(nearWendong, meAt(qianfoshan, 'staff'), units, district);
    expect(scene).toMatchObject({ street: qianfoshan, nearer: wendong, isOutside: false });
    expect(scene.communities).toEqual([qipanjie]);
  });

  it('a community raises for its street', () => {
    expect(sceneOf(nearWendong, meAt(qipanjie, 'staff'), units, district).street).toBe(qianfoshan);
  });

  it('for the hub the nearest office takes it, so nothing is nearer', () => {
    const scene = sceneOf(nearWendong, meAt(hub, 'staff'), units, district);
    expect(scene.street).toBe(wendong);
    expect(scene.nearer).toBeUndefined();
  });

  it('outside the district is known before it is sent', () => {
    const scene = sceneOf({ lat: 36.8, lng: 117.05 }, meAt(qianfoshan, 'staff'), units, district);
    expect(scene.isOutside).toBe(true);
  });

  it('without a position the office stands in; the hub has to choose', () => {
    expect(firstPlace(meAt(qipanjie, 'staff'), units, district)).toEqual({
      lat: 36.655,
      lng: 117.032,
      from: 'office',
    });
    expect(firstPlace(meAt(hub, 'staff'), units, district)?.from).toBe('middle');
  });
});

describe('what stops it', () => {
  const scene = { communities: [], isOutside: false };
  const here = { lat: 36.65, lng: 117.03, from: 'hand' as const };

  it('no words, no kind, no place: all said at once', () => {
    expect(complaintsOf(emptyDraft(), undefined, scene, now)).toEqual({
      place: 'needs_place',
      detail: 'needs_situation_or_words',
      kind: 'needs_kind',
    });
  });

  it('outside the district and times gone by', () => {
    const draft = {
      ...emptyDraft(),
      words: '井盖',
      kind: 'daily' as const,
      place: here,
      handsWanted: 1,
      handsUntil: '2026-11-23T08:00',
    };
    expect(complaintsOf(draft, undefined, { ...scene, isOutside: true }, now)).toEqual({
      place: 'outside_district',
      'hands.until': 'instant_passed',
    });
  });

  it.each([
    ['place.lat', 'place'],
    ['situationCode', 'detail'],
    ['attachmentIds.0', 'attachmentIds'],
    ['place.address', 'place.address'],
    ['somewhere.else', undefined],
  ])('the server’s %s is shown at %s', (path, field) => {
    expect(fieldFor(path)).toBe(field);
  });
});

describe('time limits in three figures', () => {
  const named = (kind: Kind, situation?: Parameters<typeof limitsFor>[1]) =>
    limitsFor(kind, situation).map(({ name, limit }) => `${name} ${limit.amount} ${limit.unit}`);

  it('emergency: claim, arrival, finish', () => {
    expect(named('emergency')).toEqual([
      'claim 5 minutes',
      'arrive 30 minutes',
      'finish 1440 minutes',
    ]);
  });

  it('no arrival: the first answer stands in its place', () => {
    expect(named('daily', { code: 'A-02', kind: 'daily', utility: false, simple: true })).toEqual([
      'claim 240 working_minutes',
      'first_answer 1 working_days',
      'finish 1 working_days',
    ]);
  });

  it('the hub has 15 minutes for an emergency and 2 working hours else', () => {
    expect(routingLimit('emergency')).toEqual({ amount: 15, unit: 'minutes' });
    expect(routingLimit('daily')).toEqual({ amount: 120, unit: 'working_minutes' });
  });
});

describe('who can be called', () => {
  const own = { list: 'own' } as SituationView;

  it('departments, utilities and the street’s own team; the street for its own duties only', () => {
    const names = callableUnits(units, qianfoshan, undefined).map(({ name }) => name);
    expect(names).toEqual([
      '区消防救援大队',
      '区城管局',
      '千佛山街道综合执法队',
      '历下供水服务中心',
    ]);
    expect(callableUnits(units, qianfoshan, own)).toContain(qianfoshan);
  });

  it.each([
    ['消防', '区消防救援大队'],
    ['消防队', '区消防救援大队'],
    [' 供 水 ', '历下供水服务中心'],
  ])('%s finds %s', (words, name) => {
    expect(findUnits(words, units, 6)[0]?.name).toBe(name);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DistrictFile } from '../../db/seeds/district-file.ts';
import { ROLES } from '../../src/domain/actor.ts';
import { DUTY_LISTS, STREET_LEAD } from '../../src/domain/duty.ts';
import { distanceM, isInside, type LatLng } from '../../src/domain/place.ts';
import { KINDS } from '../../src/domain/ticket/ticket.ts';
import { isCallable, UNIT_KINDS } from '../../src/domain/unit.ts';

const path = new URL('../../db/seeds/lixia/district.json', import.meta.url);
const file: DistrictFile = JSON.parse(readFileSync(path, 'utf8'));
const { district, outline, neighbours, landmarks, units, situations, people } = file;
const unitById = new Map(units.map((unit) => [unit.id, unit]));
const kindOf = (id: string) => unitById.get(id)?.kind;
const repeated = (names: string[]) => names.filter((name, i) => names.indexOf(name) !== i);
const streets = units.filter((unit) => unit.kind === 'street');
const callable = units.filter(isCallable);

const metresOutside = (place: LatLng): number =>
  isInside(place, outline)
    ? 0
    : Math.min(...outline.flat().map(([lng, lat]) => distanceM(place, { lat, lng })));

describe('the district file of 历下区', () => {
  it('names the district and what lies around it', () => {
    expect(district).toEqual({ code: '370102', name: '历下区', cityName: '济南市', prefix: 'LX' });
    expect(neighbours.map(({ name }) => name)).toEqual(['市中区', '天桥区', '历城区']);
  });

  it('closes every ring of every outline', () => {
    const rings = [outline, ...neighbours.map((neighbour) => neighbour.outline)].flat();
    for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
  });

  it('has every street and community with code and belonging', () => {
    expect(streets).toHaveLength(13);
    const communities = units.filter((unit) => unit.kind === 'community');
    expect(communities).toHaveLength(139);
    const astray = communities.filter(({ code, streetId = '' }) => {
      const street = unitById.get(streetId);
      return street?.kind !== 'street' || !code?.startsWith(street.code ?? '?');
    });
    expect(astray).toEqual([]);
  });

  it('has a unit of every kind, all with their own id, office phone and order', () => {
    expect(new Set(units.map(({ kind }) => kind))).toEqual(new Set(UNIT_KINDS));
    expect(repeated(units.map(({ id }) => id))).toEqual([]);
    expect(repeated(units.flatMap(({ phone }) => phone ?? []))).toEqual([]);
    expect(repeated(units.map(({ kind, order }) => `${kind} ${order}`))).toEqual([]);
    expect(callable.filter(({ phone }) => !phone)).toEqual([]);
  });

  it('places every street office inside the outline and every landmark near it', () => {
    const offices = streets.map(({ id, position }) => [id, position && metresOutside(position)]);
    expect(offices).toEqual(streets.map(({ id }) => [id, 0]));
    expect(landmarks.filter(({ position }) => metresOutside(position) > 500)).toEqual([]);
  });

  it('refers only to units that exist', () => {
    const referred = [
      ...units.flatMap(({ superiorId, underStreetId }) => [superiorId, underStreetId]),
      ...people.map(({ unitId }) => unitId),
    ].filter((id) => id !== undefined);
    expect(referred.filter((id) => !unitById.has(id))).toEqual([]);
    const superiors = units.filter(
      ({ governance, kind }) => governance !== 'district' && kind !== 'party_org',
    );
    expect(superiors.filter(({ superiorId }) => !superiorId)).toEqual([]);
  });
});

describe('its duty list', () => {
  it('covers sixty situations or more, of every list and every kind, each code once', () => {
    expect(situations.length).toBeGreaterThanOrEqual(60);
    expect(repeated(situations.map(({ code }) => code))).toEqual([]);
    expect(repeated(situations.map(({ name }) => name))).toEqual([]);
    expect(new Set(situations.map(({ list }) => list))).toEqual(new Set(DUTY_LISTS));
    expect(new Set(situations.map(({ kind }) => kind))).toEqual(new Set(KINDS));
  });

  it('the street leads exactly its own duties; departments and utilities lead and support the rest', () => {
    for (const { code, list, leadUnitId, supportUnitIds } of situations) {
      expect(leadUnitId === STREET_LEAD, code).toBe(list === 'own');
      const called = [...supportUnitIds, ...(list === 'own' ? [] : [leadUnitId])];
      const wrong = called.filter((id) => !['department', 'utility'].includes(kindOf(id) ?? ''));
      expect(wrong, code).toEqual([]);
      expect(repeated([leadUnitId, ...supportUnitIds]), code).toEqual([]);
    }
  });

  it('gives four to ten words people use and a law for every situation', () => {
    for (const { code, name, synonyms, basis } of situations) {
      expect(synonyms.length, code).toBeGreaterThanOrEqual(4);
      expect(synonyms.length, code).toBeLessThanOrEqual(10);
      expect(repeated([name, ...synonyms]), code).toEqual([]);
      expect(basis, code).toMatch(/^《.+》.*;《街道履职事项清单》\(演示\).+第\d+项$/);
    }
  });
});

describe('its demo sign-ins', () => {
  const rolesOf = (unitId: string) =>
    people.filter((person) => person.unitId === unitId).map(({ role }) => role);

  it('have unique names the sign-in accepts, and a role', () => {
    expect(repeated(people.map(({ username }) => username))).toEqual([]);
    expect(people.filter(({ username }) => !/^[a-z0-9_.]+$/.test(username))).toEqual([]);
    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(ROLES));
  });

  it('every street has staff, leader and chief', () => {
    for (const { id } of streets) expect(rolesOf(id), id).toEqual(['staff', 'leader', 'chief']);
  });

  it('every staffed department and utility has staff and leader, an unstaffed desk nobody', () => {
    for (const { id, staffed } of callable)
      expect(rolesOf(id), id).toEqual(staffed ? ['staff', 'leader'] : []);
    expect(callable.filter(({ staffed }) => !staffed)).toHaveLength(1);
  });

  it('a unit counts as staffed when somebody signs in for it', () => {
    const wrong = units.filter(({ id, staffed }) => staffed !== rolesOf(id).length > 0);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('members belong to a party organisation; all but the newest two are registered with a community', () => {
    const members = people.filter(({ role }) => role === 'member');
    expect(members.map(({ unitId }) => kindOf(unitId))).toEqual(members.map(() => 'party_org'));
    const registered = members.filter(({ communityId }) => communityId !== undefined);
    expect(registered).toHaveLength(12);
    expect(members).toHaveLength(14);
    for (const { communityId = '' } of registered) expect(kindOf(communityId)).toBe('community');
  });
});

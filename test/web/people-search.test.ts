import { describe, expect, it } from 'vitest';
import type { PersonView } from '../../src/contract/views.ts';
import { findPeople, NO_FILTER } from '../../web/parts/admin/people-search.ts';

const person = (id: string, part: Partial<PersonView> = {}): PersonView => ({
  id,
  username: `user.${id}`,
  name: `演示 ${id}`,
  role: 'staff',
  unit: { id: 'qfs', name: '千佛山街道' },
  active: true,
  ...part,
});

const people = [
  person('b', { active: false }),
  person('a', { unit: { id: 'chengguan', name: '区城管局' } }),
  person('c'),
];

const ids = (filter: Partial<typeof NO_FILTER>) =>
  findPeople(people, { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe('search among people', () => {
  it('keeps the order of the server: units, never persons', () => {
    expect(ids({})).toEqual(['b', 'a', 'c']);
  });

  it('joins name, unit and standing', () => {
    expect(ids({ q: ' USER.A ' })).toEqual(['a']);
    expect(ids({ unitId: 'qfs' })).toEqual(['b', 'c']);
    expect(ids({ unitId: 'qfs', standing: 'active' })).toEqual(['c']);
    expect(ids({ standing: 'inactive' })).toEqual(['b']);
  });
});

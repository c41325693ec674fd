import type { PersonView } from '../../../src/contract/views.ts';

export type PeopleFilter = { q: string; unitId: string; standing: '' | 'active' | 'inactive' };

export const NO_FILTER: PeopleFilter = { q: '', unitId: '', standing: '' };

/** In the order of the server, which is the order of units; nobody is ranked. */
export const findPeople = (people: readonly PersonView[], filter: PeopleFilter): PersonView[] => {
  const q = filter.q.trim().toLowerCase();
  return people.filter(
    ({ name, username, unit, active }) =>
      (!q || `${name} ${username}`.toLowerCase().includes(q)) &&
      (!filter.unitId || unit.id === filter.unitId) &&
      (!filter.standing || active === (filter.standing === 'active')),
  );
};

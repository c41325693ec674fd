import { signal } from '@preact/signals';
import type { PersonView } from '../../../src/contract/views.ts';
import type { Role } from '../../../src/domain/actor.ts';
import { get, patch, post } from '../../api.ts';

export const people = signal<readonly PersonView[] | undefined>(undefined);
export const peopleFault = signal<unknown>(undefined);

export type NewPerson = {
  username: string;
  name: string;
  role: Role;
  unitId: string;
  communityId?: string;
  password: string;
};

export const loadPeople = async (): Promise<void> => {
  peopleFault.value = undefined;
  try {
    people.value = (await get<{ items: PersonView[] }>('/api/people')).items;
  } catch (fault) {
    peopleFault.value = fault;
  }
};

/** The list is read again: the newcomer takes their place in the order of units. */
export const createPerson = async (person: NewPerson): Promise<void> => {
  await post<PersonView>('/api/people', person);
  await loadPeople();
};

export const changePerson = async (
  id: string,
  change: { active?: boolean; password?: string },
): Promise<void> => {
  const changed = await patch<PersonView>(`/api/people/${id}`, change);
  people.value = people.value?.map((person) => (person.id === id ? changed : person));
};

/** How do the three lists of a registration grow, and how are their lines done with? */
import type { ServiceFact } from '../fact.ts';
import type { ListItem, Registration } from './registration.ts';

export type LineFact = Extract<ServiceFact, { type: `list.${string}` }>;

export const isLineFact = (fact: ServiceFact): fact is LineFact => fact.type.startsWith('list.');

export const applyLine = (registration: Registration, fact: LineFact): Registration => {
  switch (fact.type) {
    case 'list.added':
      return { ...registration, lists: [...registration.lists, lineOf(fact)] };
    case 'list.dropped':
      return withLine(registration, fact.data.n, { state: 'dropped' });
    case 'list.taken_up': {
      const { n, needId } = fact.data;
      return withLine(registration, n, { state: 'taken_up', needId });
    }
  }
};

const lineOf = ({ at, by, data }: Extract<LineFact, { type: 'list.added' }>): ListItem => ({
  n: data.n,
  list: data.list,
  words: data.words?.id,
  unitId: by.unitId ?? '',
  addedAt: at,
  state: 'open',
});

const withLine = (
  registration: Registration,
  n: number,
  change: Partial<ListItem>,
): Registration => ({
  ...registration,
  lists: registration.lists.map((line) => (line.n === n ? { ...line, ...change } : line)),
});

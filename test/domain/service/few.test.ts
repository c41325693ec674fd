import { expect, test } from 'vitest';
import { tellable } from '../../../src/domain/service/few.ts';

test.each([
  ['three and more are told', [3, 5], [3, 5]],
  ['fewer than three are not', [3, 2, 1], [3]],
  ['where two people alone would be left out, the smallest part goes too', [5, 4, 2], [5]],
  ['three in several small parts cannot be told apart', [4, 2, 1], [4]],
  ['where nobody came nothing is hidden', [0, 0], [0, 0]],
  ['nothing is left to tell of one alone', [1], []],
])('%s', (_rule, people, told) => {
  const parts = people.map((each) => ({ people: each, minutes: 60 }));
  const kept = tellable(parts, true);
  expect(parts.filter((part) => kept.has(part)).map((part) => part.people)).toEqual(told);
});

test('one person in three small parts is not told by what is left of the total', () => {
  const parts = [5, 4, 1, 1, 1].map((people) => ({ people, minutes: 60 }));
  const kept = tellable(parts, false);
  expect(parts.filter((part) => kept.has(part)).map(({ people }) => people)).toEqual([5]);
});

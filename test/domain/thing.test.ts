import { expect, test } from 'vitest';
import { rosterIdOf } from '../../src/domain/roster/roster.ts';
import { ID_MARK } from '../../src/domain/thing.ts';

test('ids of all things sort behind those of tickets, which are hexadecimal', () => {
  for (const mark of Object.values(ID_MARK)) expect(mark > 'f', mark).toBe(true);
  expect(new Set(Object.values(ID_MARK)).size).toBe(Object.keys(ID_MARK).length);
});

test('the id of a roster opens with the mark of its noun', () => {
  expect(rosterIdOf('chengguan')).toBe(`${ID_MARK.roster}-chengguan`);
});

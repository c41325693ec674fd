/** Which units can be called here, and which of them does this name mean? */
import type { SituationView, UnitView } from '../../../src/contract/views.ts';

/** Departments and utilities, without other streets' teams; the street itself for its own duties. */
export const callableUnits = (
  units: readonly UnitView[],
  street: UnitView | undefined,
  situation: SituationView | undefined,
): UnitView[] =>
  units.filter((unit) => {
    if (unit.id === street?.id) return situation?.list === 'own';
    if (unit.underStreetId) return unit.underStreetId === street?.id;
    return unit.kind === 'department' || unit.kind === 'utility';
  });

/** Names holding the words, then names holding their characters in order: 消防队 finds 区消防救援大队. */
export const findUnits = (words: string, units: readonly UnitView[], limit: number): UnitView[] => {
  const asked = words.replaceAll(/\s/g, '').toLowerCase();
  const whole = units.filter(({ name }) => name.toLowerCase().includes(asked));
  const scattered = units.filter((unit) => !whole.includes(unit) && holdsInOrder(unit.name, asked));
  return [...whole, ...scattered].slice(0, limit);
};

const holdsInOrder = (name: string, asked: string): boolean => {
  let at = 0;
  for (const character of name.toLowerCase()) if (character === asked[at]) at++;
  return at === asked.length;
};

/** Which units can be asked or invited, and how do they stand in a field to choose from? */
import type { UnitView } from '../../../../src/contract/views.ts';
import type { UnitKind } from '../../../../src/domain/unit.ts';
import type { Option } from './field.tsx';

/** Those that do the district's work, streets last: they are known by name. */
const INVITED: readonly UnitKind[] = ['hub', 'oversight', 'department', 'utility', 'street'];

/** In the directory's order; teams of other streets are left out. */
export const invitedUnits = (
  units: readonly UnitView[],
  streetId: string,
  exceptIds: readonly string[] = [],
): Option[] =>
  INVITED.flatMap((kind) => units.filter((unit) => unit.kind === kind))
    .filter(({ id }) => !exceptIds.includes(id))
    .filter(({ underStreetId }) => underStreetId === undefined || underStreetId === streetId)
    .map(({ id, name }) => ({ value: id, text: name }));

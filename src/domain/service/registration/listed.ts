/** Which registrations stand in somebody's list? What may be read one by one is not always listed. */
import type { Actor } from '../../actor.ts';
import type { Registration } from './registration.ts';

/** An organisation answers for members outside one by one; a list of its members it has never. */
export const isListed = (
  { kind, status, moving }: Pick<Registration, 'kind' | 'status' | 'moving'>,
  { unit, role }: Actor,
): boolean =>
  role === 'member' ||
  unit.kind !== 'party_org' ||
  kind !== 'member' ||
  status === 'asked' ||
  moving?.outside === true;

/** Who is tried next when somebody is not reached? Others on duty, the deputy, the leader. */
import type { Instant } from '../instant.ts';
import type { TellReason } from './aim.ts';
import { type Happening, maySee } from './happening.ts';
import type { Recipient } from './recipients.ts';
import { groupsAt, type House } from './resolve.ts';

/** Meant for the unit, whoever of it acts. */
export const PASSED_ON: readonly TellReason[] = [
  'called',
  'claim_for',
  'yellow',
  'red',
  'instruction',
];

/** Whoever of the unit has looked, the unit knows. */
export const isForUnit = (reason: TellReason): boolean => PASSED_ON.includes(reason);

/** In this order, nobody twice, and never who did it. None where it was meant for the person alone. */
export const standInsFor = (
  { personId, unitId, reason }: Pick<Recipient, 'personId' | 'unitId' | 'reason'>,
  happening: Happening,
  house: House,
  at: Instant,
): string[] => {
  const own = PASSED_ON.includes(reason) ? [unitId] : [];
  const units = [...own, ...placeOf(happening, reason)];
  const people = units.flatMap((id) =>
    (['duty', 'deputy', 'leader'] as const).flatMap((post) => {
      const groups = groupsAt(id, post, house, at);
      return groups.map((group) => group.filter((each) => maySee(each, happening)))[0] ?? [];
    }),
  );
  const others = people.map((each) => each.personId);
  const excluded = [personId, happening.fact.by.personId];
  return [...new Set(others)].filter((id) => !excluded.includes(id));
};

/** A volunteer who does not say whether they are safe: the community phones. */
const placeOf = (happening: Happening, reason: TellReason): string[] =>
  reason === 'safety' && 'thing' in happening && happening.thing.noun === 'record'
    ? [happening.thing.communityId]
    : [];

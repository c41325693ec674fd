/** How does a unit's group or webhook stand among those who are told? */
const MARK = 'hook:';

export const hookPerson = (id: string): string => `${MARK}${id}`;

/** Undefined for a person. */
export const hookIdOf = (personId: string): string | undefined =>
  personId.startsWith(MARK) ? personId.slice(MARK.length) : undefined;

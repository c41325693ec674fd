/** Who came last time? Kept on this device for this person, so that it is typed once. */
import { me } from '../../../state.ts';

const keyOf = (): string => `who:${me.value?.user.id ?? ''}`;

export const lastWho = (): string => localStorage.getItem(keyOf()) ?? '';

export const keepWho = (who: string): void => {
  if (who.trim()) localStorage.setItem(keyOf(), who.trim());
};

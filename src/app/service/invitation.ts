/** Which code lets an admitted member set the first password? Made of the person and its last instant, so nobody keeps it. */
import type { Instant } from '../../domain/instant.ts';
import { CODE_LENGTH, invitedUntil } from '../../domain/service/registration/invitation.ts';
import type { App } from '../context.ts';
import { CODE_LETTERS, lettersOf } from './number.ts';

export type Invitation = { code: string; codeHash: string; until: Instant };

export const inviteFor = (app: App, personId: string): Promise<Invitation> =>
  invitationOf(app, personId, invitedUntil(app.world.now()));

export const invitationOf = async (
  { vault, world }: Pick<App, 'vault' | 'world'>,
  personId: string,
  until: Instant,
): Promise<Invitation> => {
  const code = lettersOf(await vault.secretOf(`invitation ${personId} ${until}`), CODE_LENGTH);
  return { code, codeHash: await world.sha256(code), until };
};

const READ_AS: Record<string, string> = { O: '0', I: '1', L: '1' };

/** As somebody typed it: 'k7 2qx-mo…' → 'K72QXM0…'. */
export const readCode = (typed: string): string =>
  Array.from(typed.toUpperCase(), (letter) => READ_AS[letter] ?? letter)
    .filter((letter) => CODE_LETTERS.includes(letter))
    .join('');

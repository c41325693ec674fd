/** Which code lets an admitted member set the first password? Made of the person and its last instant, so nobody keeps it. */
import { DAY_MS, type Instant, MINUTE_MS, toInstant, toMillis } from '../../domain/instant.ts';
import type { App } from '../context.ts';
import { CODE_LETTERS, lettersOf } from './number.ts';

const CODE_LENGTH = 10;
const VALID_DAYS = 30;

export type Invitation = { code: string; codeHash: string; until: Instant };

/** Whole minutes: asked for twice at once, or again after a lost answer, it is the same code. */
export const inviteFor = (app: App, personId: string): Promise<Invitation> => {
  const minute = Math.floor(toMillis(app.world.now()) / MINUTE_MS) * MINUTE_MS;
  return invitationOf(app, personId, toInstant(minute + VALID_DAYS * DAY_MS));
};

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

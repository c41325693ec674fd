/** Which of several instants has passed already? Said at its own row, before it is sent. */
import { type Instant, toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { book } from '../../../words.ts';

/** None given is none that has passed. */
export const isAhead = (dueAt: Instant | undefined, now = toInstant(serverNow())): boolean =>
  dueAt === undefined || dueAt > now;

/** The sentence for each row whose instant has passed, by the name of its field. */
export const passedIn = (
  rows: readonly { dueAt?: Instant }[],
  fieldOf: (at: number) => string,
): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(({ dueAt }, at) =>
      isAhead(dueAt) ? [] : [[fieldOf(at), book().reason.instant_passed]],
    ),
  );

/** In which words is a message told here? In those of a phone and of a robot. */
import type { InboxItemView } from '../../../src/contract/reach-views.ts';
import { type Worded, wordClock, wordTold } from '../../../src/contract/told.ts';
import { toInstant } from '../../../src/domain/instant.ts';
import { serverNow } from '../../elements/ticker.ts';
import { language } from '../../words.ts';
import { shortStreet } from '../short-name.ts';

/** What happened, then number and street; the clock stands alone, in its colour. */
export const worded = ({ reason, subjectKind, number, street }: InboxItemView): Worded =>
  wordTold(
    { reason, kind: subjectKind, number, street: street && shortStreet(street.name) },
    language.value,
    toInstant(serverNow()),
  );

/** As it stood when it was told; whether it has been met since, the ticket says. */
export const wordedClock = ({ clock }: InboxItemView): string =>
  clock ? wordClock(clock, language.value, toInstant(serverNow())) : '';

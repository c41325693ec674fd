/** In which words is a message told here? */
import type { InboxItemView } from '../../../src/contract/reach-views.ts';
import { inboxWords } from '../../../src/contract/words/pages/inbox.ts';
import { book, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';

export const sentenceOf = ({ reason }: InboxItemView): string => reason;

/** As it stood when it was told; whether it has been met since, the ticket says. */
export const clockOf = ({ clock }: InboxItemView): string => {
  if (!clock) return '';
  const words = pageWords(inboxWords);
  const at = say(clock.dueAt);
  if (clock.name === 'shift') return words.begins(at);
  return words.clock[clock.state](book().clockName[clock.name], at);
};

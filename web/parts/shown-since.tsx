import { outboxWords } from '../../src/contract/words/pages/outbox.ts';
import { shownSince } from '../kept-reads.ts';
import { refusedActs } from '../outbox/outbox.ts';
import { pageWords, sayInstant } from '../words.ts';

/** Of when what one reads is, where it is not of now. */
export const ShownSince = ({ path }: { path: string }) => {
  const at = shownSince(path);
  // At the outbox only what it sets beside a refused act is read.
  if (!at || (path === '/outbox' && refusedActs.value.length === 0)) return null;
  return (
    <p class="shown-since no-print" role="status">
      {pageWords(outboxWords).shownSince(sayInstant(at))}
    </p>
  );
};

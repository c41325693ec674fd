import { outboxWords } from '../../src/contract/words/pages/outbox.ts';
import { shownSince } from '../kept-reads.ts';
import { pageWords, sayInstant } from '../words.ts';

/** Of when what one reads is, where it is not of now. */
export const ShownSince = () =>
  shownSince.value ? (
    <p class="shown-since no-print" role="status">
      {pageWords(outboxWords).shownSince(sayInstant(shownSince.value))}
    </p>
  ) : null;

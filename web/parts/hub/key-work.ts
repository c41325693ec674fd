/** One tap: which key work ends what keeps coming back? */
import type { RepeatView } from '../../../src/contract/views.ts';
import type { nearWords } from '../../../src/contract/words/pages/near.ts';

/** Their numbers stand in its words too, the newest of them. */
const NAMED_MAX = 50;
/** As many as a ticket may link. */
const LINKS_MAX = 200;

type Words = (typeof nearWords)['zh'];

export const toKeyWork = ({ situation, place, tickets }: RepeatView, words: Words) => ({
  kind: 'key_work' as const,
  situationCode: situation.id,
  title: words.keyWorkTitle(situation.name),
  detail: words.keyWorkDetail(
    tickets.length,
    tickets
      .slice(-NAMED_MAX)
      .map(({ number }) => number)
      .join(words.listJoin),
  ),
  place,
  linkedIds: tickets.slice(-LINKS_MAX).map(({ id }) => id),
});

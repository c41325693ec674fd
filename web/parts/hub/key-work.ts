/** One tap: which key work ends what keeps coming back? */
import type { RepeatView } from '../../../src/contract/views.ts';
import type { nearWords } from '../../../src/contract/words/pages/near.ts';

type Words = (typeof nearWords)['zh'];

export const toKeyWork = ({ situation, place, tickets }: RepeatView, words: Words) => ({
  kind: 'key_work' as const,
  situationCode: situation.id,
  title: words.keyWorkTitle(situation.name),
  detail: words.keyWorkDetail(
    tickets.length,
    tickets.map(({ number }) => number).join(words.listJoin),
  ),
  place,
  linkedIds: tickets.map(({ id }) => id),
});

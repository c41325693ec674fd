/** A ruling on this situation, offered before the whistle goes to somebody who would return it. */
import { dutyWords } from '../../../src/contract/words/pages/duty.ts';
import { pageWords } from '../../words.ts';
import { PrecedentText, usePrecedents } from '../duty/precedents.tsx';
import type { Raising } from './raising.ts';

export const PrecedentPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(dutyWords);
  const code = raising.situation.value?.code;
  const { data, isStale } = usePrecedents(code);
  const newest = isStale ? undefined : data?.items[0];
  if (!newest) return null;
  const isFollowed = raising.leadId.value === newest.lead.id;
  return (
    <section class="notice raise-caution" aria-label={words.precedents}>
      <div>
        <PrecedentText precedent={newest} />
      </div>
      <button
        class="chip filter"
        type="button"
        aria-pressed={isFollowed}
        onClick={() => raising.change({ leadUnitId: isFollowed ? undefined : newest.lead.id })}
      >
        {words.follow(newest.lead.name)}
      </button>
    </section>
  );
};

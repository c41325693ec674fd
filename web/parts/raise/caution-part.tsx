/** The street's own duty, or no longer its duty: said with the article, and the whistle may still go out. */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { pageWords } from '../../words.ts';
import { cautionText } from '../duty/caution-text.ts';
import type { Raising } from './raising.ts';

export const CautionPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const situation = raising.situation.value;
  const text = situation && cautionText(situation);
  if (!text) return null;
  return (
    <section class="notice amber raise-caution" aria-label={words.caution}>
      <p>{text}</p>
      {situation.caution?.reason === 'own' && <SelfButton raising={raising} />}
    </section>
  );
};

/** 街道自办: the street leads and calls nobody. */
const SelfButton = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const { leadUnitId, supportUnitIds } = raising.draft.value;
  const isSelf = leadUnitId === undefined && supportUnitIds?.length === 0;
  return (
    <button
      class="chip filter"
      type="button"
      aria-pressed={isSelf}
      onClick={() =>
        raising.change({ leadUnitId: undefined, supportUnitIds: isSelf ? undefined : [] })
      }
    >
      {words.self}
    </button>
  );
};

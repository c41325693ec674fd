/** 补单: it was dealt with first; the real times are asked, and what follows from that is said. */
import { retroWords } from '../../../src/contract/words/pages/retro.ts';
import { pageWords } from '../../words.ts';
import { TimeField } from './field.tsx';
import type { Raising } from './raising.ts';

export const RetroPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(retroWords);
  const { retroBlown, retroClaimed, retroArrived, retroReported } = raising.draft.value;
  return (
    <div class="raise-panel raise-retro">
      <p class="notice">{words.note}</p>
      <TimeField
        raising={raising}
        name="retro.blownAt"
        label={words.blown}
        value={retroBlown}
        onValue={(value) => raising.change({ retroBlown: value })}
      />
      <TimeField
        raising={raising}
        name="retro.claimedAt"
        label={words.claimed}
        value={retroClaimed}
        onValue={(value) => raising.change({ retroClaimed: value })}
      />
      <TimeField
        raising={raising}
        name="retro.arrivedAt"
        label={words.arrived}
        value={retroArrived}
        onValue={(value) => raising.change({ retroArrived: value })}
      />
      <TimeField
        raising={raising}
        name="retro.reportedAt"
        label={words.reported}
        value={retroReported}
        onValue={(value) => raising.change({ retroReported: value })}
      />
      <small class="soft">{words.optional}</small>
    </div>
  );
};

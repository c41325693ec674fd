/** 上级交办: by when those above want it finished. */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { pageWords } from '../../words.ts';
import { TimeField } from './field.tsx';
import type { Raising } from './raising.ts';

export const OriginPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  return (
    <div class="raise-panel">
      <TimeField
        raising={raising}
        name="origin.dueAt"
        label={words.originDue}
        value={raising.draft.value.originDue}
        onValue={(value) => raising.change({ originDue: value })}
      />
      <small class="soft">{words.originNote}</small>
    </div>
  );
};

/** Who asked for it, and who will be able to see that. */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { pageWords } from '../../words.ts';
import { TextField } from './field.tsx';
import type { Raising } from './raising.ts';

const NAME_MAX = 200;

export const CallerPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const { callerName, callerPhone } = raising.draft.value;
  return (
    <div class="raise-panel raise-pair">
      <TextField
        raising={raising}
        name="caller.name"
        label={words.callerName}
        value={callerName}
        maxLength={NAME_MAX}
        onValue={(value) => raising.change({ callerName: value })}
      />
      <TextField
        raising={raising}
        name="caller.phone"
        label={words.callerPhone}
        inputMode="tel"
        value={callerPhone}
        maxLength={NAME_MAX}
        onValue={(value) => raising.change({ callerPhone: value })}
      />
      <small class="soft">{words.callerNote}</small>
    </div>
  );
};

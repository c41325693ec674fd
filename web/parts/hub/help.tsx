/** The keys of the console, and the switch for those who do without. */
import { hubWords } from '../../../src/contract/words/pages/hub.ts';
import { pageWords } from '../../words.ts';
import { Dialog } from '../ticket/dialog.tsx';
import { chooseKeys, usesKeys } from './keys.ts';

export const HubHelp = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => {
  const words = pageWords(hubWords);
  return (
    <Dialog title={words.helpTitle} isOpen={isOpen} onClose={onClose}>
      <dl class="hub-keys">
        {words.helpRows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label class="hub-keys-choice">
        <input
          type="checkbox"
          checked={usesKeys.value}
          onChange={(event) => chooseKeys(event.currentTarget.checked)}
        />
        {words.keysOn}
      </label>
      <p class="soft small">{words.keysNote}</p>
    </Dialog>
  );
};

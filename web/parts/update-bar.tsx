import { useState } from 'preact/hooks';
import { outboxWords } from '../../src/contract/words/pages/outbox.ts';
import { holdsTyped, newVersion, takeNewVersion } from '../app-version.ts';
import { isSending } from '../outbox/outbox.ts';
import { pageWords } from '../words.ts';

/** A new version asks, and waits as long as one likes; never under somebody's hands. */
export const UpdateBar = () => {
  const words = pageWords(outboxWords);
  const [isLater, setLater] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (newVersion.value === 'none' || isLater) return null;
  const update = (): void => {
    if (holdsTyped() || isSending.value) setBusy(true);
    else takeNewVersion();
  };
  return (
    <div class="update-bar no-print" role="status">
      <p>
        <b>{words.update}</b>{' '}
        <span class="soft">{isBusy ? words.updateBusy : words.updateNote}</span>
      </p>
      <button type="button" class="button primary" onClick={update}>
        {words.updateNow}
      </button>
      <button type="button" class="button plain" onClick={() => setLater(true)}>
        {words.updateLater}
      </button>
    </div>
  );
};

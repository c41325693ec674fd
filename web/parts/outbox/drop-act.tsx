import { useState } from 'preact/hooks';
import { outboxWords } from '../../../src/contract/words/pages/outbox.ts';
import type { KeptAct } from '../../outbox/kept-act.ts';
import { discard } from '../../outbox/outbox.ts';
import { pageWords } from '../../words.ts';
import { Dialog } from '../ticket/dialog.tsx';
import { actName } from './act-words.ts';

/** Asked once: what is given up is gone. */
export const DropAct = ({ act }: { act: KeptAct }) => {
  const words = pageWords(outboxWords);
  const [isAsking, setAsking] = useState(false);
  const name = `${actName(act)} ${act.about.title ?? ''}`.trim();
  return (
    <>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        aria-label={`${words.drop} ${name}`}
        onClick={() => setAsking(true)}
      >
        {words.drop}
      </button>
      <Dialog title={`${words.drop} · ${name}`} isOpen={isAsking} onClose={() => setAsking(false)}>
        <div class="stack">
          <p>{words.dropAsk}</p>
          {act.isTried && !act.refusal && <p class="notice amber">{words.dropTried}</p>}
          <div class="verb-end">
            <button type="button" class="button danger" onClick={() => void discard(act.key)}>
              {words.dropYes}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {words.dropNo}
            </button>
          </div>
        </div>
      </Dialog>
    </>
  );
};

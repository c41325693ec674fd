/** /outbox: what waits on this phone, what was refused, and what has just gone out. */
import '../styles/outbox.css';
import { useEffect } from 'preact/hooks';
import { outboxWords } from '../../src/contract/words/pages/outbox.ts';
import {
  isLasting,
  isSending,
  look,
  refusedActs,
  shownActs,
  waitingActs,
} from '../outbox/outbox.ts';
import { sendNow } from '../outbox/sending.ts';
import { Empty } from '../parts/empty.tsx';
import { RefusedCard } from '../parts/outbox/refused-card.tsx';
import { DoneRow, WaitingRow } from '../parts/outbox/rows.tsx';
import { link } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const OutboxPage = () => {
  const words = pageWords(outboxWords);
  useEffect(() => void look(), []);
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  const done = shownActs.value.filter(({ doneAt }) => doneAt).reverse();
  const isEmpty = shownActs.value.length === 0;
  return (
    <main class="page narrow outbox">
      <header class="stack">
        <h1>{words.title}</h1>
        <p class="soft">{isLasting.value ? words.lead : words.leadNowhere}</p>
      </header>
      <Refused />
      <Waiting />
      {isEmpty && (
        <Empty text={words.empty}>
          <p>{words.emptyWay}</p>
          <a class="button" href="/desk">
            {words.toDesk}
          </a>
        </Empty>
      )}
      {done.length > 0 && (
        <section class="stack" aria-labelledby="outbox-done">
          <h2 id="outbox-done">{words.recent}</h2>
          <ul class="card flush outbox-rows">
            {done.map((act) => (
              <DoneRow key={act.key} act={act} />
            ))}
          </ul>
        </section>
      )}
      <p class="small soft">{words.privacy}</p>
    </main>
  );
};

const Waiting = () => {
  const words = pageWords(outboxWords);
  const waiting = waitingActs.value;
  if (waiting.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="outbox-waiting">
      <div class="spread">
        <h2 id="outbox-waiting">{words.waiting(waiting.length)}</h2>
        <button
          type="button"
          class="button"
          aria-busy={isSending.value}
          onClick={() => void sendNow().catch(() => undefined)}
        >
          {isSending.value ? words.sending : words.sendNow}
        </button>
      </div>
      {link.value === 'offline' && <p class="soft">{words.offline}</p>}
      <ul class="card flush outbox-rows">
        {waiting.map((act) => (
          <WaitingRow key={act.key} act={act} />
        ))}
      </ul>
    </section>
  );
};

const Refused = () => {
  const words = pageWords(outboxWords);
  const refused = refusedActs.value;
  if (refused.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="outbox-refused">
      <h2 id="outbox-refused">{words.refused(refused.length)}</h2>
      {refused.map((act) => (
        <RefusedCard key={act.key} act={act} />
      ))}
    </section>
  );
};

/** Open tickets that may be this one: look, add to it, or go on and raise. */
import { useState } from 'preact/hooks';
import type { NearView } from '../../../src/contract/views.ts';
import { nearWords } from '../../../src/contract/words/pages/near.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { book, language, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { useRead } from '../use-read.ts';
import { useSettled } from '../use-settled.ts';
import { nearPath } from './near.ts';
import type { Raising } from './raising.ts';

const PAUSE_MS = 600;
/** The nearest: more would stand in the way of who knows better. */
const FIRST_SHOWN = 1;

export const NearPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(nearWords);
  const [isWhole, setIsWhole] = useState(false);
  const path = nearPath({
    place: raising.place.value,
    draft: raising.draft.value,
    kind: raising.kind.value,
    isOutside: raising.scene.value.isOutside,
  });
  const asked = useSettled(path, PAUSE_MS);
  const { data } = useRead<{ items: NearView[] }>(asked);
  const items = path === undefined ? [] : (data?.items ?? []);
  const shown = isWhole ? items : items.slice(0, FIRST_SHOWN);
  const rest = items.length - shown.length;
  return (
    <div class="raise-near-live" aria-live="polite">
      {items.length > 0 && (
        <section class="raise-near" aria-label={words.near(items.length)}>
          <h2>{words.near(items.length)}</h2>
          <ul class="stack">
            {shown.map((each) => (
              <NearRow key={each.ticket.id} near={each} raising={raising} />
            ))}
          </ul>
          {rest > 0 && (
            <button
              class="button plain raise-near-more"
              type="button"
              onClick={() => setIsWhole(true)}
            >
              {words.more(rest)}
            </button>
          )}
          <small class="soft">
            {items.some(mayAdd) && words.addMeans} {words.goOn}
          </small>
        </section>
      )}
    </div>
  );
};

const ADD_CALLER = 'add_caller';

const mayAdd = ({ verbs }: NearView): boolean =>
  (verbs as readonly (VerbName | typeof ADD_CALLER)[]).includes(ADD_CALLER);

const NearRow = ({ near, raising }: { near: NearView; raising: Raising }) => {
  const words = pageWords(nearWords);
  const { ticket, metres, raisedAt } = near;
  const phase = raising.addPhase.value;
  const isMine = phase.name !== 'idle' && phase.ticketId === ticket.id;
  const state = [ticket.lead?.name, book().ticketStatus[ticket.status]].filter(Boolean).join(' ');
  return (
    <li class="raise-near-row">
      <whistle-pin kind={ticket.kind} lang={language.value} size={24} shape-only />
      <p>
        <b>{ticket.title}</b>
        <small class="soft">
          {[words.away(metres), ticket.place.address].filter(Boolean).join(' · ')}
        </small>
        <small class="soft">{[words.raised(say(raisedAt)), state].join(' · ')}</small>
      </p>
      <div class="raise-near-acts">
        <a class="button" href={`/t/${ticket.number}`}>
          {words.see}
        </a>
        {mayAdd(near) && (
          <button
            class="button"
            type="button"
            aria-busy={isMine && phase.name === 'adding'}
            onClick={() => void raising.addTo(ticket.id)}
          >
            {words.add}
          </button>
        )}
      </div>
      {isMine && phase.name === 'failed' && (
        <p class="notice amber" role="alert">
          {phase.problem?.detail ?? words.unreached}
        </p>
      )}
    </li>
  );
};

/** 高频反复: what keeps coming back, and one tap to end it. Stands alone; asked again after facts. */
import '../../elements/whistle-pin.ts';
import '../../styles/repeats.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { RepeatView, TicketView } from '../../../src/contract/views.ts';
import { nearWords } from '../../../src/contract/words/pages/near.ts';
import { get, post } from '../../api.ts';
import { me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { Empty } from '../empty.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { keepFresh } from '../refetch.ts';
import { Skeleton } from '../skeleton.tsx';
import { LinkedNumber } from '../ticket/links-part.tsx';
import { createAttempts } from '../ticket/verbs/attempt.ts';
import { toKeyWork } from './key-work.ts';

const PACE = { factMs: 5_000, idleMs: 60_000 };

export const RepeatsPart = () => {
  const words = pageWords(nearWords);
  const { items, fault, load } = useRepeats();
  return (
    <section class="repeats" aria-labelledby="repeats-name">
      <header class="spread">
        <h2 id="repeats-name">
          {words.repeats} {items && items.length > 0 && <span class="soft">{items.length}</span>}
        </h2>
        <small class="soft">{words.repeatsHint}</small>
      </header>
      {fault !== undefined && <ProblemNotice fault={fault} retry={() => void load()} />}
      {!items && fault === undefined && <Skeleton />}
      {items?.length === 0 && <Empty text={words.noRepeats} />}
      <ul class="repeats-list">
        {items?.map((repeat) => (
          <RepeatRow key={repeat.tickets[0]?.id} repeat={repeat} onRaised={() => void load()} />
        ))}
      </ul>
    </section>
  );
};

const useRepeats = () => {
  const [read, setRead] = useState<{ items?: RepeatView[]; fault?: unknown }>({});
  const load = useMemo(
    () => async (): Promise<void> => {
      try {
        const { items } = await get<{ items: RepeatView[] }>('/api/repeats');
        setRead({ items });
      } catch (fault) {
        setRead((before) => (before.items ? before : { fault }));
      }
    },
    [],
  );
  useEffect(() => keepFresh(load, PACE), [load]);
  return { ...read, load };
};

type RowProps = { repeat: RepeatView; onRaised: () => void };

const RepeatRow = ({ repeat, onRaised }: RowProps) => {
  const words = pageWords(nearWords);
  const { situation, place, street, tickets, linkedBy } = repeat;
  const last = tickets.at(-1);
  return (
    <li class="repeats-row">
      <div>
        <p>
          <b>{situation.name}</b> <span class="badge">{words.times(tickets.length)}</span>
        </p>
        <p class="soft">
          {[street.name, place.address, last && words.last(say(last.raisedAt))]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p class="cluster repeats-numbers">
          {tickets.map(({ id, number, title, status }) => (
            <span key={id}>
              <LinkedNumber link={{ id, number, title }} />{' '}
              <small class="soft">{book().ticketStatus[status]}</small>
            </span>
          ))}
        </p>
      </div>
      {linkedBy.length > 0 ? (
        <p class="cluster">
          <span class="soft">{words.linkedBy}</span>
          {linkedBy.map((link) => (
            <LinkedNumber key={link.number} link={link} />
          ))}
        </p>
      ) : (
        me.value?.mayRaise && <RaiseKeyWork repeat={repeat} onRaised={onRaised} />
      )}
    </li>
  );
};

const RaiseKeyWork = ({ repeat, onRaised }: RowProps) => {
  const words = pageWords(nearWords);
  const attempts = useMemo(() => createAttempts(), []);
  const [phase, setPhase] = useState<{ isBusy: boolean; fault?: unknown }>({ isBusy: false });
  const raise = async (): Promise<void> => {
    if (phase.isBusy) return;
    setPhase({ isBusy: true });
    const body = toKeyWork(repeat, words);
    try {
      await post<TicketView>('/api/tickets', body, attempts.keyFor(body));
      onRaised();
    } catch (fault) {
      setPhase({ isBusy: false, fault });
    }
  };
  return (
    <div class="repeats-act">
      <button
        class="button"
        type="button"
        title={words.keyWorkMeans(repeat.tickets.length)}
        aria-busy={phase.isBusy}
        onClick={() => void raise()}
      >
        {words.keyWork}
      </button>
      {phase.fault !== undefined && <ProblemNotice fault={phase.fault} />}
    </div>
  );
};

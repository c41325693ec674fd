/** /desk: what waits for me, by clock, with the act in the row. */
import '../styles/ticket.css';
import '../styles/ticket-verbs.css';
import '../styles/desk.css';
import '../styles/outbox.css';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MeView, TicketView } from '../../src/contract/views.ts';
import { deskWords } from '../../src/contract/words/pages/desk.ts';
import { ticketWords } from '../../src/contract/words/pages/ticket.ts';
import type { VerbName } from '../../src/domain/ticket/verbs.ts';
import { DeskRow } from '../parts/desk/desk-row.tsx';
import { DeskShift } from '../parts/desk/desk-shift.tsx';
import { DeskEmpty, DeskFailed } from '../parts/desk/desk-states.tsx';
import {
  type DeskGroup,
  deskItem,
  firstDue,
  groupDesk,
  keepOrder,
  waitingCount,
} from '../parts/desk/group.ts';
import { myDesk } from '../parts/desk/my-desk.ts';
import { NearestDue } from '../parts/desk/nearest-due.tsx';
import { onRoster } from '../parts/nav-items.ts';
import { OutboxLine } from '../parts/outbox/waiting-note.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { verbName } from '../parts/ticket/acts-bar.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const DeskPage = () => (me.value ? <DeskOf me={me.value} /> : null);

const DeskOf = ({ me: reader }: { me: MeView }) => {
  const words = pageWords(deskWords);
  const desk = useMemo(() => myDesk(reader), [reader]);
  const [told, setTold] = useState('');
  const held = useRef<string[] | undefined>(undefined);
  useEffect(() => desk.load(), [desk]);
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);

  const items = [...desk.tickets.value.values()].flatMap(
    (ticket) => deskItem(ticket, reader) ?? [],
  );
  const waiting = waitingCount(items);
  const sorted = groupDesk(items);
  const groups = held.current ? keepOrder(sorted, held.current) : sorted;
  const hold = (): void => {
    held.current ??= groups.flatMap((group) => group.items.map(({ ticket }) => ticket.id));
  };
  const letGo = (): void => {
    held.current = undefined;
  };
  const done = (ticket: TicketView, verb: VerbName): void => {
    setTold(`${pageWords(ticketWords).done(verbName(verb, ticket))} · ${ticket.title}`);
    desk.accept(ticket);
  };
  const failure = desk.failure.value;
  const isReading = desk.left.value !== 0;
  return (
    <main class="page desk-page" onPointerEnter={hold} onPointerLeave={letGo}>
      <header class="spread desk-head">
        <h1>
          {words.title} {waiting > 0 && <span class="soft desk-total">{words.count(waiting)}</span>}
        </h1>
        <NearestDue item={firstDue(items)} />
      </header>
      {onRoster(reader.user) && <DeskShift unitId={reader.user.unit.id} />}
      <p class="visually-hidden" role="status">
        {told}
      </p>
      <OutboxLine />
      {failure && <DeskFailed failure={failure} onRetry={desk.load} />}
      {groups.map((group) => (
        <Group key={group.name} group={group} onDone={done} onStale={desk.refresh} />
      ))}
      {isReading && !failure && <Skeleton rows={groups.length > 0 ? 1 : 4} />}
      {!isReading && groups.length === 0 && !failure && <DeskEmpty me={reader} />}
    </main>
  );
};

type GroupProps = {
  group: DeskGroup;
  onDone: (ticket: TicketView, verb: VerbName) => void;
  onStale: (ticketId: string) => void;
};

const Group = ({ group, onDone, onStale }: GroupProps) => {
  const words = pageWords(deskWords);
  const rows = (
    <ul class="card flush desk-rows">
      {group.items.map((item) => (
        <DeskRow key={item.ticket.id} item={item} onDone={onDone} onStale={onStale} />
      ))}
    </ul>
  );
  const name = (
    <>
      {words.group[group.name]} <span class="soft">{words.count(group.items.length)}</span>
    </>
  );
  if (group.name === 'follow')
    return (
      <details class="desk-group">
        <summary>{name}</summary>
        {rows}
      </details>
    );
  return (
    <section class="desk-group">
      <h2>{name}</h2>
      {rows}
    </section>
  );
};

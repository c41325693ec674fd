/** 过程存证: what a file clerk keeps. Every fact to the second, with its whole seal. */
import type { FactView, TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { useNow } from '../clock/use-now.ts';
import { RecordSections } from './sections/record-sections.tsx';
import { tellerFor } from './teller.ts';
import { tellFact } from './timeline.ts';

const EXACT = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
});
const sayExactly = (instant: string | number): string => EXACT.format(new Date(instant));

type Props = { ticket: TicketView; facts: readonly FactView[] };

export const PrintRecord = ({ ticket, facts }: Props) => {
  const words = pageWords(ticketWords);
  const now = useNow();
  const { number, title, street, community, place, kind, status, detail } = ticket;
  const spot = [street.name, community?.name, place.address].filter(Boolean).join(' · ');
  return (
    <section class="ticket-record">
      <p class="ticket-record-number">
        {words.record} {number}
      </p>
      <p class="ticket-record-title">{title}</p>
      <p>
        {spot} · {book().kind[kind]} · {book().ticketStatus[status]}
      </p>
      {detail && <p>{detail}</p>}
      <RecordSections ticket={ticket} say={sayExactly} />
      <Facts ticket={ticket} facts={facts} />
      <p>{words.head(facts.at(-1)?.hash ?? '')}</p>
      <p>{words.recordNote}</p>
      <p>
        {words.printedAt(sayExactly(now))}
        {me.value && ` · ${words.printedBy(`${me.value.user.unit.name} ${me.value.user.name}`)}`}
      </p>
    </section>
  );
};

/** By these a content is named when the law has it deleted. */
const contentIds = ({ data }: FactView): string[] => {
  const { words, caller, files } = data as { words?: Named; caller?: Named; files?: Named[] };
  return [words, caller, ...(files ?? [])].flatMap((ref) => (ref ? [ref.id] : []));
};

type Named = { id: string };

const Facts = ({ ticket, facts }: Props) => {
  const { column } = pageWords(ticketWords);
  const teller = tellerFor(ticket, sayExactly);
  return (
    <table>
      <thead>
        <tr>
          <th>{column.no}</th>
          <th>{column.at}</th>
          <th>{column.who}</th>
          <th>{column.what}</th>
        </tr>
      </thead>
      {facts.map((fact) => {
        const { who, what, said, quotes } = tellFact(fact, teller);
        return (
          <tbody key={fact.seq}>
            <tr>
              <td>{fact.version}</td>
              <td>{sayExactly(fact.at)}</td>
              <td>{who}</td>
              <td>
                <b>{what}</b> {said.join(' · ')}
                {quotes.map(({ label, text }) => (
                  <p key={`${label}${text}`}>
                    {label} {text}
                  </p>
                ))}
              </td>
            </tr>
            <tr>
              <td colSpan={4}>
                {column.hash} <code>{fact.hash}</code>
                {contentIds(fact).map((id) => (
                  <span key={id}>
                    {' '}
                    {column.content} <code>{id}</code>
                  </span>
                ))}
              </td>
            </tr>
          </tbody>
        );
      })}
    </table>
  );
};

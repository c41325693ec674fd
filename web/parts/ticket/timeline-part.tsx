/** What happened, newest first: time, who, in words; each entry with its seal. */
import type { FactView, TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { type NamedFile, nameFiles } from './attachments.ts';
import { FileList } from './attachments-part.tsx';
import { tellerFor } from './teller.ts';
import { attachmentIdsOf, type Entry, tellFact } from './timeline.ts';

type Props = { ticket: TicketView; facts: readonly FactView[] };

export const TimelinePart = ({ ticket, facts }: Props) => {
  const teller = tellerFor(ticket);
  const files = nameFiles(ticket.attachments, pageWords(ticketWords));
  return (
    <ol class="ticket-facts" reversed>
      {[...facts].reverse().map((fact) => (
        <FactRow
          key={fact.seq}
          fact={fact}
          entry={tellFact(fact, teller)}
          files={filesOf(fact, files)}
        />
      ))}
    </ol>
  );
};

/** Those of the raise stand above, with the ticket's own words. */
const filesOf = (fact: FactView, files: readonly NamedFile[]): NamedFile[] => {
  if (fact.type === 'ticket.raised') return [];
  const ids = attachmentIdsOf(fact);
  return files.filter((file) => ids.includes(file.id));
};

type RowProps = { fact: FactView; entry: Entry; files: NamedFile[] };

const FactRow = ({ fact, entry, files }: RowProps) => {
  const { who, what, said, quotes, card } = entry;
  return (
    <li class="ticket-fact" data-card={card}>
      <time class="soft" dateTime={fact.at}>
        {say(fact.at)}
      </time>
      <div class="ticket-fact-body">
        <p>
          {card && <CardShape card={card} />}
          {card ? <b class="ticket-card-name">{what}</b> : <b>{who}</b>}{' '}
          {[card ? '' : what, ...said].filter(Boolean).join(' · ')}
        </p>
        {quotes.map(({ label, text }) => (
          <p key={`${label}${text}`} class="ticket-quote">
            {label && <span class="soft">{label} </span>}
            {text}
          </p>
        ))}
        {files.length > 0 && <FileList files={files} />}
        {fact.deviceAt && (
          <p class="small soft">{pageWords(ticketWords).notedOffline(say(fact.deviceAt))}</p>
        )}
      </div>
      <Seal fact={fact} />
    </li>
  );
};

const SEAL_LENGTH = 8;

const Seal = ({ fact }: { fact: FactView }) => {
  const words = pageWords(ticketWords);
  return (
    <details class="ticket-seal">
      <summary>
        <span class="visually-hidden">{words.seal} </span>
        {fact.hash.slice(0, SEAL_LENGTH)}
      </summary>
      {words.sealFull(fact.version)} <code>{fact.hash}</code>
    </details>
  );
};

/** Told apart without colour: yellow is an open card with one bar, red a full one with two. */
const CardShape = ({ card }: { card: 'yellow' | 'red' }) => (
  <svg class="ticket-card" width="12" height="16" viewBox="0 0 12 16" aria-hidden="true">
    <rect x="1" y="1" width="10" height="14" rx="2" />
    <path d={card === 'yellow' ? 'M6 5v6' : 'M4 5v6M8 5v6'} />
  </svg>
);

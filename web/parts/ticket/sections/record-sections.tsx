/** What lies over the ticket, on paper: theme by theme, every instant to the second. */
import type { TicketView } from '../../../../src/contract/views.ts';
import { retroWords } from '../../../../src/contract/words/pages/retro.ts';
import { sectionWords } from '../../../../src/contract/words/pages/sections.ts';
import { ticketWords } from '../../../../src/contract/words/pages/ticket.ts';
import type { Instant } from '../../../../src/domain/instant.ts';
import { pageWords } from '../../../words.ts';
import { linesAbout } from './lines-about.ts';
import { narratorFor, sectionsOf } from './sections.ts';

type Props = { ticket: TicketView; say: (instant: Instant) => string };

export const RecordSections = ({ ticket, say }: Props) => {
  const words = pageWords(sectionWords);
  const about = linesAbout(ticket, say, {
    words,
    retro: pageWords(retroWords),
    ticket: pageWords(ticketWords),
  });
  return (
    <>
      {about.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {sectionsOf(ticket, narratorFor(say)).map(({ key, rows }) => (
        <section key={key} class="ticket-record-section">
          <h2>{words.name[key]}</h2>
          {rows.map(({ key: row, name, state, said, quotes }) => (
            <div key={row}>
              <p>
                <b>{name}</b> {[state, ...said].join(' · ')}
              </p>
              {quotes.map(({ label, text }) => (
                <p key={`${label}${text}`} class="ticket-record-quote">
                  {[label, text].filter(Boolean).join(' ')}
                </p>
              ))}
            </div>
          ))}
        </section>
      ))}
    </>
  );
};

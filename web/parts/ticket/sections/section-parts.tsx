/** The themes that lie over a ticket, each under its name; callers have a part of their own. */
import type { TicketView } from '../../../../src/contract/views.ts';
import { sectionWords } from '../../../../src/contract/words/pages/sections.ts';
import { pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { Part } from '../part.tsx';
import type { SectionKey } from './section.ts';
import { SectionLine } from './section-row.tsx';
import { narratorFor, sectionsOf } from './sections.ts';

type Props = { ticket: TicketView; keys: readonly SectionKey[] };

export const SectionParts = ({ ticket, keys }: Props) => {
  const words = pageWords(sectionWords);
  const shown = sectionsOf(ticket, narratorFor(say)).filter(({ key }) => keys.includes(key));
  return (
    <>
      {shown.map(({ key, rows }) => (
        <Part key={key} name={words.name[key]}>
          <ul class="ticket-rows">
            {rows.map((row) => (
              <SectionLine key={row.key} row={row} />
            ))}
          </ul>
        </Part>
      ))}
    </>
  );
};

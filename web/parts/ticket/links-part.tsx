/** The same matter before, and the key work that is to end it. */
import type { TicketLink, TicketView } from '../../../src/contract/views.ts';
import { nearWords } from '../../../src/contract/words/pages/near.ts';
import { pageWords } from '../../words.ts';

export const LinksPart = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(nearWords);
  const { relapseOf, linked, linkedBy } = ticket;
  return (
    <>
      {relapseOf && <Line name={words.relapseOf} links={[relapseOf]} />}
      <Line name={words.linkedBy} links={linkedBy} />
      <Line name={words.linked} links={linked} />
    </>
  );
};

const Line = ({ name, links }: { name: string; links: TicketLink[] }) =>
  links.length === 0 ? null : (
    <p class="cluster">
      <span class="soft">{name}</span>
      {links.map((link) => (
        <LinkedNumber key={link.number} link={link} />
      ))}
    </p>
  );

/** What one may not open is a number and no more. */
export const LinkedNumber = ({ link: { id, number, title } }: { link: TicketLink }) =>
  id ? (
    <a href={`/t/${number}`} title={title}>
      {number}
    </a>
  ) : (
    <span>{number}</span>
  );

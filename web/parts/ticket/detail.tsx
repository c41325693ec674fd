/** What it is about: the words, the situation and its basis, what was done, what is asked. */
import type { TicketView } from '../../../src/contract/views.ts';
import { retroWords } from '../../../src/contract/words/pages/retro.ts';
import { sectionWords } from '../../../src/contract/words/pages/sections.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { LinksPart } from './links-part.tsx';
import { Part } from './part.tsx';
import { realTimes } from './sections/lines-about.ts';

export const Detail = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  // A member in a call is not shown the words; that is not the same as none.
  const isCalledMember = me.value?.user.role === 'member';
  const { detail, situation, taken, ask, missing, raisedBy, raisedAt } = ticket;
  return (
    <Part name={words.matter}>
      {missing.length > 0 && (
        <p class="notice amber ticket-missing">
          <b>{words.missing(missing.map((part) => book().missing[part]).join(words.listJoin))}</b>
          <small>{words.missingWay}</small>
        </p>
      )}
      {(detail || !isCalledMember) && (
        <p class={detail ? 'ticket-detail' : 'soft'}>{detail ?? words.noDetail}</p>
      )}
      <Chips name={words.taken} items={taken.map((step) => book().taken[step])} />
      <Chips name={words.ask} items={ask.map((each) => book().ask[each])} />
      {situation && (
        <p>
          <span class="soft">{words.situation}</span> {situation.name}{' '}
          <small class="soft">
            {situation.code} · {situation.basis}
          </small>
        </p>
      )}
      <LinksPart ticket={ticket} />
      <RealTimes retro={ticket.retro} />
      <Absorbed ticket={ticket} />
      <small class="soft">
        {words.raised(raisedBy?.unit.name ?? ticket.street.name, raisedBy?.person.name ?? '')} ·{' '}
        {say(raisedAt)}
      </small>
    </Part>
  );
};

/** 补单: when it really happened. */
const RealTimes = ({ retro }: Pick<TicketView, 'retro'>) => {
  const words = pageWords(retroWords);
  if (!retro) return null;
  return (
    <p>
      <span class="soft">{words.real}</span> {realTimes(retro, words, say)}
    </p>
  );
};

const Absorbed = ({ ticket: { absorbed } }: { ticket: TicketView }) =>
  absorbed.length === 0 ? null : (
    <p class="cluster">
      <span class="soft">{pageWords(sectionWords).absorbed}</span>
      {absorbed.map(({ id, number }) => (
        <a key={id} href={`/t/${number}`}>
          {number}
        </a>
      ))}
    </p>
  );

const Chips = ({ name, items }: { name: string; items: string[] }) =>
  items.length === 0 ? null : (
    <p class="cluster">
      <span class="soft">{name}</span>
      {items.map((item) => (
        <span key={item} class="badge">
          {item}
        </span>
      ))}
    </p>
  );

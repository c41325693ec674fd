/** 值班日志: one handover as a sheet, with the hash the log stood at on its day. */
import type { HandoverView } from '../../../src/contract/roster-views.ts';
import { handoverWords } from '../../../src/contract/words/pages/handover.ts';
import { shanghaiDay, toInstant } from '../../../src/domain/instant.ts';
import { serverNow } from '../../elements/ticker.ts';
import { me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { joinNames } from '../roster/who.ts';
import { sayStand } from './ticket-line.tsx';

const EXACT = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});
const sayExactly = (instant: string): string => EXACT.format(new Date(instant));

export const DutyLog = ({ handover }: { handover: HandoverView }) => {
  const { paper: words } = pageWords(handoverWords);
  const user = me.value?.user;
  return (
    <article class="paper duty-log">
      <h1>{words.title}</h1>
      <p class="paper-line">
        {[handover.unit.name, shanghaiDay(handover.at), words.no(handover.n)].join(' · ')}
      </p>
      <Facts handover={handover} />
      <Tickets handover={handover} />
      <section>
        <h2>{words.general}</h2>
        <p class="duty-log-said">{handover.note ?? words.none}</p>
      </section>
      <Heads heads={handover.heads} />
      <footer class="duty-log-signs">
        {[words.signGiver, words.signTaker, words.signLeader].map((name) => (
          <p key={name}>
            <span>{name}</span>
            <span class="duty-log-day">{words.signDay}</span>
          </p>
        ))}
      </footer>
      {user && (
        <p class="small soft">
          {words.made(sayExactly(toInstant(serverNow())), `${user.unit.name} ${user.name}`)}
        </p>
      )}
    </article>
  );
};

const Facts = ({ handover }: { handover: HandoverView }) => {
  const { paper: words, somebody, superseded } = pageWords(handoverWords);
  const { at, by, takenOverAt, takenOverBy, crew } = handover;
  const open = handover.superseded ? superseded : words.notTaken;
  const duty = joinNames(crew.duty.map(({ name }) => name));
  const rows = [
    [words.at, sayExactly(at)],
    [words.giver, by?.name ?? somebody],
    [words.taken, takenOverAt ? sayExactly(takenOverAt) : open],
    [words.taker, takenOverAt ? (takenOverBy?.name ?? somebody) : '—'],
    [words.duty, crew.isPlanned ? duty : words.everybody],
    ...(crew.deputy ? [[words.deputy, crew.deputy.name]] : []),
    [words.leader, crew.leader?.name ?? '—'],
  ];
  return (
    <dl class="duty-log-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Tickets = ({ handover: { tickets, hidden, more } }: { handover: HandoverView }) => {
  const words = pageWords(handoverWords);
  const { paper } = words;
  if (tickets.length === 0 && !hidden) return <p>{paper.noTickets}</p>;
  return (
    <>
      <table>
        <thead>
          <tr>
            {[paper.number, paper.what, paper.stand, paper.note].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
            <tr key={ticket.ticketId}>
              <td class="duty-log-number">{ticket.number}</td>
              <td>
                {book().kind[ticket.kind]} {ticket.title}
                {ticket.address && <span class="soft"> {ticket.address}</span>}
              </td>
              <td>
                {[sayStand(ticket), ticket.dueAt && words.due(sayExactly(ticket.dueAt))]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              <td>{ticket.note ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden && <p class="small">{words.hidden(hidden)}</p>}
      {more && <p class="small">{words.more(more)}</p>}
    </>
  );
};

const Heads = ({ heads }: Pick<HandoverView, 'heads'>) => {
  const { paper: words } = pageWords(handoverWords);
  return (
    <section>
      <h2>{words.heads}</h2>
      <dl class="duty-log-heads">
        {heads.map(({ day, seq, hash, isWhole, until }) => (
          <div key={day}>
            <dt>{isWhole ? words.headWhole(day) : words.headSoFar(day, sayExactly(until))}</dt>
            <dd>
              {words.seq(seq)} <code class="duty-log-hash">{hash}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p class="small soft">{words.headHow}</p>
    </section>
  );
};

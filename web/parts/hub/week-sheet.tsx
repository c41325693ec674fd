/** A week of decisions as it is filed: day by day, which ticket, what was decided, why, by whom. */
import type { DecisionsView, DecisionView } from '../../../src/contract/decision-views.ts';
import { hubWords } from '../../../src/contract/words/pages/hub.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { toInstant } from '../../../src/domain/instant.ts';
import { serverNow } from '../../elements/ticker.ts';
import { district, me } from '../../state.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { Empty } from '../empty.tsx';
import { tellerOfMany } from '../ticket/teller.ts';
import { tellFact } from '../ticket/timeline.ts';
import { type DecidedDay, decidedDays, lastDayOf, weekdayOf } from './week.ts';

type Props = { decisions: DecisionsView; monday: string };

const MOST = 2_000;

export const WeekSheet = ({ decisions, monday }: Props) => {
  const words = pageWords(hubWords).printed;
  const { items } = decisions;
  return (
    <article class="paper hub-week">
      <h1>{words.title(district.value?.name ?? '')}</h1>
      <p class="paper-line">
        {words.days(monday, lastDayOf(monday))} · {words.counted(items.length)}
      </p>
      {items.length === 0 && (
        <Empty text={words.empty}>
          <p class="no-print">{words.emptyWay}</p>
        </Empty>
      )}
      {decidedDays(items).map((day) => (
        <Day key={day.day} day={day} />
      ))}
      <footer class="hub-week-foot small soft">
        {items.length >= MOST && <p>{words.most}</p>}
        <p>{words.sensitive}</p>
        <p>{words.madeAt(instantNow(), me.value?.user.name ?? '')}</p>
      </footer>
    </article>
  );
};

const instantNow = (): string => sayInstant(toInstant(serverNow()), 0);

const Day = ({ day: { day, items } }: { day: DecidedDay }) => {
  const words = pageWords(hubWords).printed;
  return (
    <section class="hub-week-day">
      <h2>{words.day(day, words.weekdays[weekdayOf(day)] ?? '')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.decision}</th>
            <th scope="col">{words.who}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Decided key={item.fact.seq} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Decided = ({ item: { number, title, fact } }: { item: DecisionView }) => {
  const sayFull = (instant: string): string => sayInstant(instant, Date.parse(fact.at));
  const { who, what, said, quotes } = tellFact(fact, tellerOfMany(sayFull));
  return (
    <tr>
      <td>
        <time dateTime={fact.at}>{sayFull(fact.at)}</time>
      </td>
      <td>
        <a href={`/t/${number}`}>{number}</a>
        <span class="hub-week-title">{title || pageWords(ticketWords).purged}</span>
      </td>
      <td>
        <b>{what}</b>
        {said
          .map((part) => part.trim())
          .filter(Boolean)
          .map((part) => ` · ${part}`)}
        {quotes.map(({ label, text }) => (
          <span key={`${label}${text}`} class="hub-week-reason">
            {label && `${label} `}
            {text}
          </span>
        ))}
      </td>
      <td>{who}</td>
    </tr>
  );
};

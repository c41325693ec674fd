/** The sums of one period, for the screen and for paper. */
import type { SumsView, SumView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { serviceSumsWords } from '../../../../src/contract/words/pages/service-sums.ts';
import { pageWords } from '../../../words.ts';
import { shortCommunity } from '../../short-name.ts';
import { sayDate } from '../say.ts';

type Props = { sums: SumsView; title: string };

export const SumsSheet = ({ sums, title }: Props) => {
  const words = pageWords(serviceSumsWords);
  const { needKind } = pageWords(serviceNames);
  const { from, until, total, byKind, byCommunity, byOrganisation } = sums;
  const hasFew = [...byKind, ...byCommunity, ...byOrganisation].some(
    ({ people }) => people === undefined,
  );
  return (
    <article class="card board-sheet">
      <header>
        <h2>
          {words.title} · {title}
        </h2>
        <p class="soft">{words.days(from, until)}</p>
      </header>
      <Figures sums={sums} />
      {total.turns === 0 && <p class="notice">{words.none}</p>}
      {total.turns === undefined && <p class="notice">{words.few}</p>}
      <SumTable
        title={words.byKind}
        first={words.kind}
        rows={byKind.map((row) => ({ ...row, name: row.kind ? needKind[row.kind] : '' }))}
      />
      <SumTable
        title={words.byCommunity}
        first={words.community}
        rows={byCommunity.map((row) => ({ ...row, name: shortCommunity(row.unit?.name ?? '') }))}
      />
      <SumTable
        title={words.byOrganisation}
        first={words.organisation}
        rows={byOrganisation.map((row) => ({ ...row, name: row.unit?.name ?? '' }))}
      />
      <Pairings sums={sums} />
      {hasFew && <p class="soft small">{words.fewRows}</p>}
      <p class="soft small">{words.order}</p>
    </article>
  );
};

const Figures = ({ sums: { total, needs } }: { sums: SumsView }) => {
  const words = pageWords(serviceSumsWords);
  const figures: [string, string][] = [
    [words.registered, sayCount(total.registered)],
    [words.residences, sayCount(total.residences)],
    [words.pairings, sayCount(total.pairings)],
    [words.people, sayCount(total.people)],
    [words.turns, sayCount(total.turns)],
    [words.hours, toHours(total.minutes)],
    [words.needs, sayCount(needs.posted)],
    [words.filled, sayCount(needs.filled)],
    [words.ended, sayCount(needs.ended)],
  ];
  return (
    <dl class="board-figures">
      {figures
        .filter(([, figure]) => figure !== NONE)
        .map(([name, figure]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
    </dl>
  );
};

const NONE = '–';

const sayCount = (count: number | undefined): string =>
  count === undefined ? NONE : String(count);

const toHours = (minutes: number | undefined): string =>
  minutes === undefined ? NONE : String(Math.round(minutes / 6) / 10);

type TableProps = { title: string; first: string; rows: readonly (SumView & { name: string })[] };

const SumTable = ({ title, first, rows }: TableProps) => {
  const words = pageWords(serviceSumsWords);
  if (rows.length === 0) return null;
  const hasPeople = rows.some(({ registered }) => registered !== undefined);
  return (
    <section class="stack">
      <h3>{title}</h3>
      <table class="board-table">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {hasPeople && <Head text={words.registered} />}
            <Head text={words.people} />
            <Head text={words.turns} />
            <Head text={words.hours} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {hasPeople && <td class="number">{sayCount(row.registered)}</td>}
              <td class="number">{sayCount(row.people)}</td>
              <td class="number">{sayCount(row.turns)}</td>
              <td class="number">{toHours(row.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Head = ({ text }: { text: string }) => (
  <th scope="col" class="number">
    {text}
  </th>
);

const Pairings = ({ sums: { pairings } }: { sums: SumsView }) => {
  const words = pageWords(serviceSumsWords);
  return (
    <section class="stack">
      <h3>{words.pairings}</h3>
      {pairings.length === 0 && <p class="soft">{words.noPairings}</p>}
      {pairings.length > 0 && (
        <table class="board-table is-pairs">
          <thead>
            <tr>
              <th scope="col">{words.organisation}</th>
              <th scope="col">{words.community}</th>
              <th scope="col">{words.since}</th>
              <th scope="col">{words.number}</th>
            </tr>
          </thead>
          <tbody>
            {pairings.map((each) => (
              <tr key={each.number}>
                <th scope="row">{each.organisation.name}</th>
                <td>{shortCommunity(each.community.name)}</td>
                <td>{sayDate(each.since)}</td>
                <td>{each.number}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

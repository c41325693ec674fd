/** Spot checks of a month: announced by a digest, drawn by its seed, listed with what was found. */
import { useState } from 'preact/hooks';
import type { SpotCheckView } from '../../../src/contract/score-views.ts';
import { spotCheckWords } from '../../../src/contract/words/pages/spot-checks.ts';
import { Problem, post } from '../../api.ts';
import { me } from '../../state.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { shortStreet } from '../short-name.ts';
import { Skeleton } from '../skeleton.tsx';
import { useRead } from '../use-read.ts';
import type { Period } from './period.ts';
import { sayCount } from './say.ts';
import { today } from './use-scores-view.ts';

export const SpotChecks = ({ period }: { period: Period }) => {
  const words = pageWords(spotCheckWords);
  return (
    <section class="card scores-part" aria-labelledby="scores-spot-checks">
      <h2 id="scores-spot-checks">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      {period.mode === 'month' ? (
        <OfMonth key={period.text} month={period} />
      ) : (
        <p>{words.byMonth}</p>
      )}
    </section>
  );
};

const OfMonth = ({ month }: { month: Period }) => {
  const path = `/api/spot-checks?${new URLSearchParams({ period: month.text })}`;
  const { data, fault, isStale, retry } = useRead<SpotCheckView>(path);
  const isUnknown = fault instanceof Problem && fault.view.status === 404;
  if (fault !== undefined && !isUnknown) return <ProblemNotice fault={fault} retry={retry} />;
  if (isStale) return <Skeleton rows={2} />;
  if (!data) return <Unannounced month={month} onDone={retry} />;
  return (
    <>
      <Announced check={data} />
      {data.drawnAt ? <Drawn check={data} /> : <Undrawn month={month} onDone={retry} />}
    </>
  );
};

type StepProps = { month: Period; onDone: () => void };

/** A seed is promised before the month is over; afterwards one could choose it by what it draws. */
const Unannounced = ({ month, onDone }: StepProps) => {
  const words = pageWords(spotCheckWords);
  if (today() > month.to) return <p>{words.missed}</p>;
  return (
    <div class="cluster">
      <p>{words.notYet}</p>
      {isOversight() && (
        <Act
          text={words.announce}
          path="/api/spot-checks"
          body={{ period: month.text }}
          onDone={onDone}
        />
      )}
    </div>
  );
};

const Undrawn = ({ month, onDone }: StepProps) => {
  const words = pageWords(spotCheckWords);
  if (today() <= month.to) return <p>{words.waits}</p>;
  if (!isOversight()) return <p>{words.notDrawn}</p>;
  const path = `/api/spot-checks/${month.text}/draw`;
  return <Act text={words.draw} path={path} body={{}} onDone={onDone} />;
};

/** The page opens to its workers only, so its unit is enough. */
const isOversight = (): boolean => me.value?.user.unit.kind === 'oversight';

type ActProps = { text: string; path: string; body: unknown; onDone: () => void };

const Act = ({ text, path, body, onDone }: ActProps) => {
  const [fault, setFault] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const send = (): void => {
    if (isBusy) return;
    setBusy(true);
    setFault(undefined);
    post(path, body)
      .then(onDone, setFault)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <button class="button" type="button" aria-busy={isBusy} onClick={send}>
        {text}
      </button>
      {fault !== undefined && <ProblemNotice fault={fault} retry={send} />}
    </>
  );
};

const Announced = ({ check }: { check: SpotCheckView }) => {
  const words = pageWords(spotCheckWords);
  return (
    <dl class="spot-seeds">
      <div>
        <dt>{words.commitment}</dt>
        <dd>
          <code>{check.commitment}</code>{' '}
          <span class="soft">{words.announced(sayInstant(check.announcedAt))}</span>
        </dd>
      </div>
      {check.seed && (
        <div>
          <dt>{words.seed}</dt>
          <dd>
            <code>{check.seed}</code>
          </dd>
        </div>
      )}
    </dl>
  );
};

const Drawn = ({ check }: { check: SpotCheckView }) => {
  const words = pageWords(spotCheckWords);
  const at = sayInstant(check.drawnAt ?? '');
  const { items, closed = 0 } = check;
  if (items.length === 0) return <p>{words.drawnNone(at)}</p>;
  const checked = items.filter(({ checkedAt }) => checkedAt).length;
  const wrong = items.filter(({ matches }) => matches === false).length;
  return (
    <>
      <p>
        {words.drawn(at, sayCount(closed), sayCount(items.length))} ·{' '}
        {words.standing(sayCount(checked), sayCount(wrong))}
      </p>
      <ol class="spot-list">
        {items.map((item) => (
          <Item key={item.ticket.id} item={item} />
        ))}
      </ol>
      <p class="soft small">{words.way}</p>
    </>
  );
};

const Item = ({ item }: { item: SpotCheckView['items'][number] }) => {
  const words = pageWords(spotCheckWords);
  const { ticket, checkedAt, matches } = item;
  return (
    <li>
      <a href={`/t/${ticket.number}`}>{ticket.title}</a>
      <span class="soft">
        {[ticket.number, shortStreet(ticket.street.name), ticket.lead?.name]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span class="spot-found">
        {matches === undefined && <span class="badge stopped">{words.open}</span>}
        {matches === true && <span class="badge met">✓ {words.matches}</span>}
        {matches === false && <span class="badge amber">✗ {words.differs}</span>}
        {checkedAt && <small class="soft">{words.checkedAt(sayInstant(checkedAt))}</small>}
      </span>
    </li>
  );
};

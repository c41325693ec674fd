import { settingsWords } from '../../../src/contract/words/pages/settings.ts';
import type { Season, Session } from '../../../src/domain/sla/calendar.ts';
import { pageWords } from '../../words.ts';
import { Field } from '../field.tsx';
import { Icon } from '../icons.tsx';
import { fieldFault } from '../problem-notice.tsx';
import { Choice } from './choice.tsx';

const NEW_SEASON: Season = {
  from: '06-01',
  sessions: [
    ['08:30', '12:00'],
    ['14:00', '18:00'],
  ],
};
const SEASONS_MAX = 12;
const SESSIONS_MAX = 6;

type Props = {
  seasons: readonly Season[];
  fault: unknown;
  onSeasons: (seasons: Season[]) => void;
};

/** Office hours from a day of the year on. */
export const SeasonsPart = ({ seasons, fault, onSeasons }: Props) => {
  const words = pageWords(settingsWords);
  const put = (index: number, season: Season): void =>
    onSeasons(seasons.map((each, i) => (i === index ? season : each)));
  return (
    <section class="card stack" aria-labelledby="seasons">
      <div>
        <h2 id="seasons">{words.seasons}</h2>
        <p class="soft">{words.seasonsIntro}</p>
      </div>
      {seasons.map((season, index) => (
        <SeasonRow
          key={index}
          season={season}
          fromFault={fieldFault(fault, `seasons.${index}.from`)}
          hoursFault={fieldFault(fault, `seasons.${index}.sessions`)}
          onSeason={(changed) => put(index, changed)}
          onRemove={
            seasons.length > 1 ? () => onSeasons(seasons.filter((_, i) => i !== index)) : undefined
          }
        />
      ))}
      {seasons.length < SEASONS_MAX && (
        <p>
          <button class="button" type="button" onClick={() => onSeasons([...seasons, NEW_SEASON])}>
            {words.addSeason}
          </button>
        </p>
      )}
    </section>
  );
};

type RowProps = {
  season: Season;
  fromFault?: string;
  hoursFault?: string;
  onSeason: (season: Season) => void;
  onRemove?: () => void;
};

const numbers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    value: String(i + 1).padStart(2, '0'),
    text: String(i + 1),
  }));

const SeasonRow = ({ season, fromFault, hoursFault, onSeason, onRemove }: RowProps) => {
  const words = pageWords(settingsWords);
  const [month = '', day = ''] = season.from.split('-');
  const { sessions } = season;
  const put = (index: number, session: Session): void =>
    onSeason({ ...season, sessions: sessions.map((each, i) => (i === index ? session : each)) });
  const add = (): void => {
    const from = sessions.at(-1)?.[1] ?? '08:30';
    onSeason({ ...season, sessions: [...sessions, [from, from]] });
  };
  return (
    <fieldset class="season">
      <legend>{words.seasonAt(Number(month), Number(day))}</legend>
      <div class="season-from">
        <Choice
          label={words.fromMonth}
          value={month}
          options={numbers(12)}
          onValue={(to) => onSeason({ ...season, from: `${to}-${day}` })}
        />
        <Choice
          label={words.fromDay}
          value={day}
          options={numbers(31)}
          fault={fromFault}
          onValue={(to) => onSeason({ ...season, from: `${month}-${to}` })}
        />
      </div>
      {sessions.map(([opens, closes], index) => (
        <SessionRow
          key={index}
          name={words.session(index)}
          opens={opens}
          closes={closes}
          onSession={(session) => put(index, session)}
          onRemove={
            sessions.length > 1
              ? () => onSeason({ ...season, sessions: sessions.filter((_, i) => i !== index) })
              : undefined
          }
        />
      ))}
      {hoursFault && <p class="field-error">{hoursFault}</p>}
      <div class="cluster">
        {sessions.length < SESSIONS_MAX && (
          <button class="button plain" type="button" onClick={add}>
            {words.addSession}
          </button>
        )}
        {onRemove && (
          <button class="button plain" type="button" onClick={onRemove}>
            {words.removeSeason}
          </button>
        )}
      </div>
    </fieldset>
  );
};

type SessionProps = {
  name: string;
  opens: string;
  closes: string;
  onSession: (session: Session) => void;
  onRemove?: () => void;
};

const SessionRow = ({ name, opens, closes, onSession, onRemove }: SessionProps) => {
  const words = pageWords(settingsWords);
  return (
    <div class="session">
      <Field
        label={words.opens(name)}
        type="time"
        value={opens}
        onValue={(to) => onSession([to, closes])}
      />
      <Field
        label={words.closes(name)}
        type="time"
        value={closes}
        onValue={(to) => onSession([opens, to])}
      />
      {onRemove && (
        <button
          class="button plain session-remove"
          type="button"
          aria-label={words.removeSession(name)}
          onClick={onRemove}
        >
          <Icon name="close" size={16} />
        </button>
      )}
    </div>
  );
};

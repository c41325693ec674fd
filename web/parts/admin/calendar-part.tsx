import { useMemo, useRef, useState } from 'preact/hooks';
import type { CalendarSettingsView } from '../../../src/contract/sla-views.ts';
import { settingsWords } from '../../../src/contract/words/pages/settings.ts';
import { shanghaiDay, toInstant } from '../../../src/domain/instant.ts';
import { newKey, Problem, post } from '../../api.ts';
import { serverNow } from '../../elements/ticker.ts';
import { pageWords } from '../../words.ts';
import { Field } from '../field.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useRead } from '../use-read.ts';
import {
  announcedOf,
  bodyOf,
  type CalendarDraft,
  changesOf,
  draftOf,
  turnDay,
} from './calendar-draft.ts';
import { CalendarPreview } from './calendar-preview.tsx';
import { SeasonsPart } from './seasons-part.tsx';
import { YearView } from './year-view.tsx';

const FIRST_YEAR = 2024;
const LAST_YEAR = 2035;
const SETTINGS = '/api/calendar/settings';

/** Working days and hours; nothing counts until it has been looked at and saved. */
export const CalendarPart = () => {
  const words = pageWords(settingsWords);
  const { data, fault, isStale, retry } = useRead<CalendarSettingsView>(SETTINGS);
  const [told, setTold] = useState('');
  return (
    <section class="stack">
      <div role="status">{told && <p class="notice">{told}</p>}</div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && isStale && <Skeleton rows={8} />}
      {data && (
        <Editor
          key={data.version}
          settings={data}
          onSaved={() => {
            setTold(words.calendarSaved);
            retry();
          }}
          onOutdated={retry}
        />
      )}
    </section>
  );
};

type Props = { settings: CalendarSettingsView; onSaved: () => void; onOutdated: () => void };

const Editor = ({ settings, onSaved, onOutdated }: Props) => {
  const words = pageWords(settingsWords);
  const saved = useMemo(() => draftOf(settings), [settings]);
  const announced = useMemo(() => announcedOf(settings), [settings]);
  const [draft, setDraft] = useState(saved);
  const [isReviewing, setReviewing] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const key = useRef(newKey());
  const today = shanghaiDay(toInstant(serverNow()));
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const change = (part: Partial<CalendarDraft>): void => {
    key.current = newKey();
    setFault(undefined);
    setDraft({ ...draft, ...part });
  };
  const changes = changesOf(draft, saved);
  const isChanged = changes.days > 0 || changes.hours || changes.known;
  const body = useMemo(() => bodyOf(draft, settings), [draft, settings]);
  const save = async (): Promise<boolean> => {
    await post<CalendarSettingsView>(SETTINGS, body, key.current);
    onSaved();
    return true;
  };
  return (
    <>
      <KnownPart settings={settings} today={today} draft={draft} onDraft={change} />
      <SeasonsPart
        seasons={draft.seasons}
        fault={fault}
        onSeasons={(seasons) => change({ seasons })}
      />
      <section class="card stack" aria-labelledby="year">
        <div class="spread">
          <h2 id="year">{words.year(year)}</h2>
          <YearSteps year={year} onYear={setYear} />
        </div>
        <p class="soft">{words.calendarIntro}</p>
        <Legend />
        <YearView
          year={year}
          today={today}
          draft={draft}
          announced={announced}
          onTurn={(day) => change(turnDay(day, draft, announced))}
        />
      </section>
      {isChanged && (
        <div class="unsaved">
          <p role="status">{words.unsaved(changes.days, changes.hours, changes.known)}</p>
          <button class="button" type="button" onClick={() => change(saved)}>
            {words.discard}
          </button>
          <button class="button primary" type="button" onClick={() => setReviewing(true)}>
            {words.review}
          </button>
        </div>
      )}
      {isReviewing && (
        <CalendarPreview
          body={body}
          onSave={save}
          onFault={(caught) => {
            setFault(caught);
            if (caught instanceof Problem && caught.view.reason === 'outdated') onOutdated();
          }}
          onClose={() => setReviewing(false)}
        />
      )}
    </>
  );
};

const YearSteps = ({ year, onYear }: { year: number; onYear: (year: number) => void }) => {
  const words = pageWords(settingsWords);
  return (
    <div class="cluster">
      <button
        class="button"
        type="button"
        disabled={year <= FIRST_YEAR}
        onClick={() => onYear(year - 1)}
      >
        ‹ {words.year(year - 1)}
      </button>
      <button
        class="button"
        type="button"
        disabled={year >= LAST_YEAR}
        onClick={() => onYear(year + 1)}
      >
        {words.year(year + 1)} ›
      </button>
    </div>
  );
};

const Legend = () => {
  const words = pageWords(settingsWords);
  return (
    <ul class="year-legend" aria-label={words.legend}>
      <li>
        <span class="day is-working">1</span> {words.legendWorking}
      </li>
      <li>
        <span class="day is-rest">1</span> {words.legendRest}
      </li>
      <li>
        <span class="day is-off" data-mark={words.off}>
          1
        </span>{' '}
        {words.legendOff}
      </li>
      <li>
        <span class="day is-on" data-mark={words.on}>
          1
        </span>{' '}
        {words.legendOn}
      </li>
      <li>
        <span class="day is-working is-changed">1</span> {words.legendChanged}
      </li>
    </ul>
  );
};

/** From when on an admin is reminded that the next year is missing. */
const SOON_MONTHS = 3;

type KnownProps = {
  settings: CalendarSettingsView;
  today: string;
  draft: CalendarDraft;
  onDraft: (part: Partial<CalendarDraft>) => void;
};

const KnownPart = ({ settings, today, draft, onDraft }: KnownProps) => {
  const words = pageWords(settingsWords);
  const { knownUntil, announcedUntil } = settings;
  const isSoon = knownUntil < soonAfter(today);
  return (
    <div class={`notice known${isSoon ? ' amber' : ''}`}>
      <div>
        <b>{words.knownUntil(knownUntil)}</b>
        {isSoon && <p>{words.knownSoon(Number(knownUntil.slice(0, 4)) + 1)}</p>}
      </div>
      <Field
        label={words.knownField}
        type="date"
        min={announcedUntil}
        max={`${LAST_YEAR}-12-31`}
        value={draft.knownUntil}
        hint={words.announced(announcedUntil)}
        onValue={(day) => onDraft({ knownUntil: day || announcedUntil })}
      />
    </div>
  );
};

const soonAfter = (today: string): string => {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + SOON_MONTHS, day)).toISOString().slice(0, 10);
};

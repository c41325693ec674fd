import { useRef, useState } from 'preact/hooks';
import { settingsWords } from '../../../src/contract/words/pages/settings.ts';
import { pageWords } from '../../words.ts';
import {
  type Announced,
  type CalendarDraft,
  dayAfterKey,
  dayText,
  markOf,
  weekdayOf,
  weeksOf,
} from './calendar-draft.ts';

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

type Props = {
  year: number;
  today: string;
  draft: CalendarDraft;
  announced: Announced;
  onTurn: (day: string) => void;
};

/** Twelve months; one stop for the Tab key, arrows go from day to day. */
export const YearView = (props: Props) => {
  const { year, today } = props;
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(today);
  const stop = at.startsWith(`${year}-`) ? at : dayText(year, 1, 1);
  const go = (event: KeyboardEvent): void => {
    // From the focused day: a second key may come before the first is drawn.
    const from = event.target instanceof HTMLElement ? event.target.dataset.day : undefined;
    const next = dayAfterKey(from ?? stop, event.key);
    if (!next?.startsWith(`${year}-`)) return;
    event.preventDefault();
    setAt(next);
    box.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the days inside are buttons; this only leads from one to the next
    <div class="year" ref={box} onKeyDown={go}>
      {MONTHS.map((month) => (
        <Month key={month} month={month} stop={stop} onStop={setAt} {...props} />
      ))}
    </div>
  );
};

type MonthProps = Props & { month: number; stop: string; onStop: (day: string) => void };

const Month = ({ month, year, ...rest }: MonthProps) => {
  const words = pageWords(settingsWords);
  return (
    <table class="month">
      <caption>{words.month(month)}</caption>
      <thead>
        <tr>
          {words.dayNames.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((day, i) => (
              <td key={words.dayNames[i]}>{day && <Day day={day} month={month} {...rest} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type DayProps = Omit<MonthProps, 'year'> & { day: string };

const Day = ({ day, month, stop, today, draft, announced, onStop, onTurn }: DayProps) => {
  const words = pageWords(settingsWords);
  const mark = markOf(day, draft, announced);
  const isChanged = draft.days.has(day);
  const date = Number(day.slice(8));
  const label = [
    words.dayLabel(month, date, weekdayOf(day)),
    words.dayState[mark],
    isChanged && words.changed,
  ].filter(Boolean);
  return (
    <button
      type="button"
      class={`day is-${mark}${isChanged ? ' is-changed' : ''}`}
      data-day={day}
      data-mark={mark === 'off' || mark === 'on' ? words[mark] : undefined}
      tabIndex={day === stop ? 0 : -1}
      aria-label={label.join(words.listJoin)}
      aria-current={day === today ? 'date' : undefined}
      onClick={() => {
        onStop(day);
        onTurn(day);
      }}
    >
      {date}
    </button>
  );
};

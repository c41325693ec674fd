/** Days of the roster: a calendar where there is room, a list on a phone. */
import { useState } from 'preact/hooks';
import type { DutyDayView, StretchView } from '../../../src/contract/roster-views.ts';
import type { Ref } from '../../../src/contract/views.ts';
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { shiftSheetWords } from '../../../src/contract/words/pages/shift-sheet.ts';
import { plusDays, wallTimeOf, weekdayOf } from '../../../src/domain/roster/day.ts';
import { pageWords } from '../../words.ts';
import { useMedia } from '../use-media.ts';
import { commonStart, sayShort, without } from './say.ts';
import { isMe, namesIn, sayRosterDay } from './who.ts';

type Props = {
  label: string;
  days: readonly DutyDayView[];
  today: string;
  /** Absent: nothing is changed here. */
  onChange?: (day: DutyDayView) => void;
};

export const MonthDays = ({ label, days, today, onChange }: Props) => {
  const words = pageWords(rosterWords);
  const isPhone = useMedia('(max-width: 760px)');
  const [isWhole, setWhole] = useState(false);
  const isCut = !isWhole && days.some(({ day }) => day === today);
  const first = isPhone ? today : plusDays(today, -weekdayOf(today));
  const shown = isCut ? days.filter(({ day }) => day >= first) : days;
  const people = days.flatMap(({ stretches }) => stretches.flatMap(namesIn));
  const start = commonStart([...new Set(people.map(({ name }) => name))]);
  const blanks = isPhone ? 0 : weekdayOf(shown[0]?.day ?? today);
  return (
    <section class="duty-month" aria-label={label}>
      {isCut && shown.length < days.length && (
        <button class="button plain duty-earlier" type="button" onClick={() => setWhole(true)}>
          {words.earlier}
        </button>
      )}
      <div class="duty-weekdays" aria-hidden="true">
        {words.weekdays.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol class="duty-days" style={{ '--blanks': blanks }}>
        {shown.map((day) => (
          <Day key={day.day} day={day} today={today} start={start} onChange={onChange} />
        ))}
      </ol>
    </section>
  );
};

type DayProps = Omit<Props, 'label' | 'days'> & { day: DutyDayView; start: string };

const Day = ({ day: shown, today, start, onChange }: DayProps) => {
  const words = pageWords(rosterWords);
  const { day, kind, stretches } = shown;
  const isToday = day === today;
  // A preview runs over into the next month.
  const isFirst = day.endsWith('-01');
  return (
    <li
      class="duty-day"
      data-kind={kind}
      data-past={day < today ? '' : undefined}
      aria-current={isToday ? 'date' : undefined}
    >
      <div class="duty-day-head">
        <span class="visually-hidden">{sayRosterDay(day)}</span>
        <b class="duty-date" aria-hidden="true">
          {isFirst ? day.slice(5) : Number(day.slice(8))}
        </b>
        <span class="duty-weekday" aria-hidden="true">
          {words.weekdays[weekdayOf(day)]}
        </span>
        {isToday && <span class="badge">{words.today}</span>}
        {kind !== 'working' && <span class="duty-kind">{words.dayKind[kind]}</span>}
        {onChange && day >= today && (
          <button
            class="duty-edit"
            type="button"
            aria-label={words.changeDay(sayRosterDay(day))}
            onClick={() => onChange(shown)}
          >
            {words.change}
          </button>
        )}
      </div>
      {stretches.map((stretch) => (
        <Stretch key={stretch.from} stretch={stretch} day={day} start={start} />
      ))}
      <Gaps day={shown} />
    </li>
  );
};

type StretchProps = { stretch: StretchView; day: string; start: string };

const Stretch = ({ stretch, day, start }: StretchProps) => {
  const words = pageWords(rosterWords);
  const { name, from, until, duty, deputy, leader, swapped } = stretch;
  const times = words.span(wallTimeOf(from), sayShort(until, day));
  return (
    <div class="duty-stretch" data-mine={duty.some(isMe) ? '' : undefined}>
      <p class="duty-shift">
        {pageWords(shiftSheetWords).shift[name]} <span class="soft">{times}</span>
        {swapped && <span class="badge">{words.swapped}</span>}
      </p>
      <p class="duty-names">
        <Names people={duty} start={start} />
      </p>
      {deputy && <Post name={words.deputy} person={deputy} start={start} />}
      {leader && <Post name={words.leader} person={leader} start={start} />}
    </div>
  );
};

const Names = ({ people, start }: { people: readonly Ref[]; start: string }) => {
  const words = pageWords(rosterWords);
  return (
    <>
      {people.map((person, i) => (
        <span key={person.id}>
          {i > 0 && words.listJoin}
          {isMe(person) ? <b>{without(start, person.name)}</b> : without(start, person.name)}
        </span>
      ))}
    </>
  );
};

const Post = ({ name, person, start }: { name: string; person: Ref; start: string }) => (
  <p class="duty-post">
    <span class="soft">{name}</span> <Names people={[person]} start={start} />
  </p>
);

/** A part of the day without anybody; a night that began the day before is none. */
const Gaps = ({ day: { day, gaps } }: { day: DutyDayView }) => {
  const words = pageWords(rosterWords);
  const isWhole = gaps.length === 1 && sayEnds(gaps, day) === '00:00–24:00';
  if (isWhole) return <p class="duty-gap">{words.everybody}</p>;
  return (
    <>
      {gaps.map(({ from, until }) => (
        <p key={from} class="duty-gap">
          {words.gap(wallTimeOf(from), sayShort(until, day))}
        </p>
      ))}
    </>
  );
};

const sayEnds = ([gap]: DutyDayView['gaps'], day: string): string =>
  gap ? `${wallTimeOf(gap.from)}–${sayShort(gap.until, day)}` : '';

import type { DutyStateView, SettingsChangeView } from '../../../src/contract/sla-views.ts';
import { settingsWords } from '../../../src/contract/words/pages/settings.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import type { CalendarEdit } from '../../../src/domain/sla/calendar-settings.ts';
import { pageWords, sayInstant } from '../../words.ts';
import { wholeName } from '../admin/limit-names.ts';
import { limitWords } from '../clock/rule-words.ts';
import { LogTable } from './log-table.tsx';

/** Who changed a limit or the calendar, from what to what. */
export const SettingsLog = () => {
  const words = pageWords(settingsWords);
  return (
    <section class="stack">
      <p class="soft">{words.logIntro}</p>
      <LogTable<SettingsChangeView>
        path="/api/settings-log"
        empty={words.logEmpty}
        columns={[words.at, words.who, words.what, words.before, words.after]}
        cells={({ at, by, subject, before, after }) => [
          sayInstant(at),
          by.name,
          subjectSaid(subject),
          said(before),
          said(after),
        ]}
      />
    </section>
  );
};

const DAYS_MAX = 12;

const subjectSaid = (subject: string): string => {
  const words = pageWords(settingsWords);
  return subject === 'calendar' || subject === 'duty' ? words[subject] : wholeName(subject);
};

const said = (settled: SettingsChangeView['after']): string => {
  if ('days' in settled) return calendarSaid(settled);
  if ('situations' in settled) return dutySaid(settled);
  return settled.amount > 0
    ? limitWords(settled, pageWords(ticketWords))
    : pageWords(settingsWords).tookBack;
};

const dutySaid = ({ situations, added, changed }: DutyStateView): string => {
  const words = pageWords(settingsWords);
  const few = (codes: string[]) =>
    codes.slice(0, DAYS_MAX).join(words.listJoin) + (codes.length > DAYS_MAX ? '…' : '');
  return [
    words.situations(situations),
    ...(added.length > 0 ? [words.added(added.length, few(added))] : []),
    ...(changed.length > 0 ? [words.changedOnes(changed.length, few(changed))] : []),
  ].join('; ');
};

const calendarSaid = ({ days, seasons, knownUntil }: CalendarEdit): string => {
  const words = pageWords(settingsWords);
  const named = days.slice(0, DAYS_MAX).map(({ day, working }) => words.dayAs(day, working));
  const list = [...named, ...(days.length > DAYS_MAX ? [words.more(days.length)] : [])];
  return [
    days.length > 0 ? words.daysSet(list.join(words.listJoin)) : words.noDays,
    ...seasons.map(({ from, sessions }) =>
      [from, ...sessions.map((session) => session.join('–'))].join(' '),
    ),
    ...(knownUntil ? [words.knownUntil(knownUntil)] : []),
  ].join('; ');
};

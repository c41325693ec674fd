/** The month with what can be done in it: looked through, changed day by day, swapped. */
import { useState } from 'preact/hooks';
import type { DutyDayView, DutyRosterView } from '../../../src/contract/roster-views.ts';
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { pageWords } from '../../words.ts';
import { DayDialog } from './day-dialog.tsx';
import { MonthDays } from './month-days.tsx';
import { MonthNav } from './month-nav.tsx';
import { SwapDialog } from './swap-dialog.tsx';
import { sayRosterDay } from './who.ts';

type Props = {
  roster: DutyRosterView;
  month: string;
  isStale: boolean;
  onTold: (text: string) => void;
  onStale: () => void;
};

export const MonthPart = ({ roster, month, isStale, onTold, onStale }: Props) => {
  const words = pageWords(rosterWords);
  const planWords = pageWords(rosterPlanWords);
  const [isAsking, setAsking] = useState(false);
  const [day, setDay] = useState<DutyDayView>();
  const isPlanner = roster.verbs.includes('plan');
  const isEmpty = roster.days.every(({ stretches }) => stretches.length === 0);
  return (
    <section class="stack" aria-busy={isStale}>
      <MonthNav
        month={month}
        isPlanner={isPlanner}
        mayAsk={roster.verbs.includes('ask_swap') && roster.people.length > 1}
        onAsk={() => setAsking(true)}
      />
      {isEmpty && (
        <p class="notice">
          {words.emptyMonth} {isPlanner ? words.emptyLeader : words.emptyStaff}
        </p>
      )}
      <MonthDays
        key={roster.month}
        label={words.calendar(roster.month)}
        days={roster.days}
        today={roster.today}
        onChange={isPlanner ? setDay : undefined}
      />
      {!isEmpty && <p class="soft small">{words.legendGap}</p>}
      {isAsking && (
        <SwapDialog
          roster={roster}
          onAsked={() => onTold(words.asked)}
          onClose={() => setAsking(false)}
        />
      )}
      {day && (
        <DayDialog
          day={day}
          roster={roster}
          onStale={onStale}
          onSaved={() => onTold(planWords.daySaved(sayRosterDay(day.day)))}
          onClose={() => setDay(undefined)}
        />
      )}
    </section>
  );
};

/** The days as the plan would make them, before anything is written. */
import type { DutyDayView } from '../../../src/contract/roster-views.ts';
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { pageWords } from '../../words.ts';
import { MonthDays } from './month-days.tsx';

type Props = {
  days: readonly DutyDayView[];
  today: string;
  isBusy: boolean;
  onSave: () => void;
  onEdit: () => void;
};

export const PlanPreview = ({ days, today, isBusy, onSave, onEdit }: Props) => {
  const words = pageWords(rosterPlanWords);
  const shifts = days.reduce((sum, { turns }) => sum + turns.length, 0);
  const gaps = days.filter((day) => day.gaps.length > 0).length;
  const title = words.previewTitle(days.length, shifts);
  return (
    <section class="stack" aria-labelledby="duty-preview">
      <h2 id="duty-preview" tabIndex={-1} ref={focus}>
        {title}
      </h2>
      {gaps > 0 && <p class="notice">{words.previewGaps(gaps)}</p>}
      <MonthDays label={title} days={days} today={today} />
      <div class="action-bar duty-actions">
        <div class="cluster">
          <button class="button" type="button" onClick={onEdit}>
            {words.edit}
          </button>
          <button class="button primary" type="button" aria-busy={isBusy} onClick={onSave}>
            {words.save}
          </button>
        </div>
      </div>
    </section>
  );
};

/** The form it came from is gone: a keyboard goes on here. */
const focus = (heading: HTMLElement | null): void => heading?.focus();

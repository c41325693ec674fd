/** From when until when is planned, and who comes in which week of the rotation. */
import type { DutyRosterView } from '../../../src/contract/roster-views.ts';
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { pageWords } from '../../words.ts';
import { Field } from '../field.tsx';
import { newWeek, type PlanDraft, shiftsUsed, type WeekDraft } from './plan-draft.ts';
import { WeekFields } from './week-fields.tsx';

type SpanProps = { draft: PlanDraft; today: string; onDraft: (part: Partial<PlanDraft>) => void };

export const Span = ({ draft, today, onDraft }: SpanProps) => {
  const words = pageWords(rosterPlanWords);
  return (
    <div class="stack">
      <div class="duty-two">
        <Field
          label={words.fromDay}
          type="date"
          min={today}
          value={draft.fromDay}
          onValue={(fromDay) => onDraft({ fromDay })}
        />
        <Field
          label={words.untilDay}
          type="date"
          min={draft.fromDay || today}
          value={draft.untilDay}
          onValue={(untilDay) => onDraft({ untilDay })}
        />
      </div>
      <p class="soft small">{words.spanHint}</p>
    </div>
  );
};

const WEEKS_MAX = 6;

type WeeksProps = {
  draft: PlanDraft;
  people: DutyRosterView['people'];
  onWeeks: (weeks: WeekDraft[]) => void;
};

export const Weeks = ({ draft, people, onWeeks }: WeeksProps) => {
  const words = pageWords(rosterPlanWords);
  const { weeks } = draft;
  const used = shiftsUsed(draft);
  return (
    <section class="stack" aria-labelledby="duty-crews">
      <h3 id="duty-crews">{words.crews}</h3>
      <p class="soft small">{words.emptyCrew}</p>
      {weeks.map((week, at) => (
        <WeekFields
          key={at}
          title={weeks.length > 1 ? words.week(at + 1) : undefined}
          week={week}
          used={used}
          people={people}
          onWeek={(next) => onWeeks(weeks.map((each, i) => (i === at ? next : each)))}
          onDrop={at > 0 ? () => onWeeks(weeks.filter((_, i) => i !== at)) : undefined}
        />
      ))}
      {weeks.length < WEEKS_MAX && used.length > 0 && (
        <div class="cluster">
          <button class="button" type="button" onClick={() => onWeeks([...weeks, newWeek()])}>
            {words.addWeek}
          </button>
          <span class="soft small">{words.weeksHint}</span>
        </div>
      )}
    </section>
  );
};

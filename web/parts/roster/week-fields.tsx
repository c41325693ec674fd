/** Who comes in one week of the rotation: the same every day, or told apart by weekday. */
import type { DutyRosterView } from '../../../src/contract/roster-views.ts';
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { shiftSheetWords } from '../../../src/contract/words/pages/shift-sheet.ts';
import type { ShiftName } from '../../../src/domain/roster/roster.ts';
import { pageWords } from '../../words.ts';
import { CrewFields } from './crew-fields.tsx';
import { type CrewDraft, splitByDay, type WeekDraft, type WeekShift } from './plan-draft.ts';

type Props = {
  /** Absent where there is one week only. */
  title?: string;
  week: WeekDraft;
  used: readonly ShiftName[];
  people: DutyRosterView['people'];
  onWeek: (week: WeekDraft) => void;
  onDrop?: () => void;
};

export const WeekFields = ({ title, week, used, people, onWeek, onDrop }: Props) => {
  const words = pageWords(rosterPlanWords);
  return (
    <section class="card stack" aria-label={title}>
      {title && (
        <div class="spread">
          <h3>{title}</h3>
          {onDrop && (
            <button class="button plain" type="button" onClick={onDrop}>
              {words.dropWeek}
            </button>
          )}
        </div>
      )}
      {used.map((name) => (
        <Shift
          key={name}
          name={pageWords(shiftSheetWords).shift[name]}
          shift={week[name]}
          people={people}
          onShift={(shift) => onWeek({ ...week, [name]: shift })}
        />
      ))}
    </section>
  );
};

type ShiftProps = {
  name: string;
  shift: WeekShift;
  people: DutyRosterView['people'];
  onShift: (shift: WeekShift) => void;
};

const Shift = ({ name, shift, people, onShift }: ShiftProps) => {
  const words = pageWords(rosterPlanWords);
  const { weekdays } = pageWords(rosterWords);
  const setDay = (at: number, crew: CrewDraft): void =>
    onShift({ ...shift, days: shift.days.map((each, i) => (i === at ? crew : each)) });
  return (
    <div class="duty-week-shift">
      <div class="spread duty-week-head">
        <h4>{name}</h4>
        <div class="cluster">
          <button
            class="chip"
            type="button"
            aria-pressed={shift.isSame}
            aria-label={`${name} ${words.same}`}
            onClick={() => onShift({ ...shift, isSame: true })}
          >
            {words.same}
          </button>
          <button
            class="chip"
            type="button"
            aria-pressed={!shift.isSame}
            aria-label={`${name} ${words.byDay}`}
            onClick={() => shift.isSame && onShift(splitByDay(shift))}
          >
            {words.byDay}
          </button>
        </div>
      </div>
      {shift.isSame ? (
        <CrewFields
          label={name}
          people={people}
          crew={shift.every}
          onCrew={(every) => onShift({ ...shift, every })}
        />
      ) : (
        shift.days.map((crew, i) => (
          <CrewFields
            key={weekdays[i]}
            label={`${weekdays[i]} ${name}`}
            people={people}
            crew={crew}
            onCrew={(next) => setDay(i, next)}
          />
        ))
      )}
    </div>
  );
};

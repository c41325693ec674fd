/** Which shifts there are on one kind of day, and from when until when. */
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { shiftSheetWords } from '../../../src/contract/words/pages/shift-sheet.ts';
import { SHIFT_NAMES, type ShiftName } from '../../../src/domain/roster/roster.ts';
import { pageWords } from '../../words.ts';
import type { ShiftDraft, Shifts } from './plan-draft.ts';

type Props = {
  legend: string;
  hint?: string;
  shifts: Shifts;
  onShifts: (shifts: Shifts) => void;
};

export const ShiftFields = ({ legend, hint, shifts, onShifts }: Props) => {
  const names = pageWords(shiftSheetWords).shift;
  const change = (name: ShiftName, part: Partial<ShiftDraft>): void =>
    onShifts({ ...shifts, [name]: { ...shifts[name], ...part } });
  return (
    <fieldset class="duty-shift-fields">
      <legend>{legend}</legend>
      {hint && <p class="soft small">{hint}</p>}
      {SHIFT_NAMES.map((name) => (
        <div key={name} class="duty-shift-row">
          <label class="duty-choice">
            <input
              type="checkbox"
              checked={shifts[name].isOn}
              onChange={(event) => change(name, { isOn: event.currentTarget.checked })}
            />
            {names[name]}
          </label>
          {shifts[name].isOn && (
            <Times name={names[name]} shift={shifts[name]} onShift={(part) => change(name, part)} />
          )}
        </div>
      ))}
    </fieldset>
  );
};

type TimesProps = {
  name: string;
  shift: Pick<ShiftDraft, 'from' | 'until'>;
  onShift: (part: Partial<Pick<ShiftDraft, 'from' | 'until'>>) => void;
};

/** An end that is not after the beginning is the next day's, and is said to be. */
export const Times = ({ name, shift: { from, until }, onShift }: TimesProps) => {
  const words = pageWords(rosterPlanWords);
  const isOver = from !== '' && until !== '' && until <= from;
  return (
    <span class="duty-times">
      <input
        type="time"
        aria-label={words.from(name)}
        value={from}
        onInput={(event) => onShift({ from: event.currentTarget.value })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="time"
        aria-label={words.until(name)}
        value={until}
        onInput={(event) => onShift({ until: event.currentTarget.value })}
      />
      {isOver && <span class="soft small">{words.nextDay}</span>}
    </span>
  );
};

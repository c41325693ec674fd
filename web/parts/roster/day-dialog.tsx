/** Change one day: shifts added, dropped, manned otherwise. Without any, everybody is on duty. */
import { useMemo, useState } from 'preact/hooks';
import type { DutyDayView, DutyRosterView, TurnView } from '../../../src/contract/roster-views.ts';
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { shiftSheetWords } from '../../../src/contract/words/pages/shift-sheet.ts';
import { SHIFT_NAMES, type ShiftName } from '../../../src/domain/roster/roster.ts';
import { newKey, Problem, post } from '../../api.ts';
import { pageWords } from '../../words.ts';
import { FormDialog } from '../admin/form-dialog.tsx';
import { SelectField } from '../service/select-field.tsx';
import { CrewFields } from './crew-fields.tsx';
import { type CrewDraft, crewOf, newDraft } from './plan-draft.ts';
import { Times } from './shift-fields.tsx';
import { sayRosterDay } from './who.ts';

type Props = {
  day: DutyDayView;
  roster: DutyRosterView;
  onSaved: () => void;
  /** Somebody planned meanwhile: what is saved next is made on theirs. */
  onStale: () => void;
  onClose: () => void;
};

type ShiftOfDay = { name: ShiftName; from: string; until: string; crew: CrewDraft };

export const DayDialog = ({ day, roster, onSaved, onStale, onClose }: Props) => {
  const words = pageWords(rosterPlanWords);
  const [shifts, setShifts] = useState<readonly ShiftOfDay[]>(() => day.turns.map(toShift));
  const key = useMemo(newKey, [shifts]);
  const change = (at: number, part: Partial<ShiftOfDay>): void =>
    setShifts(shifts.map((each, i) => (i === at ? { ...each, ...part } : each)));
  const save = async (): Promise<boolean> => {
    const turns = shifts.map(({ crew, ...times }) => ({ day: day.day, ...times, ...crewOf(crew) }));
    await post('/api/roster/day', { day: day.day, planned: roster.planned, turns }, key);
    onSaved();
    return true;
  };
  return (
    <FormDialog
      title={words.day(sayRosterDay(day.day))}
      act={words.daySave}
      onAct={save}
      onFault={(caught) => {
        if (caught instanceof Problem && caught.view.reason === 'outdated') onStale();
      }}
      onClose={onClose}
    >
      <p class="soft">{words.dayHint}</p>
      {shifts.map((shift, at) => (
        <Shift
          key={at}
          shift={shift}
          people={roster.people}
          onShift={(part) => change(at, part)}
          onDrop={() => setShifts(shifts.filter((_, i) => i !== at))}
        />
      ))}
      <button
        class="button"
        type="button"
        onClick={() => setShifts([...shifts, nextShift(shifts, roster.today)])}
      >
        {words.addShift}
      </button>
    </FormDialog>
  );
};

const toShift = ({ name, from, until, dutyIds, deputyId = '', leaderId = '' }: TurnView) => ({
  ...{ name, from, until },
  crew: { dutyIds: [...dutyIds], deputyId, leaderId },
});

/** The first there is not yet, at its usual times. */
const nextShift = (shifts: readonly ShiftOfDay[], today: string): ShiftOfDay => {
  const name = SHIFT_NAMES.find((each) => !shifts.some((shift) => shift.name === each)) ?? 'day';
  const { from, until } = newDraft(today).working[name];
  return { name, from, until, crew: { dutyIds: [], deputyId: '', leaderId: '' } };
};

type ShiftProps = {
  shift: ShiftOfDay;
  people: DutyRosterView['people'];
  onShift: (part: Partial<ShiftOfDay>) => void;
  onDrop: () => void;
};

const Shift = ({ shift, people, onShift, onDrop }: ShiftProps) => {
  const words = pageWords(rosterPlanWords);
  const names = pageWords(shiftSheetWords).shift;
  const label = names[shift.name];
  return (
    <section class="duty-day-shift" aria-label={label}>
      <SelectField
        label={words.shift}
        value={shift.name}
        options={SHIFT_NAMES.map((id) => ({ id, name: names[id] }))}
        onValue={(id) => onShift({ name: id as ShiftName })}
      />
      <Times name={label} shift={shift} onShift={onShift} />
      <CrewFields
        label={label}
        people={people}
        crew={shift.crew}
        onCrew={(crew) => onShift({ crew })}
      />
      <button class="button plain" type="button" onClick={onDrop}>
        {words.dropShift(label)}
      </button>
    </section>
  );
};

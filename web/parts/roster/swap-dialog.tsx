/** Ask a colleague to swap days: only days that lie ahead, and on which one of the two is planned. */
import { useId, useMemo, useState } from 'preact/hooks';
import type { DutyDayView, DutyRosterView } from '../../../src/contract/roster-views.ts';
import { rosterWords } from '../../../src/contract/words/pages/roster.ts';
import { shiftSheetWords } from '../../../src/contract/words/pages/shift-sheet.ts';
import { newKey, post } from '../../api.ts';
import { me } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { FormDialog } from '../admin/form-dialog.tsx';
import { fieldFault } from '../problem-notice.tsx';
import { SelectField } from '../service/select-field.tsx';
import { joinNames, namesIn, sayRosterDay } from './who.ts';

type Props = { roster: DutyRosterView; onAsked: () => void; onClose: () => void };

export const SwapDialog = ({ roster, onAsked, onClose }: Props) => {
  const words = pageWords(rosterWords);
  const others = roster.people.filter(({ id }) => id !== me.value?.user.id);
  const [withPersonId, setWith] = useState(others.length === 1 ? (others[0]?.id ?? '') : '');
  const [days, setDays] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<{ person?: string; days?: string }>({});
  const key = useMemo(newKey, []);
  const choices = swappable(roster, withPersonId);
  const send = async (): Promise<boolean> => {
    const missing = {
      ...(!withPersonId && { person: words.pickPerson }),
      ...(days.length === 0 && { days: words.pickDays }),
    };
    setFault(missing);
    if (Object.keys(missing).length > 0) return false;
    await post('/api/roster/swaps', { withPersonId, days: [...days].sort() }, key);
    onAsked();
    return true;
  };
  return (
    <FormDialog
      title={words.ask}
      act={words.send}
      isWorded={(caught) => fieldFault(caught, 'days') !== undefined}
      onFault={(caught) => setFault({ days: fieldFault(caught, 'days') })}
      onAct={send}
      onClose={onClose}
    >
      <p class="soft">{words.swapHow}</p>
      <SelectField
        label={words.swapWith}
        value={withPersonId}
        none={words.pickPerson}
        options={others}
        fault={fault.person}
        onValue={(id) => {
          setWith(id);
          setDays([]);
        }}
      />
      <DayChoices
        choices={choices}
        isPaired={withPersonId !== ''}
        days={days}
        fault={fault.days}
        onDays={setDays}
      />
    </FormDialog>
  );
};

type Choice = { day: string; mine: string; theirs: string };

const swappable = ({ days, today }: DutyRosterView, otherId: string): Choice[] => {
  const mineId = me.value?.user.id ?? '';
  return days
    .filter(({ day }) => day > today)
    .map((day) => ({ day: day.day, mine: shiftsOf(day, mineId), theirs: shiftsOf(day, otherId) }))
    .filter(({ mine, theirs }) => mine || theirs);
};

const shiftsOf = ({ stretches }: DutyDayView, personId: string): string => {
  const names = stretches
    .filter((stretch) => namesIn(stretch).some(({ id }) => id === personId))
    .map(({ name }) => pageWords(shiftSheetWords).shift[name]);
  return joinNames([...new Set(names)]);
};

type ChoicesProps = {
  choices: readonly Choice[];
  /** The other is chosen. */
  isPaired: boolean;
  days: readonly string[];
  fault?: string;
  onDays: (days: readonly string[]) => void;
};

const DayChoices = ({ choices, isPaired, days, fault, onDays }: ChoicesProps) => {
  const words = pageWords(rosterWords);
  const id = useId();
  const turn = (day: string): void =>
    onDays(days.includes(day) ? days.filter((each) => each !== day) : [...days, day]);
  return (
    <fieldset class="stack" aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{words.swapDays}</legend>
      {choices.length === 0 && <p class="soft">{words.noDays}</p>}
      <ul class="duty-choices">
        {choices.map(({ day, mine, theirs }) => (
          <li key={day}>
            <label class="duty-choice">
              <input type="checkbox" checked={days.includes(day)} onChange={() => turn(day)} />
              <b>{sayRosterDay(day)}</b>
              <span class="soft">
                {words.mine(mine || words.off)}
                {isPaired && ` · ${words.theirs(theirs || words.off)}`}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {fault && (
        <p class="field-error" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
};

/** Who comes: on duty by tapping names, deputy and leader from a list. */
import type { DutyRosterView } from '../../../src/contract/roster-views.ts';
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { pageWords } from '../../words.ts';
import { SelectField } from '../service/select-field.tsx';
import type { CrewDraft } from './plan-draft.ts';

type Props = {
  label: string;
  people: DutyRosterView['people'];
  crew: CrewDraft;
  onCrew: (crew: CrewDraft) => void;
};

export const CrewFields = ({ label, people, crew, onCrew }: Props) => {
  const words = pageWords(rosterPlanWords);
  const { dutyIds, deputyId, leaderId } = crew;
  const turn = (id: string): void =>
    onCrew({
      ...crew,
      dutyIds: dutyIds.includes(id) ? dutyIds.filter((each) => each !== id) : [...dutyIds, id],
    });
  const isTwice = dutyIds.includes(deputyId);
  return (
    <div class="duty-crew-fields">
      <fieldset>
        <legend>
          {label} {words.duty}
        </legend>
        <div class="cluster">
          {people.map(({ id, name }) => (
            <button
              key={id}
              class="chip"
              type="button"
              aria-pressed={dutyIds.includes(id)}
              onClick={() => turn(id)}
            >
              {name}
            </button>
          ))}
        </div>
      </fieldset>
      <div class="duty-posts">
        <SelectField
          label={words.deputy}
          value={deputyId}
          none={words.none}
          options={people}
          fault={isTwice ? words.dutyTwice : undefined}
          onValue={(id) => onCrew({ ...crew, deputyId: id })}
        />
        <SelectField
          label={words.leader}
          value={leaderId}
          none={words.none}
          options={people}
          onValue={(id) => onCrew({ ...crew, leaderId: id })}
        />
      </div>
    </div>
  );
};

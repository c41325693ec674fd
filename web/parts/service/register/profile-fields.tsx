import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { registerWords } from '../../../../src/contract/words/pages/service-register.ts';
import { VISIBILITIES } from '../../../../src/domain/service/registration/registration.ts';
import { DAY_PARTS, SKILLS } from '../../../../src/domain/service/skill.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import { type Draft, isFree, toggleHours, toggleSkill } from './draft.ts';

type Props = {
  draft: Draft;
  hasPhone: boolean;
  phoneFault?: string;
  onDraft: (draft: Draft) => void;
};

/** All of it optional: what I can do, when, who may know, and where to call. */
export const ProfileFields = ({ draft, hasPhone, phoneFault, onDraft }: Props) => {
  const words = pageWords(registerWords);
  const names = pageWords(serviceNames);
  return (
    <>
      <fieldset class="card stack">
        <legend class="service-legend">{words.skills}</legend>
        <div class="cluster">
          {SKILLS.map((skill) => (
            <button
              key={skill}
              class="chip"
              type="button"
              aria-pressed={draft.skills.includes(skill)}
              onClick={() => onDraft({ ...draft, skills: toggleSkill(draft.skills, skill) })}
            >
              {names.skill[skill]}
            </button>
          ))}
        </div>
      </fieldset>
      <HoursGrid draft={draft} onDraft={onDraft} />
      <fieldset class="card stack">
        <legend class="service-legend">{words.visibility}</legend>
        {VISIBILITIES.map((visibility) => (
          <label key={visibility} class="service-choice">
            <input
              type="radio"
              name="visibility"
              checked={draft.visibility === visibility}
              onChange={() => onDraft({ ...draft, visibility })}
            />
            {names.visibility[visibility]}
          </label>
        ))}
      </fieldset>
      <section class="card stack">
        <label class="service-choice">
          <input
            type="checkbox"
            checked={draft.onCall}
            aria-describedby="on-call-means"
            onChange={(event) => onDraft({ ...draft, onCall: event.currentTarget.checked })}
          />
          <b>{words.onCall}</b>
        </label>
        <p class="small soft" id="on-call-means">
          {words.onCallMeans}
        </p>
        <Field
          label={words.phone}
          inputMode="numeric"
          autoComplete="off"
          isCode
          hint={hasPhone ? `${words.phoneKept} ${words.phoneWhy}` : words.phoneWhy}
          value={draft.phone}
          fault={phoneFault}
          onValue={(phone) => onDraft({ ...draft, phone })}
        />
      </section>
    </>
  );
};

const HoursGrid = ({ draft, onDraft }: Pick<Props, 'draft' | 'onDraft'>) => {
  const words = pageWords(registerWords);
  const { weekdays, dayPart } = pageWords(serviceNames);
  return (
    <fieldset class="card stack">
      <legend class="service-legend">{words.hours}</legend>
      <table class="service-hours">
        <thead>
          <tr>
            <td />
            {DAY_PARTS.map((part) => (
              <th key={part} scope="col">
                {dayPart[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday, index) => (
            <tr key={weekday}>
              <th scope="row">{weekday}</th>
              {DAY_PARTS.map((part) => (
                <td key={part}>
                  <button
                    class="service-hour"
                    type="button"
                    aria-label={`${weekday} ${dayPart[part]}`}
                    aria-pressed={isFree(draft.freeHours, index + 1, part)}
                    onClick={() =>
                      onDraft({
                        ...draft,
                        freeHours: toggleHours(draft.freeHours, index + 1, part),
                      })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small soft">{words.hoursHint}</p>
    </fieldset>
  );
};

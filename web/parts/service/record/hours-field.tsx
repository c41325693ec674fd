import { serviceRecordWords } from '../../../../src/contract/words/pages/service-record.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import type { HoursDraft } from './hours.ts';

type Props = {
  label: string;
  draft: HoursDraft;
  fault?: string;
  onDraft: (draft: HoursDraft) => void;
};

/** Hours and minutes, as people say them. */
export const HoursField = ({ label, draft, fault, onDraft }: Props) => {
  const words = pageWords(serviceRecordWords);
  return (
    <fieldset class="stack">
      <legend>{label}</legend>
      <div class="service-pair">
        <Field
          label={words.hoursUnit}
          inputMode="numeric"
          autoComplete="off"
          value={draft.hours}
          onValue={(hours) => onDraft({ ...draft, hours })}
        />
        <Field
          label={words.minutesUnit}
          inputMode="numeric"
          autoComplete="off"
          value={draft.minutes}
          onValue={(minutes) => onDraft({ ...draft, minutes })}
        />
      </div>
      {fault && (
        <p class="field-error" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
};

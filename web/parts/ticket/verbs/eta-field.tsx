/** When will they be here? One tap, or a time of one's own; the promise is said before it is sent. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { type Instant, toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { say } from '../../clock/clock-left.tsx';
import { fieldOfInstant, instantOfField } from '../../instant-field.ts';
import { type EtaChoice, etaChoices, etaOf } from './eta.ts';
import { ChoiceField, LineField } from './field.tsx';
import type { Act } from './use-act.ts';

type Props = {
  act: Act;
  label: string;
  hint?: string;
  value: Instant | undefined;
  onValue: (eta: Instant | undefined) => void;
};

const CUSTOM = 'custom';

export const EtaField = ({ act, label, hint, value, onValue }: Props) => {
  const words = pageWords(verbWords);
  const [choice, setChoice] = useState<string>();
  const choices: string[] = [...etaChoices(serverNow()), CUSTOM];
  const choose = (chosen: string): void => {
    setChoice(chosen);
    if (chosen !== CUSTOM) onValue(etaOf(chosen as EtaChoice, serverNow()));
  };
  return (
    <>
      <ChoiceField
        act={act}
        name={choice === CUSTOM ? '' : 'eta'}
        label={label}
        hint={choice === CUSTOM ? undefined : hintOf(value, hint)}
        value={choice}
        onValue={choose}
        options={choices.map((each) => ({
          value: each,
          text: words.etaChoice[each as EtaChoice | 'custom'],
        }))}
      />
      {choice === CUSTOM && (
        <WhenField
          act={act}
          name="eta"
          label={words.at}
          hint={hintOf(value, hint)}
          value={value}
          onValue={onValue}
        />
      )}
    </>
  );
};

const hintOf = (value: Instant | undefined, hint: string | undefined): string | undefined =>
  [value && pageWords(verbWords).etaAt(say(value)), hint].filter(Boolean).join(' · ') || undefined;

type WhenProps = Props & { name: string };

/** Date and time in the district's own time. */
export const WhenField = ({ value, onValue, ...rest }: WhenProps) => (
  <LineField
    {...rest}
    type="datetime-local"
    min={fieldOfInstant(toInstant(serverNow()))}
    value={value ? fieldOfInstant(value) : ''}
    onValue={(text) => onValue(instantOfField(text))}
  />
);

/** The mobile number for text messages and calls; shown masked, kept sealed. */
import { useState } from 'preact/hooks';
import type { ChoicesView } from '../../../src/contract/reach-views.ts';
import { reachSettingsWords } from '../../../src/contract/words/pages/reach-settings.ts';
import { pageWords } from '../../words.ts';
import { Field } from '../field.tsx';
import { fieldFault, ProblemNotice } from '../problem-notice.tsx';
import { mobileOf } from './choices.ts';
import type { Choosing } from './use-choices.ts';

type Props = { choosing: Choosing; view: ChoicesView };

export const PhonePart = ({ choosing, view }: Props) => {
  const words = pageWords(reachSettingsWords);
  const isOffered = view.channels.includes('sms') || view.channels.includes('voice');
  return (
    <section class="card stack" aria-labelledby="phone">
      <h2 id="phone">{words.phone}</h2>
      {isOffered ? (
        <PhoneForm choosing={choosing} view={view} />
      ) : (
        <p class="soft">{words.phoneNone}</p>
      )}
    </section>
  );
};

const PhoneForm = ({ choosing, view: { phone } }: Props) => {
  const words = pageWords(reachSettingsWords);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<unknown>();
  const [isWrong, setWrong] = useState(false);
  const [told, setTold] = useState('');
  const send = async (number: string | null): Promise<void> => {
    setTold('');
    setFault(undefined);
    try {
      await choosing.setPhone(number);
      setTyped('');
      setTold(number ? words.phoneSaved : words.phoneRemoved);
    } catch (cause) {
      setFault(cause);
    }
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const number = mobileOf(typed);
    setWrong(!number);
    if (number) void send(number);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p class="soft">{words.phoneWhat}</p>
      {told && (
        <p class="notice" role="status">
          {told}
        </p>
      )}
      {fault !== undefined && <ProblemNotice fault={fault} />}
      {phone && (
        <p class="spread reach-kept">
          <span>{words.phoneKept(phone)}</span>
          <button
            class="button plain"
            type="button"
            disabled={choosing.isBusy}
            onClick={() => void send(null)}
          >
            {words.phoneRemove}
          </button>
        </p>
      )}
      <Field
        label={words.phoneLabel}
        type="tel"
        value={typed}
        fault={isWrong ? words.phoneWrong : fieldFault(fault, 'phone')}
        onValue={setTyped}
      />
      <button class="button" type="submit" disabled={choosing.isBusy}>
        {phone ? words.phoneChange : words.phoneSave}
      </button>
    </form>
  );
};

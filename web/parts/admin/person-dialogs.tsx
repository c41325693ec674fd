import { useState } from 'preact/hooks';
import type { PersonView } from '../../../src/contract/views.ts';
import { adminWords } from '../../../src/contract/words/pages/admin.ts';
import { pageWords } from '../../words.ts';
import { Field } from '../field.tsx';
import { PASSWORD_MIN } from '../password-form.tsx';
import { fieldFault } from '../problem-notice.tsx';
import { makePassword } from './first-password.ts';
import { FormDialog } from './form-dialog.tsx';
import { changePerson } from './people.ts';

type Props = { person: PersonView; onDone: (told: string) => void; onClose: () => void };

/** Closing or opening an account again, with what it means. */
export const StandingDialog = ({ person, onDone, onClose }: Props) => {
  const words = pageWords(adminWords);
  const { id, name, active } = person;
  return (
    <FormDialog
      title={active ? words.deactivateTitle(name) : words.reactivateTitle(name)}
      act={active ? words.deactivate : words.reactivate}
      onClose={onClose}
      onAct={async () => {
        await changePerson(id, { active: !active });
        onDone(active ? words.deactivated(name) : words.reactivated(name));
        return true;
      }}
    >
      <p>{active ? words.deactivateWay : words.reactivateWay}</p>
    </FormDialog>
  );
};

export const ResetDialog = ({ person, onDone, onClose }: Props) => {
  const words = pageWords(adminWords);
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<unknown>();
  const [isTried, setTried] = useState(false);
  const isShort = isTried && password.length < PASSWORD_MIN;
  return (
    <FormDialog
      title={words.resetTitle(person.name)}
      act={words.reset}
      onClose={onClose}
      onFault={setFault}
      isWorded={(caught) => fieldFault(caught, 'password') !== undefined}
      onAct={async () => {
        setTried(true);
        if (password.length < PASSWORD_MIN) return false;
        await changePerson(person.id, { password });
        onDone(words.passwordDone(person.name));
        return true;
      }}
    >
      <p>{words.resetWay}</p>
      <PasswordField
        label={words.newPassword}
        value={password}
        fault={isShort ? words.passwordShort : fieldFault(fault, 'password')}
        onValue={setPassword}
      />
    </FormDialog>
  );
};

type PasswordProps = {
  label: string;
  value: string;
  fault?: string;
  onValue: (value: string) => void;
};

/** Shown as it is: it will be read out to its owner, who changes it. */
export const PasswordField = (props: PasswordProps) => {
  const words = pageWords(adminWords);
  return (
    <div class="password-field">
      <Field {...props} autoComplete="new-password" isCode hint={words.passwordHint} />
      <button class="button" type="button" onClick={() => props.onValue(makePassword())}>
        {words.makePassword}
      </button>
    </div>
  );
};

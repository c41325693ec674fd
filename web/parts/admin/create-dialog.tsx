import { useState } from 'preact/hooks';
import { adminWords } from '../../../src/contract/words/pages/admin.ts';
import { ROLES, type Role, SYSTEM_ROLES } from '../../../src/domain/actor.ts';
import { units } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { Field } from '../field.tsx';
import { PASSWORD_MIN } from '../password-form.tsx';
import { fieldFault } from '../problem-notice.tsx';
import { Choice } from './choice.tsx';
import { FormDialog } from './form-dialog.tsx';
import { createPerson } from './people.ts';
import { PasswordField } from './person-dialogs.tsx';
import { UnitChoice } from './unit-choice.tsx';

type Draft = {
  name: string;
  username: string;
  role: Role;
  unitId: string;
  communityId: string;
  password: string;
};

const BLANK: Draft = {
  name: '',
  username: '',
  role: 'staff',
  unitId: '',
  communityId: '',
  password: '',
};

type Faults = Partial<Record<keyof Draft, string>>;
type Props = { onDone: (told: string) => void; onClose: () => void };

const GIVEN_ROLES = ROLES.filter((role) => !SYSTEM_ROLES.includes(role));

export const CreateDialog = ({ onDone, onClose }: Props) => {
  const words = pageWords(adminWords);
  const [draft, setDraft] = useState(BLANK);
  const [fault, setFault] = useState<unknown>();
  const [isTried, setTried] = useState(false);
  const own = isTried ? faultsOf(draft) : {};
  const bind = (name: keyof Draft) => ({
    value: draft[name],
    fault: own[name] ?? fieldFault(fault, name),
    onValue: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const send = async (): Promise<boolean> => {
    setTried(true);
    if (Object.keys(faultsOf(draft)).length > 0) return false;
    await createPerson({ ...draft, communityId: draft.communityId || undefined });
    onDone(words.created(draft.name));
    return true;
  };
  return (
    <FormDialog
      title={words.create}
      act={words.save}
      onClose={onClose}
      onFault={setFault}
      isWorded={(caught) =>
        ['name', 'username', 'unitId', 'password'].some((name) => fieldFault(caught, name))
      }
      onAct={send}
    >
      <Field label={words.name} autoComplete="off" {...bind('name')} />
      <Field
        label={words.username}
        autoComplete="off"
        isCode
        hint={words.usernameHint}
        {...bind('username')}
      />
      <UnitChoice label={words.unit} none={words.needsUnit} {...bind('unitId')} />
      <Choice
        label={words.role}
        options={GIVEN_ROLES.map((role) => ({ value: role, text: book().role[role] }))}
        {...bind('role')}
      />
      {draft.role === 'member' && (
        <Choice
          label={words.community}
          options={[
            { value: '', text: words.noCommunity },
            ...units.value
              .filter((unit) => unit.kind === 'community')
              .map(({ id, name }) => ({ value: id, text: name })),
          ]}
          {...bind('communityId')}
        />
      )}
      <PasswordField label={words.password} {...bind('password')} />
    </FormDialog>
  );
};

const faultsOf = ({ name, username, unitId, password }: Draft): Faults => {
  const words = pageWords(adminWords);
  return {
    ...(!name.trim() && { name: words.needs }),
    ...(!/^[a-z0-9_.]{2,40}$/.test(username) && { username: words.badUsername }),
    ...(!unitId && { unitId: words.needsUnit }),
    ...(password.length < PASSWORD_MIN && { password: words.passwordShort }),
  };
};

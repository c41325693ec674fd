import { useState } from 'preact/hooks';
import { signInWords } from '../../src/contract/words/pages/sign-in.ts';
import { post } from '../api.ts';
import { pageWords } from '../words.ts';
import { Field } from './field.tsx';
import { fieldFault, ProblemNotice } from './problem-notice.tsx';

export const PASSWORD_MIN = 10;
const BLANK = { current: '', fresh: '', repeat: '' };

/** One's own password; every other device is signed out. */
export const PasswordForm = ({ username }: { username: string }) => {
  const words = pageWords(signInWords);
  const [draft, setDraft] = useState(BLANK);
  const { state, fault, isTried, submit } = useChange(draft, () => setDraft(BLANK));
  const field = (name: keyof typeof BLANK) => ({
    type: 'password' as const,
    value: draft[name],
    onValue: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const isShort = isTried && draft.fresh.length < PASSWORD_MIN;
  const differs = isTried && draft.fresh !== draft.repeat;
  const isWorded = Boolean(fieldFault(fault, 'currentPassword'));
  return (
    <form class="stack" onSubmit={submit} noValidate>
      {state === 'done' && (
        <p class="notice" role="status">
          {words.passwordChanged}
        </p>
      )}
      {fault !== undefined && !isWorded && <ProblemNotice fault={fault} />}
      <input type="text" name="username" autoComplete="username" value={username} hidden readOnly />
      <Field
        label={words.currentPassword}
        autoComplete="current-password"
        fault={fieldFault(fault, 'currentPassword')}
        {...field('current')}
      />
      <Field
        label={words.newPassword}
        autoComplete="new-password"
        hint={words.passwordRule}
        fault={isShort ? words.passwordShort : fieldFault(fault, 'newPassword')}
        {...field('fresh')}
      />
      <Field
        label={words.repeatPassword}
        autoComplete="new-password"
        fault={differs ? words.passwordDiffers : undefined}
        {...field('repeat')}
      />
      <button class="button primary" type="submit" disabled={state === 'busy'}>
        {words.save}
      </button>
    </form>
  );
};

const useChange = (draft: typeof BLANK, clear: () => void) => {
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [fault, setFault] = useState<unknown>();
  const [isTried, setTried] = useState(false);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const { current, fresh, repeat } = draft;
    if (!current || fresh.length < PASSWORD_MIN || fresh !== repeat) return;
    setState('busy');
    setFault(undefined);
    try {
      await post('/api/auth/change-password', {
        currentPassword: current,
        newPassword: fresh,
      });
      setTried(false);
      setState('done');
      clear();
    } catch (caught) {
      setFault(caught);
      setState('idle');
    }
  };
  return { state, fault, isTried, submit };
};

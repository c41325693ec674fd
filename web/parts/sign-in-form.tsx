import { useState } from 'preact/hooks';
import { signInWords } from '../../src/contract/words/pages/sign-in.ts';
import { pageWords } from '../words.ts';
import { Field } from './field.tsx';

type Props = { isBusy: boolean; onSubmit: (username: string, password: string) => void };

export const SignInForm = ({ isBusy, onSubmit }: Props) => {
  const words = pageWords(signInWords);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [isTried, setTried] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    if (username && password) onSubmit(username, password);
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <Field
        label={words.username}
        name="username"
        value={username}
        autoComplete="username"
        isCode
        fault={isTried && !username ? words.needsUsername : undefined}
        onValue={(value) => setUsername(value.trim())}
      />
      <Field
        label={words.password}
        name="password"
        type={isShown ? 'text' : 'password'}
        value={password}
        autoComplete="current-password"
        fault={isTried && !password ? words.needsPassword : undefined}
        onValue={setPassword}
      />
      <label class="cluster">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {words.showPassword}
      </label>
      <button class="button primary wide" type="submit" aria-busy={isBusy} disabled={isBusy}>
        {isBusy ? words.signingIn : words.signIn}
      </button>
    </form>
  );
};

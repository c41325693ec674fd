/** /join: whom a community admitted opens the account with the code of the slip, before any sign-in. */
import '../styles/sign-in.css';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { joinWords } from '../../src/contract/words/pages/join.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { signInWords } from '../../src/contract/words/pages/sign-in.ts';
import { post } from '../api.ts';
import { leave } from '../boot.ts';
import { Field } from '../parts/field.tsx';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { PASSWORD_MIN } from '../parts/password-form.tsx';
import { fieldFault, ProblemNotice } from '../parts/problem-notice.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const JoinPage = () => {
  const words = pageWords(joinWords);
  const [username, setUsername] = useState<string>();
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  return (
    <div class="sign-in">
      <header class="sign-in-head">
        <p class="brand">{book().product}</p>
        <p class="soft">{pageWords(shellWords).motto}</p>
        {!me.value && <LanguageSwitch />}
      </header>
      <main class="sign-in-main">
        <section class="card sign-in-card">
          <h1>{username ? words.done : words.title}</h1>
          {me.value && <SignedIn />}
          {!me.value && username && <Opened username={username} />}
          {!me.value && !username && <JoinForm onOpened={setUsername} />}
        </section>
      </main>
    </div>
  );
};

const SignedIn = () => {
  const words = pageWords(joinWords);
  return (
    <>
      <p>{words.signedIn}</p>
      <button class="button" type="button" onClick={() => void leave()}>
        {words.signOut}
      </button>
    </>
  );
};

const Opened = ({ username }: { username: string }) => {
  const words = pageWords(joinWords);
  return (
    <>
      <p role="status">
        {words.username} <b class="join-name">{username}</b>
      </p>
      <p class="soft">{words.usernameMeans}</p>
      <a class="button primary wide" href="/sign-in">
        {words.signIn}
      </a>
    </>
  );
};

type Draft = { code: string; password: string; repeat: string };

const JoinForm = ({ onOpened }: { onOpened: (username: string) => void }) => {
  const words = pageWords(joinWords);
  const account = pageWords(signInWords);
  const { query } = useLocation();
  const [draft, setDraft] = useState<Draft>({ code: query.code ?? '', password: '', repeat: '' });
  const { isBusy, isTried, fault, submit } = useJoin(draft, onOpened);
  const field = (name: keyof Draft) => ({
    value: draft[name],
    onValue: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const { code, password, repeat } = draft;
  const codeFault = fieldFault(fault, 'code');
  const passwordFault = fieldFault(fault, 'password');
  const isShort = isTried && password.length < PASSWORD_MIN;
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <p class="soft">{words.lead}</p>
      {fault !== undefined && !codeFault && !passwordFault && <ProblemNotice fault={fault} />}
      <Field
        label={words.code}
        hint={words.codeHint}
        autoComplete="off"
        isCode
        fault={isTried && !code.trim() ? words.codeMissing : codeFault}
        {...field('code')}
      />
      <Field
        label={words.password}
        type="password"
        hint={words.rule}
        autoComplete="new-password"
        fault={isShort ? account.passwordShort : passwordFault}
        {...field('password')}
      />
      <Field
        label={words.repeat}
        type="password"
        autoComplete="new-password"
        fault={isTried && password !== repeat ? account.passwordDiffers : undefined}
        {...field('repeat')}
      />
      <button class="button primary wide" type="submit" disabled={isBusy} aria-busy={isBusy}>
        {isBusy ? words.acting : words.act}
      </button>
      <p class="small">
        {words.have} <a href="/sign-in">{words.signIn}</a>
      </p>
    </form>
  );
};

const useJoin = ({ code, password, repeat }: Draft, onOpened: (username: string) => void) => {
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!code.trim() || password.length < PASSWORD_MIN || password !== repeat) return;
    setBusy(true);
    setFault(undefined);
    try {
      const body = { code: code.trim(), password };
      onOpened((await post<{ username: string }>('/api/join', body)).username);
    } catch (caught) {
      setFault(caught);
    }
    setBusy(false);
  };
  return { isBusy, isTried, fault, submit };
};

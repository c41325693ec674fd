import '../styles/sign-in.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { signInWords } from '../../src/contract/words/pages/sign-in.ts';
import { post } from '../api.ts';
import { enter } from '../boot.ts';
import { type Demo, DemoSignIns, readDemo } from '../parts/demo-sign-ins.tsx';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { homeOf } from '../parts/nav-items.ts';
import { tell } from '../parts/problem-notice.tsx';
import { SignInForm } from '../parts/sign-in-form.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

/** The way in; whoever asked for another page gets that page afterwards. */
export const SignInPage = () => {
  const words = pageWords(signInWords);
  const [demo, setDemo] = useState<Demo>();
  const { isBusy, fault, signIn } = useSignIn();
  useEffect(() => {
    readDemo().then(setDemo, () => undefined);
  }, []);
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  return (
    <div class={`sign-in${demo ? ' has-demo' : ''}`}>
      <header class="sign-in-head">
        <p class="brand">{book().product}</p>
        <p class="soft">{pageWords(shellWords).motto}</p>
        <LanguageSwitch />
      </header>
      <main class="sign-in-main">
        <section class="card sign-in-card">
          <h1>{words.title}</h1>
          {fault !== undefined && (
            <p class="notice amber" role="alert">
              {tell(fault).detail}
            </p>
          )}
          <SignInForm isBusy={isBusy} onSubmit={signIn} />
          <p class="small soft">{words.forgot}</p>
          <p class="small soft">{words.secrecy}</p>
        </section>
        {demo && (
          <DemoSignIns
            demo={demo}
            isBusy={isBusy}
            onPick={(username) => void signIn(username, demo.password)}
          />
        )}
      </main>
    </div>
  );
};

const useSignIn = () => {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const isAsking = useRef(false);
  const { path, route } = useLocation();
  const signIn = async (username: string, password: string): Promise<void> => {
    if (isAsking.current) return;
    isAsking.current = true;
    setBusy(true);
    setFault(undefined);
    try {
      await post('/api/auth/sign-in/username', { username, password });
      await enter();
      if (me.value && (path === '/' || path === '/sign-in')) {
        route(homeOf(me.value), true);
      }
    } catch (caught) {
      setFault(caught);
      setBusy(false);
    } finally {
      isAsking.current = false;
    }
  };
  return { isBusy, fault, signIn };
};

import '../styles/sign-in.css';
import { useEffect } from 'preact/hooks';
import { auditWords } from '../../src/contract/words/pages/audit.ts';
import { inboxWords } from '../../src/contract/words/pages/inbox.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { signInWords } from '../../src/contract/words/pages/sign-in.ts';
import { leave } from '../boot.ts';
import { DelegationPart } from '../parts/account/delegation-part.tsx';
import { hasInbox } from '../parts/inbox/unread.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { onRoster, seesTickets } from '../parts/nav-items.ts';
import { PasswordForm } from '../parts/password-form.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const AccountPage = () => {
  const words = pageWords(signInWords);
  const shell = pageWords(shellWords);
  const audit = pageWords(auditWords);
  const inbox = pageWords(inboxWords);
  useEffect(() => {
    document.title = `${words.account} · ${book().product}`;
  }, [words]);
  if (!me.value) return null;
  const { user, community } = me.value;
  const rows = [
    [words.name, user.name],
    [words.username, user.username],
    [words.unit, user.unit.name],
    [words.role, book().role[user.role]],
    ...(community ? [[words.community, community.name]] : []),
  ];
  return (
    <main class="page narrow account">
      <h1>{words.account}</h1>
      <section class="card stack" aria-labelledby="who">
        <h2 id="who">{words.whoAmI}</h2>
        <dl class="account-facts">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div class="spread">
          <h3>{words.language}</h3>
          <LanguageSwitch />
        </div>
      </section>
      {user.role === 'chief' && <DelegationPart />}
      <section class="card stack" aria-labelledby="password">
        <h2 id="password">{words.changePassword}</h2>
        <PasswordForm username={user.username} />
      </section>
      <p class="cluster account-ways">
        {hasInbox() && (
          <>
            <a class="button" href="/account/reach">
              {inbox.settings}
            </a>
            <a class="button" href="/inbox">
              {inbox.title}
            </a>
          </>
        )}
        {onRoster(user) && (
          <a class="button" href="/roster">
            {shell.roster}
          </a>
        )}
        {seesTickets.value && (
          <a class="button" href="/wall">
            {shell.wall}
          </a>
        )}
        {user.unit.kind === 'oversight' && (
          <a class="button" href="/audit">
            {audit.titleSecurity}
          </a>
        )}
        <button class="button" type="button" onClick={() => void leave()}>
          {shell.signOut}
        </button>
      </p>
    </main>
  );
};

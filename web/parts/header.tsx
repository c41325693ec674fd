import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { district, me } from '../state.ts';
import { book, pageWords } from '../words.ts';
import { useDeskCount } from './desk-count.ts';
import { Icon } from './icons.tsx';
import { Bell } from './inbox/bell.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LinkState } from './link-state.tsx';
import { homeOf, isWithin, navItems, seesTickets } from './nav-items.ts';
import { UserMenu } from './user-menu.tsx';

type Props = { path: string; isAct: boolean };

export const Header = ({ path, isAct }: Props) => {
  const words = pageWords(shellWords);
  if (!me.value) return null;
  const home = homeOf(me.value);
  return (
    <header class="masthead shell-head">
      {isAct && (
        <a class="shell-back" href={backOf(path) ?? home} aria-label={words.back}>
          <Icon name="back" />
        </a>
      )}
      <a class="brand" href={home}>
        {book().product}
      </a>
      <p class="shell-where">
        {district.value?.name} <span>{words.motto}</span>
      </p>
      <HeaderNav path={path} />
      <LinkState />
      <div class="shell-end">
        {seesTickets.value && (
          <a class="shell-link" href="/wall">
            {words.wall}
          </a>
        )}
        {me.value.mayRaise && (
          <a class="button primary shell-raise" href="/raise">
            {words.raise}
          </a>
        )}
        <Bell path={path} />
        <LanguageSwitch />
        <UserMenu />
      </div>
    </header>
  );
};

/** Pages under 双报到 lead back to it. */
const backOf = (path: string): string | undefined =>
  path.startsWith('/service/') ? '/service' : undefined;

const HeaderNav = ({ path }: { path: string }) => {
  const words = pageWords(shellWords);
  const count = useDeskCount();
  return (
    <nav class="shell-nav" aria-label={words.mainNav}>
      {navItems.value.map(({ href, word }) => (
        <a
          key={href}
          class="shell-tab"
          href={href}
          aria-current={isWithin(path, href) ? 'page' : undefined}
        >
          {words[word]}
          {href === '/desk' && count && (
            <span class="count" title={words.waiting(count)}>
              {count}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
};

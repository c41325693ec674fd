import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { me } from '../state.ts';
import { pageWords } from '../words.ts';
import { deskCount } from './desk-count.ts';
import { Icon, type IconName } from './icons.tsx';
import { navItems } from './nav-items.ts';

/** Phones: everything within reach of the thumb, the whistle in the middle. */
export const BottomBar = ({ path }: { path: string }) => {
  const words = pageWords(shellWords);
  const links = navItems.value.map(({ href, icon, short }) => (
    <BarLink key={href} href={href} icon={icon} text={words[short]} path={path} />
  ));
  const half = Math.ceil(links.length / 2);
  return (
    <nav class="bottom-bar" aria-label={words.mainNav}>
      {links.slice(0, half)}
      {me.value?.mayRaise && (
        <a class="bottom-raise" href="/raise">
          <Icon name="whistle" />
          {words.raise}
        </a>
      )}
      {links.slice(half)}
      <BarLink href="/account" icon="me" text={words.more} path={path} />
    </nav>
  );
};

type LinkProps = { href: string; icon: IconName; text: string; path: string };

const BarLink = ({ href, icon, text, path }: LinkProps) => (
  <a class="bottom-link" href={href} aria-current={path === href ? 'page' : undefined}>
    <Icon name={icon} />
    {text}
    {href === '/desk' && deskCount.value && <span class="count">{deskCount.value}</span>}
  </a>
);

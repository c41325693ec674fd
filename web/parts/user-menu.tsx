import { useEffect, useRef } from 'preact/hooks';
import { outboxWords } from '../../src/contract/words/pages/outbox.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { leave } from '../boot.ts';
import { waitingActs } from '../outbox/outbox.ts';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';
import { onRoster } from './nav-items.ts';

/** Who one is here, and the way out. */
export const UserMenu = () => {
  const words = pageWords(shellWords);
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const { current } = menu;
      if (!current?.open || !isLeaving(event, current)) return;
      current.open = false;
      if (event instanceof KeyboardEvent) current.querySelector('summary')?.focus();
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  if (!me.value) return null;
  const { user } = me.value;
  return (
    <details class="user-menu" ref={menu}>
      <summary aria-label={`${words.menu} ${user.unit.name} ${user.name}`}>
        {!user.name.includes(user.unit.name) && <span class="user-unit">{user.unit.name}</span>}
        <span class="user-name">{user.name}</span>
      </summary>
      <div class="user-card">
        <p>
          <b>{user.name}</b> <span class="soft">{book().role[user.role]}</span>
          <br />
          <span class="soft">{user.unit.name}</span>
        </p>
        {onRoster(user) && (
          <a class="button" href="/roster">
            {words.roster}
          </a>
        )}
        <a class="button" href="/account">
          {words.account}
        </a>
        {waitingActs.value.length > 0 && (
          <p class="small">{pageWords(outboxWords).signOutKept(waitingActs.value.length)}</p>
        )}
        <button class="button" type="button" onClick={() => void leave()}>
          {words.signOut}
        </button>
      </div>
    </details>
  );
};

/** Escape, a click elsewhere, or a click on one of its own links. */
const isLeaving = (event: Event, menu: HTMLElement): boolean => {
  if (event instanceof KeyboardEvent) return event.key === 'Escape';
  const { target } = event;
  if (!(target instanceof Element)) return false;
  return !menu.contains(target) || target.closest('a') !== null;
};

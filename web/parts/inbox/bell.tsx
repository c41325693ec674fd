/** The way to what one was told; how much of it is unread stands on it. */
import { useEffect } from 'preact/hooks';
import { shellWords } from '../../../src/contract/words/pages/shell.ts';
import { unread } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { Icon } from '../icons.tsx';
import { countInTitle } from './count-in-title.ts';
import { badgeText, hasInbox, keepUnread } from './unread.ts';

export const Bell = ({ path }: { path: string }) => (hasInbox() ? <Ringing path={path} /> : null);

const Ringing = ({ path }: { path: string }) => {
  const words = pageWords(shellWords);
  useEffect(keepUnread, []);
  useEffect(countInTitle, []);
  const count = badgeText(unread.value);
  return (
    <a
      class="bell"
      href="/inbox"
      aria-current={path === '/inbox' ? 'page' : undefined}
      aria-label={count ? words.unread(count) : words.inbox}
      title={count ? words.unread(count) : words.inbox}
    >
      <Icon name="bell" />
      {count && (
        <span class="count" aria-hidden="true">
          {count}
        </span>
      )}
    </a>
  );
};

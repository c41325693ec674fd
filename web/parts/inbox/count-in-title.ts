/** How does somebody at another tab, or at the home screen, see that something waits? */
import { effect } from '@preact/signals';
import { unread } from '../../state.ts';
import { badgeText } from './unread.ts';

/** '(3) 我的待办 · 哨到': pages name themselves, the count goes before. */
export const titleWith = (title: string, count: number | undefined): string => {
  const bare = title.replace(/^\(\d+\+?\) /, '');
  const badge = badgeText(count);
  return badge ? `(${badge}) ${bare}` : bare;
};

type Badged = { setAppBadge?(count: number): Promise<void>; clearAppBadge?(): Promise<void> };

/** Gives back how to stop. */
export const countInTitle = (): (() => void) => {
  const show = (): void => {
    const title = titleWith(document.title, unread.peek());
    if (title !== document.title) document.title = title;
  };
  const pages = new MutationObserver(show);
  const element = document.querySelector('title');
  if (element) pages.observe(element, { childList: true });
  const stop = effect(() => {
    const count = unread.value;
    show();
    if (count !== undefined) void badgeApp(navigator, count).catch(() => undefined);
  });
  return () => {
    pages.disconnect();
    stop();
  };
};

const badgeApp = async (badged: Badged, count: number): Promise<void> => {
  await (count > 0 ? badged.setAppBadge?.(count) : badged.clearAppBadge?.());
};

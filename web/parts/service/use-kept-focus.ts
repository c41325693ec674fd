/** Where does the keyboard stand after an act that took its own button away? At the heading of its part, not at the top. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

export const useKeptFocus = (page: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const root = page.current;
    if (!root) return;
    let last: Element | undefined;
    let parts: Element[] = [];
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      last = target;
      parts = partsAround(target, root);
    };
    const restore = (): void => {
      if (!last || last.isConnected || document.activeElement !== document.body) return;
      last = undefined;
      focusHeading(parts.find((part) => part.isConnected) ?? root);
    };
    const watch = new MutationObserver(restore);
    root.addEventListener('focusin', remember);
    watch.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', remember);
      watch.disconnect();
    };
  }, []);
};

/** The nearest first. */
const partsAround = (target: Element, root: Element): Element[] => {
  const found: Element[] = [];
  for (let at: Element | null = target; at && at !== root; at = at.parentElement)
    if (at.matches('section, fieldset')) found.push(at);
  return found;
};

const focusHeading = (part: Element): void => {
  const heading = part.querySelector<HTMLElement>('h1, h2, legend');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
};

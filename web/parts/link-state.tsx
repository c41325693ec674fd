import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { type Link, link } from '../state.ts';
import { pageWords } from '../words.ts';

const PATIENCE_MS = 2_500;

const isOnline = signal(navigator.onLine);
addEventListener('online', () => {
  isOnline.value = true;
});
addEventListener('offline', () => {
  isOnline.value = false;
});

/** Said in plain words, and only when it lasts: a blink of the network is nobody's concern. */
export const LinkState = () => {
  const words = pageWords(shellWords);
  const state = useLinkState();
  const text = state === 'live' ? '' : words[state];
  return (
    <p class="link-state" role="status" data-state={state}>
      {text}
    </p>
  );
};

export const useLinkState = (): Link => useLasting(isOnline.value ? link.value : 'offline');

const useLasting = (now: Link): Link => {
  const [lasting, setLasting] = useState<Link>('live');
  useEffect(() => {
    if (now === 'live') {
      setLasting('live');
      return;
    }
    const timer = setTimeout(() => setLasting(now), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return lasting;
};

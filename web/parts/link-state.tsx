import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { outboxWords } from '../../src/contract/words/pages/outbox.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { refusedActs, waitingActs } from '../outbox/outbox.ts';
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
  const state = useLinkState();
  const kept = useKeptCount();
  return (
    <p class="link-state" role="status" data-state={state}>
      {kept ? <a href="/outbox">{sayKept(state, kept)}</a> : sayLink(state)}
    </p>
  );
};

const sayLink = (state: Link): string => (state === 'live' ? '' : pageWords(shellWords)[state]);

/** What lies on this phone is said wherever one looks, and leads to it. */
const sayKept = (state: Link, { waiting, refused }: Kept): string => {
  const words = pageWords(outboxWords);
  const link = state === 'offline' ? words.noNetwork : sayLink(state);
  return [
    waiting > 0 ? words.linkWaiting(link, waiting) : link,
    refused > 0 && words.linkRefused(refused),
  ]
    .filter(Boolean)
    .join(' · ');
};

type Kept = { waiting: number; refused: number };

/** An act on its way is no news; one that lasts is. */
const useKeptCount = (): Kept | undefined => {
  const waiting = waitingActs.value.length;
  const refused = refusedActs.value.length;
  const isLasting = useTrueFor(waiting > 0, PATIENCE_MS);
  if (refused === 0 && !isLasting) return undefined;
  return { waiting: isLasting ? waiting : 0, refused };
};

const useTrueFor = (isTrue: boolean, ms: number): boolean => {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isTrue) {
      setLasting(false);
      return;
    }
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [isTrue, ms]);
  return isLasting;
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

/** Is there a newer version of the app? Put in only when somebody at this page says so. */
import { signal } from '@preact/signals';
import type { Workbox } from 'workbox-window';

/** none · waits: it is here and asks · taken: another window took it, this one is of the old one. */
export const newVersion = signal<'none' | 'waits' | 'taken'>('none');

const LOOK_MS = 60 * 60_000;

let worker: Workbox | undefined;
let isAsked = false;

/** The first time the field's pages are fetched: not while the first page still needs the line. */
const SETTLED_MS = 3_000;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLED_MS));

/** After the first page is drawn: nothing of it waits for this. `onFirst`: from now on reads are kept. */
export const startWorker = async (onFirst: () => void): Promise<void> => {
  if (worker || !navigator.serviceWorker || import.meta.env.DEV) return;
  if (!navigator.serviceWorker.controller) await settled();
  const { Workbox } = await import('workbox-window');
  worker = new Workbox('/sw.js');
  worker.addEventListener('waiting', () => {
    newVersion.value = 'waits';
  });
  worker.addEventListener('controlling', ({ isUpdate }) => {
    if (isAsked) location.reload();
    else if (isUpdate) newVersion.value = 'taken';
    else onFirst();
  });
  await worker.register({ immediate: true });
  const lookAgain = (): void => void worker?.update().catch(() => undefined);
  setInterval(lookAgain, LOOK_MS);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) lookAgain();
  });
};

/** Only this window starts anew; the others ask for themselves. */
export const takeNewVersion = (): void => {
  if (newVersion.value === 'taken') location.reload();
  isAsked = true;
  worker?.messageSkipWaiting();
};

const typedIn = new Set<HTMLInputElement | HTMLTextAreaElement>();
addEventListener('input', ({ target }) => {
  const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (isText && target.type !== 'search') typedIn.add(target);
});

/** Fields with words of somebody that a new start would lose; the raise page keeps its own. */
export const holdsTyped = (): boolean => {
  for (const field of typedIn) if (!field.isConnected) typedIn.delete(field);
  return [...typedIn].some((field) => field.value.trim() !== '' && !field.closest('form.raise'));
};

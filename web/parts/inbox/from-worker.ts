/** What does the service worker say to an open page? Where to go, and what is urgent. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';

/** An emergency that rang while the page stood open. */
export type ToldHere = { key: string; title: string; body: string; href: string };

export const toldHere = signal<readonly ToldHere[]>([]);

export const dropTold = (key: string): void => {
  toldHere.value = toldHere.peek().filter((each) => each.key !== key);
};

type Said = { type: 'go'; href: string } | ({ type: 'told' } & ToldHere);

export const useWorkersWord = (): void => {
  const { route } = useLocation();
  useEffect(() => {
    const { serviceWorker } = navigator;
    const hear = ({ data }: MessageEvent<Said | undefined>): void => {
      if (data?.type === 'go') route(data.href);
      if (data?.type === 'told') {
        dropTold(data.key);
        toldHere.value = [data, ...toldHere.peek()];
      }
    };
    serviceWorker?.addEventListener('message', hear);
    return () => serviceWorker?.removeEventListener('message', hear);
  }, [route]);
};

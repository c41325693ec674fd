import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { me } from '../state.ts';
import { seesTickets } from './nav-items.ts';

/** Opened once the first page has settled. */
const AHEAD_MS = 2_000;

/** How many things wait on this person's desk; '99+' beyond. Set by the desk itself. */
export const deskCount = signal('');

export const useDeskCount = (): string => {
  useEffect(() => {
    const reader = me.value;
    if (!reader || !seesTickets.value) return;
    const open = async (): Promise<void> => {
      const { myDesk } = await import('./desk/my-desk.ts');
      myDesk(reader).load();
    };
    // Without network the badge waits for the desk itself.
    const timer = setTimeout(() => void open().catch(() => undefined), AHEAD_MS);
    return () => clearTimeout(timer);
  }, []);
  return deskCount.value;
};

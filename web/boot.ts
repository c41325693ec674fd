/** What happens before the first page is drawn? Who, which district, from which fact on. */
import { signal } from '@preact/signals';
import type { FeedView } from '../src/contract/views.ts';
import { get, post } from './api.ts';
import { keepCalendar } from './calendar.ts';
import { counters, loadDirectory, loadMe, me, unread } from './state.ts';

/** starting: nothing known yet · ready: pages may load their data · failed: `bootFault` says why. */
export type Boot = 'starting' | 'ready' | 'failed';
export const boot = signal<Boot>('starting');
export const bootFault = signal<unknown>(undefined);

let live: { stop(): void } | undefined;
let stopCalendar = (): void => undefined;

/**
 * The head is read before any data. What happens between the two is told again by the feed,
 * and a summary heard twice changes nothing; read the other way round it would be lost.
 */
export const enter = async (): Promise<void> => {
  boot.value = 'starting';
  try {
    await loadMe();
    if (me.value) {
      const { head } = await get<FeedView>('/api/feed?after=0&limit=1');
      await loadDirectory();
      stopCalendar();
      stopCalendar = keepCalendar();
      void listen(head);
      void dropStranger(me.value.user.id).catch(() => undefined);
      if (me.value.user.role === 'member') void sendKept().catch(() => undefined);
    }
    boot.value = 'ready';
  } catch (fault) {
    bootFault.value = fault;
    boot.value = 'failed';
  }
};

/** The socket's code is not waited for: the first page is drawn from what was read. */
const listen = async (head: number): Promise<void> => {
  const { startLive } = await import('./live.ts');
  live?.stop();
  live = startLive(head);
};

/** Arrivals noted without network; where this fails too, the next start sends them. */
const sendKept = async (): Promise<void> => {
  const { startSending } = await import('./parts/service/attend/attendances.ts');
  await startSending();
};

/** Where somebody before did not sign out here, this device stops ringing for them. */
const dropStranger = async (personId: string): Promise<void> => {
  const device = await import('./parts/reach/this-device.ts');
  await device.dropStranger(personId);
};

const PATIENCE_MS = 3_000;

/** While the session can still say so; without network nobody is kept from leaving. */
const stopRinging = async (): Promise<void> => {
  const { turnOff } = await import('./parts/reach/this-device.ts');
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([turnOff(), late]);
};

/** A whole new page load, so that nothing one person saw stays in memory for the next. */
export const leave = async (): Promise<void> => {
  live?.stop();
  stopCalendar();
  counters.value = undefined;
  unread.value = undefined;
  await stopRinging().catch(() => undefined);
  await post('/api/auth/sign-out', {}).catch(() => undefined);
  location.assign('/sign-in');
};

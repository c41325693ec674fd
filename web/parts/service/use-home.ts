/** What does a member's home say? Kept in memory, so that every page of 双报到 knows it, also without network. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { HomeView, RecordView } from '../../../src/contract/service-views.ts';
import { me } from '../../state.ts';
import type { Read } from '../use-read.ts';
import { useFreshRead } from './use-fresh-read.ts';

export const knownHome = signal<HomeView | undefined>(undefined);

export const isMember = (): boolean => me.value?.user.role === 'member';

/** Asks for members only; the others have a page of their own. */
export const useHome = (): Read<HomeView> => {
  const read = useFreshRead<HomeView>(isMember() ? '/api/service/home' : undefined);
  useEffect(() => {
    if (read.data) knownHome.value = read.data;
  }, [read.data]);
  return { ...read, data: read.data ?? knownHome.value };
};

/** A record as it stands after an act, until the home is read again. */
export const keepPresent = (record: RecordView): void => {
  const home = knownHome.value;
  if (!home) return;
  const others = home.present.filter(({ id }) => id !== record.id);
  const isThere = record.status === 'present' && record.arrived && !record.left;
  knownHome.value = { ...home, present: isThere ? [record, ...others] : others };
};

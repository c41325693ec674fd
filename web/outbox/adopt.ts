/** What of the attendance kept by the app before there was one outbox? It moves in, once, in its order. */
import { deleteDB, openDB } from 'idb';
import type { Instant } from '../../src/domain/instant.ts';
import type { Activity } from '../../src/domain/service/attendance.ts';
import type { NewAct } from './kept-act.ts';
import type { OutboxStore } from './store.ts';

const OLD = 'attendance';

type OldMark = {
  key: string;
  personId: string;
  n: number;
  activity: Activity;
  title?: string;
  what: 'arrive' | 'leave';
  way: 'code' | 'place';
  code?: string;
  near?: boolean;
  deviceAt: Instant;
};

export const adoptMarks = async (store: OutboxStore, language: string): Promise<void> => {
  if (!store.isLasting || !(await isThere())) return;
  const old = await openDB(OLD);
  const marks: OldMark[] = old.objectStoreNames.contains('marks') ? await old.getAll('marks') : [];
  old.close();
  for (const mark of marks.sort((a, b) => a.n - b.n)) await store.add(actOf(mark, language));
  await deleteDB(OLD);
};

/** Asked first: opening a database that is not there would make it. */
const isThere = async (): Promise<boolean> => {
  const known = await indexedDB.databases?.().catch(() => []);
  return known?.some(({ name }) => name === OLD) ?? false;
};

const actOf = (mark: OldMark, language: string): NewAct => {
  const { key, personId, activity, title, what, way, code, near, deviceAt } = mark;
  return attendAct({ activity, title, what, way, code, near, deviceAt }, key, personId, language);
};

export type Noted = Omit<OldMark, 'key' | 'personId' | 'n'>;

/** An arrival or leaving, as it lies in the outbox. */
export const attendAct = (
  { activity, title, deviceAt, what, ...way }: Noted,
  key: string,
  personId: string,
  language: string,
): NewAct => ({
  key,
  personId,
  verb: 'attend',
  path: '/api/attendance',
  body: { ...activity, what, ...way, deviceAt },
  // Another scan is another mark: none is held back by one that was refused.
  subject: key,
  about: { title, what },
  photos: [],
  follow: [],
  deviceAt,
  language,
});

/** What was the activity called, where that may be said to an organisation? Never of a wish or an errand: they lead to a household. */
import type { Activity } from '../../domain/service/attendance.ts';
import { activityKey } from '../../domain/service/code.ts';
import { helpsSomebody } from '../../domain/service/need/reach.ts';
import type { App } from '../context.ts';
import { readWords } from './words.ts';

/** By the key of the activity. */
export const titlesOf = async (
  app: App,
  activities: readonly Activity[],
): Promise<Map<string, string>> => {
  const [needs, tickets] = await Promise.all([
    needTitles(app, activities),
    ticketTitles(app, activities),
  ]);
  return new Map(
    activities.flatMap((activity) => {
      const title =
        'needId' in activity ? needs.get(activity.needId) : tickets.get(activity.ticketId);
      return title ? [[activityKey(activity), title] as const] : [];
    }),
  );
};

const needTitles = async (
  app: App,
  activities: readonly Activity[],
): Promise<Map<string, string>> => {
  const ids = activities.flatMap((activity) => ('needId' in activity ? [activity.needId] : []));
  const found = (await app.store.things([...new Set(ids)])).map(({ thing }) => thing);
  const words = await readWords(app, ids);
  return new Map(
    found.flatMap((thing) => {
      if (thing.noun !== 'need' || helpsSomebody(thing)) return [];
      const title = words.get(thing.words ?? '')?.title;
      return title ? [[thing.id, title] as const] : [];
    }),
  );
};

const ticketTitles = async (
  app: App,
  activities: readonly Activity[],
): Promise<Map<string, string>> => {
  const ids = activities.flatMap((activity) => ('ticketId' in activity ? [activity.ticketId] : []));
  const found = ids.length > 0 ? await app.store.tickets([...new Set(ids)]) : [];
  return new Map(
    found
      .filter(({ ticket, shown }) => ticket.sensitivity === 'normal' && shown.title)
      .map(({ ticket, shown }) => [ticket.id, shown.title]),
  );
};

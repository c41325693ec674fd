/** A store with the demo district in it, by its own directory: what a process of its own would hold. */
import { type Client, createClient } from '@libsql/client';
import { knownWorkingDays } from '../../db/seeds/calendar.ts';
import { createDirectory } from '../../src/app/directory.ts';
import { editCalendar } from '../../src/app/sla/edit.ts';
import { type Instant, minutesBetween } from '../../src/domain/instant.ts';
import { OFFICE_HOURS } from '../../src/domain/sla/calendar.ts';
import type { DayOverride } from '../../src/domain/sla/calendar-settings.ts';
import { migrate, prepareClient } from '../../src/store/open.ts';
import { actorOf, districtFile } from './sample-district.ts';
import { createStoreWorld, readMigrations } from './store-world.ts';
import { wall } from './story.ts';

export type DistrictWorld = Awaited<ReturnType<typeof openDistrictWorld>>;

/** A second one on the same path is a second process: it shares nothing but the file. */
export const openDistrictWorld = async (path: string, start = '2026-11-23 10:00') => {
  const client: Client = createClient({ url: `file:${path}`, concurrency: 1 });
  await prepareClient(client);
  await migrate(client, readMigrations());
  const world = createStoreWorld(client);
  if (!(await world.store.read()))
    await world.store.writeDistrict(districtFile, knownWorkingDays(), wall(start));
  world.app.directory = await createDirectory(world.store, world.now);
  const moveTo = (instant: Instant): void => world.later(minutesBetween(world.now(), instant));
  moveTo(wall(start));
  return {
    ...world,
    /** Shanghai time, such as '2026-11-23 10:00'. */
    at: (time: string) => moveTo(wall(time)),
    editDays: (days: DayOverride[]) =>
      editCalendar(world.app, actorOf('admin'), { days, seasons: OFFICE_HOURS }, undefined),
    /** Daily, for 城管, going out at once. */
    raiseDaily: () =>
      world.raise('qianfoshan.leader', {
        kind: 'daily',
        situationCode: undefined,
        title: '楼道堆物',
        leadUnitId: 'chengguan',
        supportUnitIds: [],
      }),
    clock: async (ticketId: string, name: string) =>
      (await world.stored(ticketId)).ticket.clocks.find((clock) => clock.name === name),
    /** Types and clocks of what the clock wrote, in order. */
    cards: async (ticketId: string) =>
      (await world.store.facts(ticketId)).flatMap((fact) =>
        'clockId' in fact.data ? [`${fact.type} ${fact.data.clockId} ${fact.at}`] : [],
      ),
  };
};

/** What a test of duty rosters asks of the application: people by sign-in, plans and days. */
import type { GivenTurn } from '../../src/app/roster/plan.ts';
import type { ShiftName } from '../../src/domain/roster/roster.ts';
import type { TestApp } from './test-app.ts';

const TIMES = {
  day: ['08:30', '17:30'],
  evening: ['17:30', '20:00'],
  night: ['17:30', '08:30'],
  whole: ['08:30', '08:30'],
} as const;

export const openRosters = async (app: TestApp) => {
  const ids = new Map((await app.app.store.people()).map(({ username, id }) => [username, id]));
  const idOf = (username: string): string => {
    const id = ids.get(username);
    if (!id) throw new Error(`no ${username}`);
    return id;
  };
  const as = (username: string) => app.person(username);
  return {
    idOf,
    get: async (username: string, path: string) => (await as(username)).get(path),
    post: async (username: string, path: string, body: object = {}, headers = {}) =>
      (await as(username)).post(path, body, headers),
    turn: (day: string, name: ShiftName, ...usernames: string[]): GivenTurn => {
      const [from, until] = TIMES[name];
      return { day, name, from, until, dutyIds: usernames.map(idOf) };
    },
    /** Of the days its turns name. */
    plan: async (username: string, turns: GivenTurn[], more: object = {}) => {
      const days = turns.map(({ day }) => day).sort();
      const span = { fromDay: days[0], untilDay: days.at(-1) };
      return (await as(username)).post('/api/roster/plan', { ...span, turns, ...more });
    },
  };
};

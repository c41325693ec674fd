/** How is the demo made? By running its stories' verbs on a clock that goes from then to now. */
import type { DemoStep, DemoStory, When } from '../../db/seeds/demo-story.ts';
import type { RosterStep } from '../../db/seeds/roster-story.ts';
import type { ServiceStep } from '../../db/seeds/service-story.ts';
import type { App } from '../app/context.ts';
import { sweep } from '../app/sla/sweep.ts';
import { act } from '../app/tickets/act.ts';
import { raise } from '../app/tickets/raise.ts';
import type { Actor } from '../domain/actor.ts';
import {
  DAY_MS,
  type Instant,
  MINUTE_MS,
  plusMinutes,
  shanghaiDay,
  shanghaiInstant,
  toInstant,
  toMillis,
} from '../domain/instant.ts';
import { VERBS } from '../domain/ticket/verbs.ts';
import { createRosterTeller } from './demo-roster.ts';
import { createServiceTeller } from './demo-service.ts';

export type DemoClock = { now: Instant };

type Event = { at: Instant; run(): Promise<void> };

/** Gives how many tickets were made: those that would lie ahead are not. `clock` is what `app.world.now()` reads. */
export const runStories = async (
  app: App,
  clock: DemoClock,
  stories: readonly DemoStory[],
  service: readonly ServiceStep[] = [],
  rosters: readonly RosterStep[] = [],
): Promise<number> => {
  const end = clock.now;
  const actors = await actorsByUsername(app);
  const tell = await createServiceTeller(app);
  const tellRoster = await createRosterTeller(app);
  const events = [
    ...stories.flatMap((story) => eventsOf(app, story, actors, end)),
    ...service.map((step) => ({ at: instantOf(step.when, end), run: () => tell(step) })),
    ...rosters.map((step) => ({ at: instantOf(step.when, end), run: () => tellRoster(step) })),
  ];
  for (const event of events.sort((a, b) => a.at.localeCompare(b.at))) {
    clock.now = event.at;
    await sweep(app);
    await event.run();
  }
  clock.now = end;
  await sweep(app);
  return stories.filter((story) => instantOf(story.when, end) < end).length;
};

const actorsByUsername = async (app: App): Promise<(username: string) => Actor> => {
  const actors = new Map<string, Actor>();
  for (const { id, username } of await app.store.people()) {
    const actor = await app.directory.actor(id);
    if (actor) actors.set(username, actor);
  }
  return (username) => {
    const actor = actors.get(username);
    if (!actor) throw new Error(`the demo has no ${username}`);
    return actor;
  };
};

const eventsOf = (
  app: App,
  story: DemoStory,
  actorOf: (username: string) => Actor,
  end: Instant,
): Event[] => {
  const raisedAt = instantOf(story.when, end);
  let ticketId = '';
  const first: Event = {
    at: raisedAt,
    run: async () => {
      const actor = actorOf(story.by);
      const { address, ...input } = story.raise;
      const place = { ...spotOf(app, actor, story.offset), address };
      ticketId = (await raise(app, actor, { ...input, place })).id;
    },
  };
  let at = raisedAt;
  const rest = story.steps.map((step): Event => {
    at = stepInstant(step, at, raisedAt);
    const told = at;
    return {
      at,
      run: async () => {
        const verb = VERBS[step.verb] as never;
        await act(app, actorOf(step.by), ticketId, verb, inputAt(step, told));
      },
    };
  });
  return [first, ...rest].filter((event) => event.at < end);
};

const inputAt = ({ input }: DemoStep, now: Instant): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'function' ? value(now) : value,
    ]),
  );

const instantOf = (when: When, end: Instant): Instant => {
  if ('minutesAgo' in when) return plusMinutes(end, -when.minutesAgo);
  return shanghaiInstant(dayBefore(end, when.daysAgo), when.at);
};

const dayBefore = (instant: Instant, days: number): string =>
  shanghaiDay(toInstant(toMillis(instant) - days * DAY_MS));

const stepInstant = ({ when }: DemoStep, before: Instant, raisedAt: Instant): Instant => {
  const at =
    'after' in when
      ? plusMinutes(before, when.after)
      : shanghaiInstant(dayBefore(raisedAt, -when.day), when.at);
  return at > before ? at : toInstant(toMillis(before) + MINUTE_MS);
};

const spotOf = (app: App, actor: Actor, [north, east]: [number, number]) => {
  const street = app.directory.rules().units.get(actor.unit.streetId ?? actor.unit.id);
  if (!street?.position) throw new Error(`${actor.unit.name} has no office on the map`);
  return { lat: street.position.lat + north, lng: street.position.lng + east };
};

/** How do the demo's duty rosters come about? By their steps' verbs, each as the person who would do it. */
import type { NamedCrew, NamedWeek, RosterStep } from '../../db/seeds/roster-story.ts';
import type { App } from '../app/context.ts';
import { actOnRoster } from '../app/roster/act.ts';
import { handOverShift } from '../app/roster/hand-over.ts';
import { readOwed } from '../app/roster/owed.ts';
import { everybodyOf, planShifts } from '../app/roster/plan.ts';
import type { Actor } from '../domain/actor.ts';
import { shanghaiDay } from '../domain/instant.ts';
import { plusDays } from '../domain/roster/day.ts';
import type { DayCrews } from '../domain/roster/plan.ts';
import type { Crew } from '../domain/roster/roster.ts';
import { answerSwap } from '../domain/roster/verbs/answer-swap.ts';
import { askSwap } from '../domain/roster/verbs/ask-swap.ts';
import { takeOver } from '../domain/roster/verbs/take-over.ts';

export type RosterTeller = (step: RosterStep) => Promise<void>;

export const createRosterTeller = async (app: App): Promise<RosterTeller> => {
  const ids = new Map((await app.store.people()).map(({ username, id }) => [username, id]));
  const idOf = (username: string): string => known(ids.get(username), username);
  const actorOf = async (username: string): Promise<Actor> =>
    known(await app.directory.actor(idOf(username)), username);

  return async (step) => {
    const actor = await actorOf(step.by);
    const today = shanghaiDay(app.world.now());
    switch (step.does) {
      case 'plan': {
        const { working, off, days } = step;
        const weeks = step.weeks.map((week) => weekOf(week, idOf));
        const span = { fromDay: today, untilDay: plusDays(today, days) };
        await planShifts(app, actor, { ...span, weeks: { working, off, weeks } });
        return;
      }
      case 'ask_swap': {
        const days = step.days.map((ahead) => plusDays(today, ahead));
        await actOnRoster(app, actor, askSwap, async (roster) => ({
          withPersonId: idOf(step.with),
          days,
          everybody: await everybodyOf(app, roster),
        }));
        return;
      }
      case 'answer_swap':
        await actOnRoster(app, actor, answerSwap, () => step);
        return;
      case 'hand_over':
        await handOver(app, actor, step);
        return;
      case 'take_over':
        await actOnRoster(app, actor, takeOver, () => step);
    }
  };
};

type HandOverStep = Extract<RosterStep, { does: 'hand_over' }>;

const handOver = async (app: App, actor: Actor, { notes, note }: HandOverStep): Promise<void> => {
  const { tickets } = await readOwed(app, actor, app.world.now());
  const said = tickets.flatMap(({ ticketId }, i) => {
    const text = notes[i];
    return text ? [{ ticketId, text }] : [];
  });
  await handOverShift(app, actor, { notes: said, note });
};

const weekOf = (week: NamedWeek, idOf: (username: string) => string): DayCrews[] =>
  week.map((crews) =>
    Object.fromEntries(Object.entries(crews).map(([name, crew]) => [name, crewOf(crew, idOf)])),
  );

const crewOf = ({ duty, deputy, leader }: NamedCrew, idOf: (name: string) => string): Crew => ({
  dutyIds: duty.map(idOf),
  ...(deputy && { deputyId: idOf(deputy) }),
  ...(leader && { leaderId: idOf(leader) }),
});

const known = <T>(value: T | undefined, name: string): T => {
  if (value === undefined) throw new Error(`the demo has no ${name}`);
  return value;
};

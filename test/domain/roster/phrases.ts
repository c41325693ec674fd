/** The roster of 城管局 that the tests speak of. */
import type { Actor } from '../../../src/domain/actor.ts';
import { type Instant, plusMinutes } from '../../../src/domain/instant.ts';
import { rosterNoun } from '../../../src/domain/roster/apply.ts';
import type { NewRosterFact, RosterFact } from '../../../src/domain/roster/fact.ts';
import { decideOpen } from '../../../src/domain/roster/flow.ts';
import { turnOf } from '../../../src/domain/roster/plan.ts';
import type { Crew, Roster, ShiftName, Turn } from '../../../src/domain/roster/roster.ts';
import { ROSTER_VERBS, type RosterVerbName } from '../../../src/domain/roster/verbs.ts';
import { decide } from '../../../src/domain/ticket/flow.ts';
import { actorOf } from '../../support/sample-district.ts';
import { wall } from '../../support/story.ts';
import { actAt } from '../../support/thing-story.ts';

export const leader = actorOf('chengguan.leader');
export const person = (letter: string): Actor => ({
  ...actorOf('chengguan'),
  personId: `p:${letter}`,
});
export const [a, b, c, d] = [person('a'), person('b'), person('c'), person('d')];
export const everybody = [a, b, c, d, leader].map(({ personId }) => personId);

const TIMES = {
  day: ['08:30', '17:30'],
  evening: ['17:30', '20:00'],
  night: ['20:00', '08:00'],
  whole: ['00:00', '00:00'],
} as const;

export const on = (...dutyIds: string[]): Crew => ({ dutyIds: dutyIds.map((id) => `p:${id}`) });

export const turn = (day: string, name: ShiftName, crew: Crew): Turn => {
  const [from, until] = TIMES[name];
  return turnOf(day, { name, from, until }, crew);
};

type InputOf<N extends RosterVerbName> = Parameters<(typeof ROSTER_VERBS)[N]['decide']>[1];

/** Begins on Monday 2026-11-23 at ten. */
export const rosterStory = (start = '2026-11-23 10:00') => {
  let now: Instant = wall(start);
  let roster: Roster | undefined;
  const facts: RosterFact[] = [];
  const drafts: NewRosterFact[] = [];
  const keep = (more: readonly NewRosterFact[]): void => {
    for (const draft of more) {
      const { words, ...said } = draft;
      const version = (roster?.version ?? 0) + 1;
      const refs = words && { words: { id: `${version}`, hash: '' } };
      const fact = { ...said, thingId: 'd1', version, data: { ...said.data, ...refs } };
      facts.push(fact as RosterFact);
      drafts.push(draft);
      roster = rosterNoun.apply(roster, fact as RosterFact);
    }
  };
  keep(decideOpen('chengguan', actAt(leader, now)));
  const current = (): Roster => {
    if (!roster) throw new Error('no roster yet');
    return roster;
  };
  const story = {
    facts,
    drafts,
    get roster() {
      return current();
    },
    get now() {
      return now;
    },
    at(time: string) {
      now = wall(time);
      return story;
    },
    later(minutes: number) {
      now = plusMinutes(now, minutes);
      return story;
    },
    act<N extends RosterVerbName>(name: N, who: Actor, input: InputOf<N>) {
      keep(decide(ROSTER_VERBS[name] as never, current(), input, actAt(who, now)));
      return story;
    },
    plan(turns: Turn[], fromDay = turns[0]?.day ?? '', untilDay = turns.at(-1)?.day ?? '') {
      return story.act('plan', leader, { fromDay, untilDay, turns, everybody });
    },
    replayed: () =>
      (JSON.parse(JSON.stringify(facts)) as RosterFact[]).reduce<Roster | undefined>(
        (before, fact) => rosterNoun.apply(before, fact),
        undefined,
      ),
  };
  return story;
};

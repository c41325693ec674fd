/** One ticket told in memory: verbs on a clock, folded as the application folds them. */
import { DomainError } from '../../src/domain/error.ts';
import { type Instant, plusMinutes, shanghaiInstant } from '../../src/domain/instant.ts';
import { type Clock, type ClockName, clockState } from '../../src/domain/sla/clock.ts';
import { apply } from '../../src/domain/ticket/apply.ts';
import type { RaiseInput } from '../../src/domain/ticket/describe.ts';
import type { Fact, NewFact } from '../../src/domain/ticket/fact.ts';
import { decide } from '../../src/domain/ticket/flow.ts';
import { settle } from '../../src/domain/ticket/settle.ts';
import type { Ticket } from '../../src/domain/ticket/ticket.ts';
import { decideRaise } from '../../src/domain/ticket/verbs/raise.ts';
import { VERBS, type VerbName, verbsFor } from '../../src/domain/ticket/verbs.ts';
import { actorOf, QIANFOSHAN, sampleRules } from './sample-district.ts';

type InputOf<N extends VerbName> = Parameters<(typeof VERBS)[N]['decide']>[1];

/** Starts at a Shanghai wall time such as '2026-11-23 10:00' (a Monday). */
export const createStory = (start = '2026-11-23 10:00') => {
  let now = wall(start);
  let ticket: Ticket | undefined;
  const facts: Fact[] = [];

  const keep = (drafts: readonly NewFact[]): void => {
    for (const { type, at, by, data, words, caller } of drafts) {
      const version = (ticket?.version ?? 0) + 1;
      const refs = {
        ...(words && { words: { id: `T.${version}`, hash: '' } }),
        ...(caller && { caller: { id: `T.${version}.caller`, hash: '' } }),
      };
      const fact = { ticketId: 'T', version, type, at, by, data: { ...data, ...refs } } as Fact;
      ticket = apply(ticket, fact);
      facts.push(fact);
    }
  };
  const current = (): Ticket => {
    if (!ticket) throw new Error('nothing raised yet');
    return ticket;
  };
  const story = {
    facts,
    keep,
    get ticket() {
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
    settle() {
      keep(settle(current(), now));
      return story;
    },
    raise(username: string, input: Partial<RaiseInput> = {}, relapseOf?: string) {
      const place = { ...QIANFOSHAN, address: '千佛山路 1 号' };
      const act = { actor: actorOf(username), now, rules: sampleRules };
      keep(decideRaise({ place, ...input }, act, relapseOf)('LX20261123-0001'));
      return story;
    },
    act<N extends VerbName>(name: N, username: string, input: InputOf<N>) {
      story.settle();
      const verb = VERBS[name] as never;
      keep(decide(verb, current(), input, { actor: actorOf(username), now, rules: sampleRules }));
      return story;
    },
    verbs: (username: string) => verbsFor(current(), actorOf(username), now),
    types: () => facts.map((fact) => fact.type),
    task: (unitId: string) => current().tasks.find((task) => task.unitId === unitId),
    clock: (name: ClockName, unitId?: string): Clock | undefined =>
      current().clocks.findLast(
        (clock) => clock.name === name && (unitId === undefined || clock.unitId === unitId),
      ),
    state: (name: ClockName, unitId?: string) => {
      const clock = story.clock(name, unitId);
      return clock && clockState(clock, now);
    },
  };
  return story;
};

export type Story = ReturnType<typeof createStory>;

/** 'wrong_status' and the like; fails the test when nothing is refused. */
export const refusal = (attempt: () => unknown): { code: string; reason: string } => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, reason: error.reason };
    throw error;
  }
  throw new Error('nothing was refused');
};

export const wall = (time: string): Instant => {
  const [day = '', clock = ''] = time.split(' ');
  return shanghaiInstant(day, clock);
};

/** Meeting 会商: hub or a street leader calls units together; what is decided becomes tasks. */
import { type Actor, isHub, isLeader, isStreetOf } from '../../actor.ts';
import { invalid } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { appointedTimes } from '../../sla/start.ts';
import { isCallable } from '../../unit.ts';
import { fact, nextN, unlessIn, type Verb, wordsOf } from '../flow.ts';
import type { Decision, Meeting, MeetingLevel } from '../overlays.ts';
import { isActive, type Ticket } from '../ticket.ts';
import { callSupports } from './add.ts';
import { mayOpenTo } from './consult.ts';
import { orderFacts } from './instruct.ts';

export type CallMeetingInput = {
  level: MeetingLevel;
  at: Instant;
  unitIds: string[];
  place?: string;
  text?: string;
};

export const callMeeting: Verb<CallMeetingInput> = {
  isFor: (ticket, actor) => mayConvene(ticket, actor),
  blocker: (ticket) => unlessIn(ticket, 'blown', 'working', 'reported'),
  decide: (ticket, { level, at, unitIds, place, text }, act) => {
    if (at <= act.now) throw invalid('at', 'instant_passed');
    for (const unitId of unitIds)
      if (!act.rules.units.has(unitId)) throw invalid('unitIds', 'unknown_unit');
    const n = nextN(ticket.meetings);
    const data = { n, level, meetAt: at, unitIds: [...new Set(unitIds)] };
    return [fact('meeting.called', act, data, { words: wordsOf({ place, text }) })];
  },
};

export type DecisionInput = { unitId: string; text: string; dueAt?: Instant };

export type EndMeetingInput = {
  n: number;
  held: boolean;
  /** Minutes, or why it was not held. */
  text: string;
  decisions?: DecisionInput[];
};

export const endMeeting: Verb<EndMeetingInput> = {
  isFor: (ticket, actor) => mayConvene(ticket, actor),
  blocker: (ticket) =>
    unlessIn(ticket, 'blown', 'working', 'reported') ??
    (openMeetings(ticket).length > 0 ? undefined : 'nothing_due'),
  decide: (ticket, { n, held, text, decisions = [] }, act) => {
    if (!openMeetings(ticket).some((each) => each.n === n)) throw invalid('n', 'nothing_due');
    if (!held) return [fact('meeting.dropped', act, { n }, { words: { text } })];
    const { tasks, started } = callDecided(ticket, decisions, act);
    const noted = decisions.map(({ unitId, dueAt }): Decision => {
      const task = [...ticket.tasks, ...tasks].findLast(
        (each) => each.unitId === unitId && each.status !== 'replaced',
      );
      return { unitId, ...(task && { taskId: task.id }), ...(dueAt && { dueAt }) };
    });
    const said = decisions.map((each, index) => [`decision${index + 1}`, each.text]);
    const words = { text, ...Object.fromEntries(said) };
    const told = fact('meeting.held', act, { n, decisions: noted, tasks, started }, { words });
    // Who is at work already gets the instant as an order, with a clock and an answer.
    const dated = decisions.filter(({ unitId, dueAt }) => dueAt && isAtWork(ticket, unitId));
    return [told, ...orderFacts(ticket, dated, act)];
  },
};

export const openMeetings = ({ meetings = [] }: Ticket): Meeting[] =>
  meetings.filter(({ state }) => state === 'called');

const mayConvene = (ticket: Ticket, actor: Actor): boolean =>
  mayOpenTo(ticket, actor) && (isHub(actor) || (isStreetOf(actor, ticket) && isLeader(actor)));

const isAtWork = (ticket: Ticket, unitId: string): boolean =>
  ticket.tasks.some((task) => task.unitId === unitId && isActive(task) && task.status !== 'done');

/** Units that have no task yet are called; an instant given stands instead of their limit. */
const callDecided = (ticket: Ticket, decisions: readonly DecisionInput[], act: Act) => {
  if (ticket.status === 'reported' && decisions.length > 0)
    throw invalid('decisions', 'wrong_status');
  for (const { unitId, dueAt } of decisions) {
    const unit = act.rules.units.get(unitId);
    if (!unit) throw invalid('decisions', 'unknown_unit');
    if (dueAt && dueAt <= act.now) throw invalid('decisions', 'instant_passed');
  }
  const fresh = decisions.filter(({ unitId }) => {
    const unit = act.rules.units.get(unitId);
    const has = isAtWork(ticket, unitId);
    return unit && isCallable(unit) && !has;
  });
  const unitIds = [...new Set(fresh.map(({ unitId }) => unitId))];
  if (unitIds.length === 0) return { tasks: [], started: [] };
  const { tasks, started } = callSupports(unitIds, ticket, act);
  const dueOf = (unitId: string) => decisions.find((each) => each.unitId === unitId)?.dueAt;
  return {
    tasks,
    started: started.map((clock) => {
      const dueAt = clock.name === 'finish' ? dueOf(clock.unitId) : undefined;
      if (!dueAt) return clock;
      const { limit: _, level3At: _3, level4At: _4, ...rest } = clock;
      return { ...rest, ...appointedTimes(act.now, dueAt) };
    }),
  };
};

/** How does one ticket live, from its raise to now? The program's own verbs, on a store of one ticket. */
import type { App } from '../../src/app/context.ts';
import type { Directory } from '../../src/app/directory.ts';
import type { Change, World } from '../../src/app/ports.ts';
import { sweep } from '../../src/app/sla/sweep.ts';
import { act } from '../../src/app/tickets/act.ts';
import { raise } from '../../src/app/tickets/raise.ts';
import { createTurns } from '../../src/app/turns.ts';
import type { Actor } from '../../src/domain/actor.ts';
import type { Situation } from '../../src/domain/duty.ts';
import { type Instant, plusMinutes } from '../../src/domain/instant.ts';
import type { LatLng } from '../../src/domain/place.ts';
import type { Outcome, Task } from '../../src/domain/ticket/ticket.ts';
import { VERBS, type VerbName } from '../../src/domain/ticket/verbs.ts';

/** Minutes from each step to the next; a step that would lie ahead has not happened. */
export type Pace = { claim: number; arrive: number; report: number; verify: number };

export type Life = {
  situation: Situation;
  streetId: string;
  place: LatLng & { address: string };
  detail: string;
  raisedAt: Instant;
  until: Instant;
  /** Absent: nobody ever acts. */
  pace?: Pace;
  outcome: Outcome;
  stars: number;
};

export type Cast = { rules: ReturnType<Directory['rules']>; actorOf(username: string): Actor };

type Step = { at: Instant; by: string; verb: VerbName; input: unknown };

/** Everything it ever wrote, as one change. */
export const live = async (life: Life, cast: Cast, world: Omit<World, 'now'>): Promise<Change> => {
  const kept = createOneTicketStore();
  let now = life.raisedAt;
  const app = {
    store: kept.store,
    world: { ...world, now: () => now },
    live: { publish: () => undefined },
    directory: { rules: () => cast.rules },
    turns: createTurns(),
  } as unknown as App;
  const { situation, place, detail, streetId } = life;
  const signer = situation.kind === 'key_work' ? 'chief' : 'leader';
  const raiser = cast.actorOf(`${streetId}.${signer}`);
  const input = { situationCode: situation.code, place, detail };
  const { id: ticketId } = await raise(app, raiser, input);
  for (const step of stepsOf(life, kept.whole().ticket.tasks)) {
    if (step.at >= life.until) break;
    now = step.at;
    await act(app, cast.actorOf(step.by), ticketId, VERBS[step.verb] as never, step.input);
  }
  now = life.until;
  await sweep(app);
  return kept.whole();
};

const stepsOf = ({ pace, raisedAt, streetId, ...life }: Life, tasks: readonly Task[]): Step[] => {
  const signer = (unitId: string): string => (unitId === streetId ? `${streetId}.leader` : unitId);
  const leadUnitId = tasks.find(({ role }) => role === 'lead')?.unitId;
  if (!pace || !leadUnitId) return [];
  const lead = signer(leadUnitId);
  const claimedAt = plusMinutes(raisedAt, pace.claim);
  const arrivedAt = plusMinutes(claimedAt, pace.arrive);
  const reportedAt = plusMinutes(arrivedAt, pace.report);
  const supports = tasks.flatMap(({ role, unitId }) =>
    role === 'support' && unitId ? [signer(unitId)] : [],
  );
  const half = plusMinutes(arrivedAt, pace.report / 2);
  const text = '已到现场查看并处置完毕,现场清理干净,已告知来电人。';
  const ratings = tasks.map(({ id }) => ratingOf(id, life.stars));
  const steps: Step[] = [
    { at: claimedAt, by: lead, verb: 'claim', input: { who: '当班 2 人' } },
    ...supports.map((by): Step => ({ at: claimedAt, by, verb: 'claim', input: {} })),
    { at: arrivedAt, by: lead, verb: 'arrive', input: {} },
    ...supports.map(
      (by): Step => ({
        at: half,
        by,
        verb: 'report',
        input: { outcome: 'solved', text: '已配合' },
      }),
    ),
    { at: reportedAt, by: lead, verb: 'report', input: { outcome: life.outcome, text } },
  ];
  if (leadUnitId === streetId) return steps;
  const verifiedAt = plusMinutes(reportedAt, pace.verify);
  return [
    ...steps,
    { at: verifiedAt, by: `${streetId}.leader`, verb: 'verify', input: { ratings } },
  ];
};

const ratingOf = (taskId: string, stars: number) => ({
  taskId,
  fast: stars,
  useful: stars,
  cooperative: Math.min(5, stars + 1),
});

const createOneTicketStore = () => {
  let last: Change | undefined;
  const facts: Change['facts'] = [];
  const contents: Change['contents'] = [];
  const whole = (): Change => {
    if (!last) throw new Error('nothing was raised');
    return { ...last, expectedVersion: 0, facts, contents };
  };
  const store = {
    /** Every ticket lives alone. */
    closedNear: async () => [],
    ticket: async () => last,
    tickets: async () => (last ? [last] : []),
    nextNumber: async () => 1,
    dueThings: async () => [],
    dueTickets: async (now: Instant) =>
      last?.nextInstant && last.nextInstant < now ? [last.ticket.id] : [],
    commit: async (change: Change) => {
      last = change;
      facts.push(...change.facts);
      contents.push(...change.contents);
      return { ok: true, seqs: change.facts.map(() => 0) };
    },
  };
  return { store, whole };
};

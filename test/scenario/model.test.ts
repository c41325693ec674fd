import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify.ts';
import { foldPlain } from '../../src/app/tickets/act.ts';
import { canonicalJson } from '../../src/domain/canonical.ts';
import { DomainError } from '../../src/domain/error.ts';
import { isTicking } from '../../src/domain/sla/clock.ts';
import { replay } from '../../src/domain/ticket/apply.ts';
import type { Fact } from '../../src/domain/ticket/fact.ts';
import { settle } from '../../src/domain/ticket/settle.ts';
import { sightOf } from '../../src/domain/ticket/sight.ts';
import { isOver, leadsOf, type Ticket } from '../../src/domain/ticket/ticket.ts';
import { VERBS, type VerbName, verbsFor } from '../../src/domain/ticket/verbs.ts';
import { migrate, prepareClient } from '../../src/store/open.ts';
import { actorOf } from '../support/sample-district.ts';
import {
  createStoreWorld,
  readMigrations,
  type StoreWorld,
  sha256,
} from '../support/store-world.ts';
import { tempDir } from '../support/temp-dir.ts';
import { validInput } from '../support/valid-input.ts';

const PEOPLE = [
  'qianfoshan.staff',
  'qianfoshan.leader',
  'qianfoshan.chief',
  'hub',
  'hub.leader',
  'oversight',
  'district',
  'chengguan',
  'chengguan.leader',
  'shichang',
  'shichang.leader',
  'jiaojing',
  'shengtai',
  'member1',
];
const VERB_NAMES = Object.keys(VERBS) as VerbName[];

const RAISES = [
  { kind: 'emergency' as const },
  { kind: 'daily' as const },
  { kind: 'key_work' as const },
  { kind: 'enforcement' as const, caller: { phone: '13900000000' } },
];

/** Whether what is drawn is a verb that is shown, or any; and how long until then. */
type Step = {
  person: number;
  ticket: number;
  verb: number;
  shown: boolean;
  minutes: number;
  seed: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  person: fc.nat(PEOPLE.length - 1),
  ticket: fc.nat(RAISES.length - 1),
  verb: fc.nat(9_999),
  shown: fc.integer({ min: 0, max: 9 }).map((each) => each < 8),
  minutes: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 90 }) },
    { weight: 1, arbitrary: fc.integer({ min: 600, max: 6_000 }) },
  ),
  seed: fc.nat(),
});

/** Decided at the verb, by the calendar: shown a little longer than it is accepted. */
const KNOWN_LATER: readonly string[] = ['appeal_over'];

const dir = tempDir();
let opened = 0;
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const openWorld = async (): Promise<StoreWorld> => {
  opened += 1;
  const client = createClient({ url: `file:${join(dir, `${opened}.db`)}`, concurrency: 1 });
  await prepareClient(client);
  await migrate(client, readMigrations());
  return createStoreWorld(client);
};

/** As the server has it once it has settled. */
const settledNow = async (world: StoreWorld, id: string): Promise<Ticket> => {
  const { ticket } = await world.stored(id);
  return foldPlain(ticket, settle(ticket, world.now()));
};

const walk = async (world: StoreWorld, ids: string[], step: Step): Promise<string | undefined> => {
  world.later(step.minutes);
  const [id = '', otherId = ''] = [ids[step.ticket], ids[(step.ticket + 1) % ids.length]];
  const username = PEOPLE[step.person] ?? '';
  const actor = actorOf(username);
  const ticket = await settledNow(world, id);
  const shown = sightOf(actor, ticket) === 'none' ? [] : verbsFor(ticket, actor, world.now());
  // Two tickets at once are a matter for the merge's own tests.
  const drawn = (step.shown ? shown : VERB_NAMES).filter((verb) => verb !== 'merge');
  const verb = drawn[step.verb % Math.max(1, drawn.length)];
  if (!verb) return undefined;
  let drawnSo = 0;
  const choose = (max: number): number => {
    drawnSo += 1;
    return (step.seed + drawnSo * 7_919) % max;
  };
  const other = (await world.stored(otherId)).ticket;
  const input = validInput(verb, { ticket, actor, now: world.now(), choose, other });
  if (!input) return undefined;
  const refused = await refusalOf(() => world.act(username, id, verb, input));
  const isShown = shown.includes(verb);
  if (KNOWN_LATER.includes(refused ?? '')) return undefined;
  expect(`${verb} by ${username}: ${refused ?? 'accepted'}`).toBe(
    `${verb} by ${username}: ${isShown ? 'accepted' : (refused ?? 'refused')}`,
  );
  await checkTicket(world, id);
  return refused ? undefined : verb;
};

const refusalOf = async (attempt: () => Promise<unknown>): Promise<string | undefined> => {
  try {
    await attempt();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.reason;
    throw error;
  }
};

const checkTicket = async (world: StoreWorld, id: string): Promise<void> => {
  const { ticket } = await world.stored(id);
  const facts = await world.store.facts(id);
  const folded = replay(facts.map(({ seq: _, hash: _h, noticedAt: _n, ...fact }) => fact as Fact));
  expect(canonicalJson(folded)).toBe(canonicalJson(ticket));
  const leads = leadsOf(ticket);
  const followed = new Set(leads.map(({ successorOf }) => successorOf));
  const last = leads.filter(({ id }) => !followed.has(id));
  expect(last.length).toBe(leads.length === 0 ? 0 : 1);
  if (['working', 'reported'].includes(ticket.status)) expect(last).toHaveLength(1);
  if (isOver(ticket)) expect(ticket.clocks.filter(isTicking)).toEqual([]);
};

describe('whatever people do to each other, against the real store', () => {
  test('verbs are what is accepted, rows are the replay, one leads, and nothing runs once it is over', async () => {
    const done = new Set<string>();
    let steps = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 120, maxLength: 120 }), async (walks) => {
        const world = await openWorld();
        const ids: string[] = [];
        for (const input of RAISES)
          ids.push(
            await world.raise('qianfoshan.leader', { ...input, supportUnitIds: ['shichang'] }),
          );
        for (const each of walks) {
          const verb = await walk(world, ids, each);
          if (verb) done.add(verb);
          steps += 1;
        }
        const { differences } = await verifyLog(world.store, async (data) => sha256(data));
        expect(differences).toEqual([]);
        world.client.close();
      }),
      { numRuns: 25, endOnFailure: true, seed: 20_261_123 },
    );
    expect(steps).toBeGreaterThanOrEqual(3_000);
    expect(done.size).toBeGreaterThan(30);
  }, 300_000);
});

/** What is told, what rings, what goes out: each step of the way has a file of its own. */
import type { Client } from '@libsql/client';
import type { ReachStore } from '../app/reach/reach-store.ts';
import { createReachAudit } from './reach-audit.ts';
import { createReachCollect } from './reach-collect.ts';
import { createReachInbox } from './reach-inbox.ts';
import { createReachPeople } from './reach-people.ts';
import { createReachPlan } from './reach-plan.ts';
import { createReachSend } from './reach-send.ts';
import { createReachStep } from './reach-step.ts';
import type { Write } from './writer.ts';

export const createReach = (client: Client, write: Write): ReachStore => ({
  ...createReachCollect(client, write),
  ...createReachPeople(client),
  ...createReachPlan(client, write),
  ...createReachStep(client, write),
  ...createReachSend(client, write),
  ...createReachInbox(client, write),
  ...createReachAudit(client, write),
});

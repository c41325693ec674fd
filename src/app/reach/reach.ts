/** How do facts become what rings? Read, plan, step, send; each picks up where whoever stopped left it. */
import type { Instant } from '../../domain/instant.ts';
import type { App } from '../context.ts';
import type { Carrier } from './carrier.ts';
import { collect } from './collect.ts';
import { plan } from './plan.ts';
import { createSender } from './send.ts';
import { step } from './step.ts';

/** Facts to deliveries, a page of each; nothing leaves the house. Gives how much there was to do. */
export const prepare = async (app: App, carrier: Pick<Carrier, 'channels'>): Promise<number> => {
  const read = await collect(app, carrier);
  const planned = await plan(app, carrier);
  return read + planned + (await step(app, carrier));
};

/** All that is due now, for a host without anything running between requests; gives when to come again. */
export const reachOnce = async (app: App, carrier: Carrier): Promise<Instant | undefined> => {
  const { send } = createSender(app, carrier);
  while ((await prepare(app, carrier)) + (await send()) > 0);
  return app.store.nextReachInstant();
};

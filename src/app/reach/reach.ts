/** How do facts become what rings? Read, plan, step, send; each picks up where whoever stopped left it. */
import type { Instant } from '../../domain/instant.ts';
import type { App } from '../context.ts';
import type { Carrier } from './carrier.ts';
import { collect } from './collect.ts';
import { PAGE } from './page.ts';
import { plan } from './plan.ts';
import { createSender } from './send.ts';
import { step } from './step.ts';

export type Prepared = {
  /** How much there was to do. */
  done: number;
  /** A page was full: there may be more of it at once. */
  isMore: boolean;
};

/** Facts to deliveries, a page of each; nothing leaves the house. What fails keeps none of the others back. */
export const prepare = async (app: App, carrier: Pick<Carrier, 'channels'>): Promise<Prepared> => {
  const pages: number[] = [];
  const failures: unknown[] = [];
  for (const turn of [collect, plan, step])
    try {
      pages.push(await turn(app, carrier));
    } catch (error) {
      failures.push(error);
    }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, 'people were not reached');
  return {
    done: pages.reduce((sum, each) => sum + each),
    isMore: pages.some((each) => each >= PAGE),
  };
};

/** All that is due now, for a host without anything running between requests; gives when to come again. */
export const reachOnce = async (app: App, carrier: Carrier): Promise<Instant | undefined> => {
  const { send } = createSender(app, carrier);
  while ((await prepare(app, carrier)).done + (await send()) > 0);
  return app.store.nextReachInstant();
};

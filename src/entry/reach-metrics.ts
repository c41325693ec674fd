/** Is everybody told what they are to be told? Gauges from the same count the hub sees. */
import { Gauge, type Registry } from 'prom-client';
import type { App } from '../app/context.ts';
import { type Audit, audit } from '../app/reach/audit.ts';
import type { Carrier } from '../app/reach/carrier.ts';
import { toMillis } from '../domain/instant.ts';

type Counted = Audit & { oldestSeconds: number };

const GAUGES: [name: string, help: string, pick: (counted: Counted) => number][] = [
  ['due', 'What was to ring within 24 hours', ({ due }) => due],
  ['sent', 'Of that, what went out or was opened', ({ sent }) => sent],
  ['missed', 'Of that, what was due and has not gone out', ({ missed }) => missed],
  [
    'nobody_reached',
    'Urgent, taken by a service, and opened by nobody',
    ({ alarms }) => alarms.filter(({ why }) => why === 'nobody_reached').length,
  ],
  ['log_lag', 'Facts of the log that were not told to anybody yet', ({ lag }) => lag],
  [
    'oldest_seconds',
    'For how long the oldest step has been due, 0 when none is',
    ({ oldestSeconds }) => oldestSeconds,
  ],
];

export const addReachMetrics = (
  register: Registry,
  app: App,
  carrier: Pick<Carrier, 'channels'>,
): void => {
  let counting: Promise<Counted> | undefined;
  /** Once for a scrape, which asks all gauges at the same time. */
  const counted = (): Promise<Counted> => {
    counting ??= count(app, carrier).finally(() => {
      counting = undefined;
    });
    return counting;
  };
  for (const [name, help, pick] of GAUGES)
    new Gauge({
      name: `shaodao_reach_${name}`,
      help,
      registers: [register],
      async collect() {
        this.set(pick(await counted()));
      },
    });
};

const count = async (app: App, carrier: Pick<Carrier, 'channels'>): Promise<Counted> => {
  const next = await app.store.nextReachInstant();
  const waitsMs = next ? toMillis(app.world.now()) - toMillis(next) : 0;
  return { ...(await audit(app, carrier)), oldestSeconds: Math.max(0, waitsMs / 1_000) };
};

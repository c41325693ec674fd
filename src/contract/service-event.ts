/** How does it reach a screen that something of 双报到 has changed? Only what and since when: the screen reads it again. */
import type { Instant } from '../domain/instant.ts';
import type { NounName, Thing, ThingFact, ThingFactType } from '../domain/thing.ts';

export type ServiceEvent = {
  seq: number;
  noun: NounName;
  id: string;
  type: ThingFactType;
  at: Instant;
};

export const toServiceEvent = (
  { seq, type, at }: ThingFact & { seq: number },
  { noun, id }: Pick<Thing, 'noun' | 'id'>,
): ServiceEvent => ({ seq, noun, id, type, at });

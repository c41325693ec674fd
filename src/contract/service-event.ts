/** How does it reach a screen that something of 双报到 has changed? Only what and since when: the screen reads it again. */
import type { Instant } from '../domain/instant.ts';
import type { ServiceFact, ServiceFactType } from '../domain/service/fact.ts';
import type { NounName, Thing } from '../domain/service/thing.ts';

export type ServiceEvent = {
  seq: number;
  noun: NounName;
  id: string;
  type: ServiceFactType;
  at: Instant;
};

export const toServiceEvent = (
  { seq, type, at }: ServiceFact & { seq: number },
  { noun, id }: Pick<Thing, 'noun' | 'id'>,
): ServiceEvent => ({ seq, noun, id, type, at });

/** What does an organisation hear of its members' service? Only on request, only of who agreed, in one batch, nothing written by hand. */
import type { Instant } from '../../instant.ts';

export type Asked = { personId: string; agrees?: boolean; answeredAt?: Instant };

export type Feedback = {
  noun: 'feedback';
  id: string;
  version: number;
  updatedAt: Instant;
  status: 'asked' | 'issued';
  unitId: string;
  /** Shanghai days, both within. */
  fromDay: string;
  untilDay: string;
  askedAt: Instant;
  /** The batch goes out then, or as soon as everybody answered. */
  dueAt: Instant;
  people: Asked[];
  issuedAt?: Instant;
  /** Whom the batch speaks of. */
  issuedIds: string[];
};

/** In the order asked. */
export const agreedIds = (people: readonly Asked[]): string[] =>
  people.filter(({ agrees }) => agrees).map(({ personId }) => personId);

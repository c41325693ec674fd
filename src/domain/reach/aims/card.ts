/** Who hears of a clock? DESIGN §4: yellow, red, and the rungs above. */
import { type Level, RED_LEVEL } from '../../sla/ladder.ts';
import type { FactType } from '../../ticket/fact.ts';
import { leadOf, type Ticket } from '../../ticket/ticket.ts';
import { type Aim, toPost } from '../aim.ts';
import type { AimTable } from './ask.ts';

/** 1 unit leader · 2 oversight · 3 those who call the joint meeting · 4 district leaders. */
const levelAims = (level: Level, unitId: string, clockId?: string): Aim[] => {
  const said = { reason: 'level', urgency: 'high', ...(clockId && { clockId }) } as const;
  switch (level) {
    case 1:
      return [toPost(unitId, 'leader', 'level', 'high', { clockId })];
    case 2:
      return [{ whom: { district: 'oversight', post: 'duty' }, ...said }];
    case 3:
      return [{ whom: { district: 'hub', post: 'leader' }, ...said }];
    case 4:
      return [{ whom: { districtLeaders: true }, ...said }];
  }
};

const LEVELS: readonly Level[] = [1, 2, 3, 4];

/** The rung itself, of whoever leads or else of the street. */
export const raisedTo = (level: number, ticket: Ticket): Aim[] =>
  LEVELS.filter((each) => each === level).flatMap((each) =>
    levelAims(each, leadOf(ticket)?.unitId ?? ticket.streetId),
  );

export const CARD_AIMS = {
  'clock.yellow': ({ data: { unitId, clockId } }) => [
    toPost(unitId, 'duty', 'yellow', 'high', { clockId }),
    toPost(unitId, 'deputy', 'yellow', 'high', { clockId }),
  ],
  'clock.red': ({ data: { unitId, clockId, level } }) => [
    toPost(unitId, 'leader', 'red', 'high', { clockId }),
    ...(level === RED_LEVEL
      ? [
          {
            whom: { district: 'oversight', post: 'duty' },
            reason: 'red',
            urgency: 'high',
            clockId,
          } as const,
        ]
      : []),
  ],
  'clock.escalated': ({ data: { unitId, clockId, level } }) => levelAims(level, unitId, clockId),
  'ticket.escalated': ({ data }, ticket) => raisedTo(data.level, ticket),
  'clock.moved': () => [],
} satisfies Partial<AimTable<FactType>>;

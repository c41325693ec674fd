/** Open a record 建立服务记录: with the first arrival, noted by the member or by the organiser's list. */
import { forbidden } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import type { Act } from '../../rules.ts';
import { type Activity, type Mark, refuseOutside } from '../attendance.ts';
import type { NewServiceFact } from '../fact.ts';
import { told } from '../flow.ts';
import { mayNote } from './organiser.ts';
import type { RecordKind } from './record.ts';
import { askSafeAtOf } from './safety.ts';

/** Whose turn in what; that the person holds a place there was looked at before. */
export type OpenInput = {
  personId: string;
  /** The member's own organisation. */
  unitId: string;
  communityId: string;
  streetId: string;
  activity: Activity;
  kind: RecordKind;
  from: Instant;
  until?: Instant;
  isEmergency?: boolean;
};

export const decideOpen = (input: OpenInput, mark: Mark, act: Act): NewServiceFact[] => {
  const { isEmergency, ...turn } = input;
  if (!mayNote(turn, mark, act.actor)) throw forbidden();
  refuseOutside(mark, turn);
  const askSafeAt = isEmergency ? askSafeAtOf(turn.until, mark.at, act.now) : undefined;
  return [
    told('record.opened', act, { ...turn, askSafeAt }),
    told('attendance.arrived', act, { mark }),
  ];
};

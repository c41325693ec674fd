/** Who speaks for the activity, and who notes arrivals and leavings? */
import { type Actor, worksFor } from '../../actor.ts';
import type { Mark } from '../attendance.ts';
import { isPerson } from '../flow.ts';
import type { ServiceRecord } from './record.ts';

type Turn = Pick<ServiceRecord, 'personId' | 'communityId' | 'streetId'>;

/** Never of one's own record. */
export const isRecordOrganiser = (
  { personId, communityId, streetId }: Turn,
  actor: Actor,
): boolean =>
  !isPerson(actor, personId) && (worksFor(actor, communityId) || worksFor(actor, streetId));

/** Hidden, it is the person's alone once its hours stand; until then the organiser has to say them. */
export const readsRecord = (record: ServiceRecord, actor: Actor): boolean =>
  isPerson(actor, record.personId) ||
  (isRecordOrganiser(record, actor) && !(record.hidden && record.status === 'confirmed'));

/** The list is the organiser's; code and place are the person's own. */
export const mayNote = (turn: Turn, { way }: Mark, actor: Actor): boolean =>
  way === 'list' ? isRecordOrganiser(turn, actor) : isPerson(actor, turn.personId);

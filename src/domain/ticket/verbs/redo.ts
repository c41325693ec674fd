/** Redo 重办: the street names the missing fact; the finish clock goes on with what was left. */
import { isStreetOf } from '../../actor.ts';
import { clockIds, fact, present, unlessIn, type Verb } from '../flow.ts';
import { resumedFinish } from '../resume.ts';
import { leadOf } from '../ticket.ts';

export type RedoInput = { missing: string };

const JOINT_MEETING_LEVEL = 3;
const REDOS_BEFORE_MEETING = 3;

export const redo: Verb<RedoInput> = {
  isFor: (ticket, actor) => isStreetOf(actor, ticket) && leadOf(ticket)?.unitId !== actor.unit.id,
  blocker: (ticket) => unlessIn(ticket, 'reported'),
  decide: (ticket, { missing }, act) => {
    const lead = leadOf(ticket);
    if (!lead) return [];
    const level = ticket.redoCount + 1 >= REDOS_BEFORE_MEETING ? JOINT_MEETING_LEVEL : ticket.level;
    const data = {
      taskId: lead.id,
      level,
      stopped: clockIds(ticket, ['verification']),
      started: present(resumedFinish(ticket, lead.id, act)),
    };
    return [fact('ticket.redone', act, data, { words: { missing } })];
  },
};

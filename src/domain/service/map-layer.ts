/** Who sees 双报到 on the map, and which tickets stand there beside the needs? */
import { type Actor, isWorker } from '../actor.ts';
import { type Ticket, volunteersOf } from '../ticket/ticket.ts';
import type { UnitKind } from '../unit.ts';

/** Departments and utilities are called by tickets, not by needs. */
const LAYER_KINDS: readonly UnitKind[] = [
  'community',
  'street',
  'hub',
  'oversight',
  'party_org',
  'party_committee',
];

export const seesLayer = (actor: Actor): boolean =>
  actor.role === 'member' ||
  actor.role === 'district_leader' ||
  (isWorker(actor) && LAYER_KINDS.includes(actor.unit.kind));

/** Also when nobody more is wanted, as long as somebody is there. */
export const standsOnLayer = (ticket: Ticket): boolean =>
  ticket.hands !== undefined &&
  ticket.sensitivity === 'normal' &&
  (!ticket.hands.ended || volunteersOf(ticket).some(({ status }) => status === 'on_site'));

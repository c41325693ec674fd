/** What is said on a phone, a robot or a card? Kind, number, street, clock and a link, nothing else; never words. */
import type { Instant } from '../instant.ts';
import type { NeedKind } from '../service/need/need.ts';
import type { RecordKind } from '../service/record/record.ts';
import type { RegistrationKind } from '../service/registration/registration.ts';
import { type Clock, type ClockName, clockState, nearestClock } from '../sla/clock.ts';
import type { Thing } from '../thing.ts';
import type { Kind, Ticket } from '../ticket/ticket.ts';
import type { TellReason } from './aim.ts';
import type { Happening } from './happening.ts';

export const NOUNS = [
  'ticket',
  'registration',
  'need',
  'record',
  'team',
  'feedback',
  'roster',
] as const;

/** Where the link leads. */
export type Subject = { noun: (typeof NOUNS)[number]; id: string };

export type ToldClock = {
  name: ClockName | 'shift';
  state: 'running' | 'yellow' | 'red';
  dueAt: Instant;
};

export type Message = {
  reason: TellReason;
  subject: Subject;
  kind?: Kind | NeedKind | RegistrationKind | RecordKind;
  number?: string;
  /** Of a sensitive ticket absent. */
  streetId?: string;
  clock?: ToldClock;
};

type Told = { reason: TellReason; unitId: string; clockId?: string };

export const messageOf = (happening: Happening, told: Told): Message => {
  const { reason } = told;
  if ('ticket' in happening)
    return { reason, ...ofTicket(happening.ticket, told, happening.fact.at) };
  if ('thing' in happening) return { reason, ...ofThing(happening) };
  return { reason, subject: { noun: 'roster', id: happening.roster.id } };
};

const ofTicket = (ticket: Ticket, told: Told, at: Instant): Omit<Message, 'reason'> => {
  const { id, number, kind, streetId, sensitivity } = ticket;
  const clock = clockFor(ticket, told);
  return {
    subject: { noun: 'ticket', id },
    kind,
    number,
    ...(sensitivity === 'normal' && { streetId }),
    ...(clock && { clock: toldClock(clock, told.reason, at) }),
  };
};

/** The one it is about, or the next of the unit it goes to. */
export const clockFor = ({ clocks }: Ticket, { clockId, unitId }: Told): Clock | undefined =>
  clockId
    ? clocks.find(({ id }) => id === clockId)
    : nearestClock(clocks.filter((clock) => clock.unitId === unitId));

/** A red card bears its due instant as its date, at which the clock itself was still in time. */
const toldClock = (clock: Clock, reason: TellReason, at: Instant): ToldClock => {
  const { name, dueAt } = clock;
  const state = reason === 'red' || reason === 'level' ? 'red' : clockState(clock, at);
  return { name, dueAt, state: state === 'red' || state === 'yellow' ? state : 'running' };
};

const ofThing = ({
  fact,
  thing,
}: Extract<Happening, { thing: Thing }>): Omit<Message, 'reason'> => {
  const subject: Subject = { noun: thing.noun, id: thing.id };
  switch (thing.noun) {
    case 'need': {
      const { kind, number, streetId, shifts } = thing;
      const shiftId = 'shiftId' in fact.data ? fact.data.shiftId : undefined;
      const from = shifts.find(({ id }) => id === shiftId)?.from;
      return { subject, kind, number, streetId, ...(from && { clock: begins(from) }) };
    }
    case 'registration': {
      const { kind, number, streetId } = thing;
      return { subject, kind, number, ...(streetId && { streetId }) };
    }
    case 'record':
      return { subject, kind: thing.kind, streetId: thing.streetId };
    case 'team':
    case 'feedback':
      return { subject };
  }
};

const begins = (dueAt: Instant): ToldClock => ({ name: 'shift', state: 'running', dueAt });

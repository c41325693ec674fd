/** Which asks are moot, because who asked is no longer the one to ask? Said in the fold, once for all readers. */
import type { Extension, Release, Return } from './overlays.ts';
import { isActive, leadOf, type Pause, type Ticket } from './ticket.ts';

/** The same ticket where nothing is moot. */
export const dropMoot = (ticket: Ticket): Ticket => {
  const { returns, extensions, releases, pauses, updatedAt: answeredAt } = ticket;
  if (!returns && !extensions && !releases && !pauses) return ticket;
  const isOfLead = isAskedByLead(ticket);
  const isDone = (each: { taskId: string }) => !isAtWork(ticket, each.taskId);
  const isPointless: Moot = {
    return: ({ state, taskId }) =>
      state === 'disputed'
        ? ticket.ruling === undefined
        : ['unsigned', 'asked'].includes(state) && !isOfLead(taskId),
    extension: ({ state, taskId }) => state === 'asked' && !isOfLead(taskId),
    release: (each) => each.state === 'asked' && isDone(each),
    pause: (each) => each.state === 'asked' && !isStanding(ticket, each),
  };
  const dropped = { state: 'dropped' as const, answeredAt };
  return {
    ...ticket,
    ...(returns && { returns: changed(returns, isPointless.return, dropped) }),
    ...(extensions && { extensions: changed(extensions, isPointless.extension, dropped) }),
    ...(releases && { releases: changed(releases, isPointless.release, dropped) }),
    ...(pauses && { pauses: changed(pauses, isPointless.pause, { state: 'dropped' as const }) }),
  };
};

type Moot = {
  return(each: Return): boolean;
  extension(each: Extension): boolean;
  release(each: Release): boolean;
  pause(each: Pause): boolean;
};

const changed = <T>(list: readonly T[], isMoot: (each: T) => boolean, change: Partial<T>): T[] =>
  list.map((each) => (isMoot(each) ? { ...each, ...change } : each));

/** The lead of now, and not yet reported. */
const isAskedByLead = (ticket: Ticket) => {
  const lead = leadOf(ticket);
  return (taskId: string): boolean => lead?.id === taskId && lead.status !== 'done';
};

const isAtWork = ({ tasks }: Ticket, taskId: string): boolean =>
  tasks.some((task) => task.id === taskId && isActive(task) && task.status !== 'done');

/** A shelving is anybody's to ask; the others are the lead's or the street's. */
const isStanding = (ticket: Ticket, { kind, unitId }: Pause): boolean =>
  kind === 'shelve' || unitId === ticket.streetId || unitId === leadOf(ticket)?.unitId;

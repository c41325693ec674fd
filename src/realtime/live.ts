/** How do sockets hear of a commit? Each fact is worded and encoded once, and sent to rooms in order of seq. */
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { App } from '../app/context.ts';
import type { Live, Published, TicketPublished } from '../app/ports.ts';
import type { ThingPublished } from '../app/things/thing-store.ts';
import type { ClientEvents, ServerEvents } from '../contract/events.ts';
import { toFactEvent } from '../contract/fact-view.ts';
import { toServiceEvent } from '../contract/service-event.ts';
import type { Actor } from '../domain/actor.ts';
import { personRoom } from '../domain/rooms.ts';
import type { By } from '../domain/ticket/fact.ts';
import { isOfCall } from '../domain/ticket/sight.ts';
import { createInOrder, type Numbered } from './in-order.ts';

/** Who is at the other end, and by which credential they came in. */
type SocketOwner = { actor: Actor; headers: Headers; headBefore: number };

export type LiveServer = Server<ClientEvents, ServerEvents, DefaultEventsMap, SocketOwner>;

export type LiveSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, SocketOwner>;

export type SocketLive = Live & {
  /** Highest seq told, 0 before the first. */
  head(): number;
  /** The store's head before anything was told. */
  startAt(head: number): void;
};

type Rooms = Pick<LiveServer, 'to'>;
type Names = Pick<App, 'directory' | 'world'>;

/** `patienceMs`: how long a commit that overtook another waits for it. */
export const createLive = (io: Rooms, app: Names, patienceMs = 0): SocketLive => {
  const inOrder = createInOrder<Numbered & { published: Published }>(patienceMs, (item) =>
    tell(io, app, item.published),
  );
  return {
    inbox: (personId, unread) => {
      io.to(ownRoom(personId)).emit('inbox', { unread });
    },
    head: inOrder.head,
    startAt: inOrder.startAt,
    publish: (published) => {
      const first = published.facts[0]?.seq;
      const last = published.facts.at(-1)?.seq;
      if (first !== undefined && last !== undefined) inOrder.add({ first, last, published });
    },
  };
};

/** Everybody's, and nobody else's: of no audience, so nothing but their inbox is said in it. */
export const ownRoom = (personId: string): string => `own:${personId}`;

/** A member hears of what they did themselves. */
const doerRoom = ({ personId, unitId }: By): string[] =>
  personId !== undefined && unitId === undefined ? [personRoom(personId)] : [];

const tell = (io: Rooms, app: Names, published: Published): void =>
  'thing' in published ? tellThing(io, published) : tellTicket(io, app, published);

/** Who no longer sees it hears it too, and finds it gone. */
const tellThing = (io: Rooms, { facts, thing, rooms, goneRooms }: ThingPublished): void => {
  const hearing = [...new Set([...rooms, ...goneRooms])];
  for (const fact of facts)
    if (hearing.length > 0) io.to(hearing).emit('service', toServiceEvent(fact, thing));
};

const tellTicket = (io: Rooms, app: Names, published: TicketPublished): void => {
  const { facts, ticket, shown, audience, goneRooms } = published;
  const rules = app.directory.rules();
  const now = app.world.now();
  const seeing = [...new Set([...audience.full, ...audience.call])];
  for (const fact of facts) {
    const rooms = isOfCall(fact) ? seeing : [...audience.full, ...doerRoom(fact.by)];
    if (rooms.length > 0) io.to(rooms).emit('fact', toFactEvent(fact, ticket, shown, rules, now));
  }
  if (goneRooms.length > 0) io.to(goneRooms).except(seeing).emit('gone', { ticketId: ticket.id });
};

/** Is a connection's session still good? A few are asked each second, each about once a minute. */
import type { Actor } from '../domain/actor.ts';
import { roomsOf } from '../domain/rooms.ts';
import type { LiveServer, LiveSocket } from './live.ts';

const ROUND_SECONDS = 60;

type Checked = {
  io: Pick<LiveServer, 'sockets'>;
  sessions: { actorOf(headers: Headers): Promise<Actor | undefined> };
};

/** To be called once a second. */
export const createRecheck = (checked: Checked): (() => Promise<void>) => {
  let round: LiveSocket[] = [];
  let busy = false;
  return async () => {
    if (busy) return;
    busy = true;
    if (round.length === 0) round = byPerson(checked.io);
    const share = Math.ceil(checked.io.sockets.sockets.size / ROUND_SECONDS);
    for (const socket of round.splice(0, share)) await check(checked, socket);
    busy = false;
  };
};

/** Connections of one sign-in follow each other, so the lookup that is kept serves them all. */
const byPerson = ({ sockets }: Checked['io']): LiveSocket[] =>
  [...sockets.sockets.values()].sort((a, b) =>
    a.data.actor.personId.localeCompare(b.data.actor.personId),
  );

const check = async ({ sessions }: Checked, socket: LiveSocket): Promise<void> => {
  if (!socket.connected) return;
  const before = roomsOf(socket.data.actor);
  const actor = await sessions.actorOf(socket.data.headers).catch(() => socket.data.actor);
  // Signed out, deactivated, another unit: the client comes again and is judged anew.
  if (!actor || roomsOf(actor).join() !== before.join()) socket.conn.close();
};

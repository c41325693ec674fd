/** Which answers do several readers share? What those who see the same ask for while nothing happens. */
import type { Actor } from '../../domain/actor.ts';
import { toMillis } from '../../domain/instant.ts';
import { roomsOf } from '../../domain/rooms.ts';
import type { App } from '../context.ts';

/** The answer as JSON; `asked` says what it depends on but for the reader's rooms. */
export type Share = (actor: Actor, asked: string, read: () => Promise<unknown>) => Promise<string>;

/** Clocks turn yellow and red without a fact: how old their states in an answer may be. */
const FRESH_MS = 1_000;
const KEPT_MAX = 200;

/** Whatever happens to tickets is a fact, so an answer stands until there is a newer one. */
export const createShare = (app: App): Share => {
  const kept = new Map<string, { at: number; text: Promise<string> }>();
  const inUse = new Map<string, string[]>();
  let head = 0;
  const usedRooms = async (rooms: string[], newest: number): Promise<string[]> => {
    const key = [newest, ...rooms].join('\n');
    const used = inUse.get(key) ?? (await app.store.roomsInUse(rooms));
    inUse.set(key, used);
    return used;
  };
  return async (actor, asked, read) => {
    const newest = await app.store.head();
    if (newest !== head || kept.size > KEPT_MAX) {
      kept.clear();
      inUse.clear();
    }
    head = newest;
    const rooms = await usedRooms(roomsOf(actor), newest);
    const now = toMillis(app.world.now());
    const key = [asked, ...rooms].join('\n');
    const known = kept.get(key);
    if (known && known.at <= now && now < known.at + FRESH_MS) return known.text;
    const text = read().then((answer) => JSON.stringify(answer));
    kept.set(key, { at: now, text });
    text.catch(() => kept.delete(key));
    return text;
  };
};

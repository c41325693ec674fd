import { MINUTE_MS, toMillis } from '../../../src/domain/instant.ts';
import type { Pin } from './district.ts';

const NEW_FOR_MS = 5_000;
/** More at once is another filter, not news. */
const MOST_AT_ONCE = 5;

/** Which pins came in just now? A filter that brings back old ones makes no news. */
export class NewPins {
  #known = new Set<string>();
  #until = new Map<string, number>();

  see(pins: readonly Pin[], nowMs: number): void {
    const known = this.#known;
    this.#known = new Set(pins.map((pin) => pin.id));
    if (known.size === 0) return;
    const news = pins.filter((pin) => !known.has(pin.id));
    if (news.length > MOST_AT_ONCE) return;
    for (const pin of news) if (isRecent(pin, nowMs)) this.#until.set(pin.id, nowMs + NEW_FOR_MS);
  }

  has(id: string, nowMs: number): boolean {
    const until = this.#until.get(id);
    if (until === undefined) return false;
    if (until > nowMs) return true;
    this.#until.delete(id);
    return false;
  }
}

const isRecent = ({ startedAt }: Pin, nowMs: number): boolean =>
  startedAt === undefined || nowMs - toMillis(startedAt) < 2 * MINUTE_MS;

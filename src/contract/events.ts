/** What is said on the socket, and to whom? */
import type { InboxEvent } from './reach-views.ts';
import type { ServiceEvent } from './service-event.ts';
import type { FactEvent } from './views.ts';

export type ServerEvents = {
  ready: (message: { head: number; now: string }) => void;
  fact: (message: FactEvent) => void;
  gone: (message: { ticketId: string }) => void;
  service: (message: ServiceEvent) => void;
  inbox: (message: InboxEvent) => void;
  head: (message: { seq: number; now: string }) => void;
};

/** The client only listens; what it wants it asks over HTTP. */
export type ClientEvents = Record<string, never>;

/** Seconds between two `head` messages. */
export const HEAD_SECONDS = 20;

/** A client that sees `head` above its cursor for this long asks the feed. */
export const FEED_PATIENCE_MS = 2_000;

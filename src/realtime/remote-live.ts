/** How does an isolate without sockets tell them? It calls the object that holds them all. */
import type { Live, Published } from '../app/ports.ts';

export type LiveStub = {
  fetch(request: Request): Promise<Response>;
  publish(published: Published): Promise<void>;
  dropPerson(personId: string): Promise<void>;
  prepare(): Promise<void>;
};

/** A call that fails is let go: clients find the facts in the feed. */
export const createRemoteLive = (
  stub: () => Pick<LiveStub, 'publish'>,
  waitUntil: (promise: Promise<unknown>) => void,
): Live => ({
  publish: (published) =>
    waitUntil(
      stub()
        .publish(published)
        .catch(() => undefined),
    ),
});

/** How does an isolate reach what there is once for all of them? It calls the object that holds the sockets. */
import type { Live, Published } from '../app/ports.ts';
import type { TryLimit } from '../app/try-limit.ts';

export type LiveStub = {
  fetch(request: Request): Promise<Response>;
  publish(published: Published): Promise<void>;
  inbox(personId: string, unread: number): Promise<void>;
  dropPerson(personId: string): Promise<void>;
  prepare(): Promise<void>;
  beginTry(name: string, address: string): Promise<boolean>;
  takeBackTry(name: string, address: string): Promise<void>;
};

/** A call that fails is let go: clients find the facts in the feed. */
export const createRemoteLive = (
  stub: () => Pick<LiveStub, 'publish' | 'inbox'>,
  waitUntil: (promise: Promise<unknown>) => void,
): Live => ({
  publish: (published) =>
    waitUntil(
      stub()
        .publish(published)
        .catch(() => undefined),
    ),
  inbox: (personId, unread) =>
    waitUntil(
      stub()
        .inbox(personId, unread)
        .catch(() => undefined),
    ),
});

/** Isolates come and go and there are many: wrong passwords are counted in one place for all. */
export const createRemoteTries = (
  stub: () => Pick<LiveStub, 'beginTry' | 'takeBackTry'>,
): TryLimit => ({
  begin: (name, address) => stub().beginTry(name, address),
  takeBack: (name, address) => stub().takeBackTry(name, address),
});

/** What was just committed in this process? Whoever waits for something new is told, and nothing is slowed down. */
import type { App } from '../app/context.ts';
import type { AnyChange } from '../app/ports.ts';

type Listener = (changes: readonly AnyChange[]) => void;

const listening = new WeakMap<App, Set<Listener>>();

/** Gives what ends it. */
export const hearCommits = (app: App, listener: Listener): (() => void) => {
  const listeners = listening.get(app) ?? listenTo(app);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const listenTo = (app: App): Set<Listener> => {
  const { store } = app;
  const listeners = new Set<Listener>();
  listening.set(app, listeners);
  app.store = {
    ...store,
    commit: async (change, also) => {
      const result = await store.commit(change, also);
      const changes = also ? [change, also] : [change];
      if (result.ok) for (const listener of listeners) listener(changes);
      return result;
    },
  };
  return listeners;
};

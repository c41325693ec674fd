/** Everything the application works with, made once by the entry and handed down. */
import type { Directory } from './directory.ts';
import type { Files, Live, Store, Vault, World } from './ports.ts';
import type { Turns } from './turns.ts';

export type App = {
  store: Store;
  files: Files;
  live: Live;
  world: World;
  vault: Vault;
  directory: Directory;
  turns: Turns;
};

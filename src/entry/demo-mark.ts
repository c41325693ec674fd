/** Does this database hold demo people, whose password everybody knows? */
import type { DirectoryStore } from '../app/ports.ts';
import { ConfigError } from './config.ts';

const NAME = 'demo';

/** 'making': cut off before it was finished. */
export type DemoState = 'making' | 'made';

type Settings = Pick<DirectoryStore, 'setting' | 'saveSetting'>;

export const markDemo = (store: Settings, state: DemoState): Promise<void> =>
  store.saveSetting(NAME, state);

export const readDemoMark = async (
  store: Pick<Settings, 'setting'>,
): Promise<DemoState | undefined> => (await store.setting(NAME)) as DemoState | undefined;

/** For whoever others can reach. */
export const refuseDemo = async (store: Pick<Settings, 'setting'>): Promise<void> => {
  if (await readDemoMark(store))
    throw new ConfigError([
      'this database holds demo people with a known password: it is not served beyond this machine. Use another DATA_DIR or DATABASE_URL',
    ]);
};

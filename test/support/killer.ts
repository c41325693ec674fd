/** A process that may die at any write and any parcel, before it is done or just after. */
import type { App } from '../../src/app/context.ts';
import type { Carrier } from '../../src/app/reach/carrier.ts';

export class Killed extends Error {}

/** Whatever it tries after that fails the same way. */
export const isKilled = (error: unknown): boolean =>
  error instanceof Killed || (error instanceof AggregateError && error.errors.every(isKilled));

const WRITES = ['keepTellings', 'keepPlans', 'keepSteps', 'takeDeliveries', 'endTries'] as const;

/** 0 up to 1, the same for the same seed (mulberry32). */
export const createDice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Once dead it does nothing more, whatever it had begun. */
export const mortal = (app: App, carrier: Carrier, roll: () => number, chances: Chances) => {
  let isDead = false;
  const risky = async <T>(chance: number, work: () => Promise<T>): Promise<T> => {
    const fate = roll();
    if (!isDead && fate < chance / 2) isDead = true;
    if (isDead) throw new Killed();
    const done = await work();
    if (!isDead && fate < chance) isDead = true;
    if (isDead) throw new Killed();
    return done;
  };
  const store = { ...app.store };
  for (const name of WRITES) {
    const write = store[name] as (...args: never[]) => Promise<unknown>;
    (store[name] as unknown) = (...args: never[]) => risky(chances.write, () => write(...args));
  }
  return {
    app: { ...app, store },
    carrier: {
      channels: carrier.channels,
      carry: (parcel: Parameters<Carrier['carry']>[0]) =>
        risky(chances.carry, () => carrier.carry(parcel)),
    },
  };
};

type Chances = { write: number; carry: number };

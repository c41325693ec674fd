/** How does what is due get out of the house? So many at once, each taken by one process for a while. */
import type { App } from '../context.ts';
import type { Carrier } from './carrier.ts';
import { type Ready, takeSome } from './carry.ts';
import type { Places, TakenDelivery, Tried } from './reach-store.ts';

const AT_ONCE = 16;
/** The others are kept for emergencies: what waits for a slow service does not make them wait. */
const ORDINARY_AT_ONCE = 12;
/** Ordinary ones are fetched by so many at least, not one by one as each place becomes free. */
const ORDINARY_LEAST = 4;

export type Sender = {
  /** Fills the free places, emergencies first; gives how many it started. */
  fill(): Promise<number>;
  /** Until nothing is due or under way; gives how many went out. */
  send(): Promise<number>;
  /** Takes nothing more; resolves when what is under way has ended. */
  stop(): Promise<void>;
};

/** `ended` hears of each that has come to its end. */
export const createSender = (
  app: App,
  carrier: Carrier,
  ended: () => void = () => undefined,
): Sender => {
  const underWay = new Map<Promise<void>, TakenDelivery>();
  const note = createNotes(app);
  let failure: { error: unknown } | undefined;
  let isStopped = false;
  let filling: Promise<unknown> = Promise.resolve();

  const start = ({ delivery, carry }: Ready): void => {
    const { id, pingId } = delivery;
    const watched = carry()
      .then((tried) => note({ ...tried, id, pingId }))
      .catch((error) => {
        failure = { error };
      })
      .finally(() => {
        underWay.delete(watched);
        ended();
      });
    underWay.set(watched, delivery);
  };
  const fillNow = async (): Promise<number> => {
    if (isStopped || failure) return 0;
    const places = placesFor([...underWay.values()]);
    if (places.all === 0) return 0;
    const some = await takeSome(app, carrier, places, () => isStopped);
    some.forEach(start);
    return some.length;
  };
  /** One after the other: two who count the same places would take twice as many. */
  const fillInTurn = (): Promise<number> => {
    const turn = filling.then(fillNow);
    filling = turn.catch(() => undefined);
    return turn;
  };
  const raiseFailure = (): void => {
    if (!failure) return;
    const { error } = failure;
    failure = undefined;
    throw error;
  };
  return {
    fill: async () => {
      raiseFailure();
      return fillInTurn();
    },
    send: async () => {
      let sent = 0;
      for (;;) {
        const started = await fillInTurn();
        sent += started;
        if (started === 0 && underWay.size === 0) break;
        if (underWay.size > 0) await Promise.race(underWay.keys());
      }
      raiseFailure();
      return sent;
    },
    stop: async () => {
      isStopped = true;
      await filling;
      await Promise.all(underWay.keys());
    },
  };
};

const isEmergency = ({ ping }: TakenDelivery): boolean => ping.body.urgency === 'emergency';

const placesFor = (underWay: readonly TakenDelivery[]): Places => {
  const all = AT_ONCE - underWay.length;
  const ordinary = ORDINARY_AT_ONCE - underWay.filter((each) => !isEmergency(each)).length;
  return { all, ordinary: ordinary < ORDINARY_LEAST ? 0 : Math.min(all, ordinary) };
};

/** What came to an end while another write was under way is written together with the next. */
const createNotes = (app: App): ((tried: Tried) => Promise<void>) => {
  let waiting: Tried[] = [];
  let writing: Promise<void> | undefined;
  const write = async (before: Promise<void> | undefined): Promise<void> => {
    await before?.catch(() => undefined);
    const some = waiting;
    waiting = [];
    writing = undefined;
    await app.store.endTries(some);
  };
  let last: Promise<void> | undefined;
  return (tried) => {
    waiting.push(tried);
    writing ??= write(last);
    last = writing;
    return writing;
  };
};

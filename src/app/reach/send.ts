/** How does what is due get out of the house? So many at once, each taken by one process for a while. */
import { type Instant, toInstant, toMillis } from '../../domain/instant.ts';
import { afterAnswers } from '../../domain/reach/back-off.ts';
import type { App } from '../context.ts';
import type { Address, Carried, Carrier, Parcel } from './carrier.ts';
import { tapFor } from './one-tap.ts';
import { type Packed, pack, tellingsFor } from './parcel.ts';
import type { TakenDelivery, Tried } from './reach-store.ts';
import { loadMoot } from './told-tickets.ts';
import { loadWays } from './ways.ts';

const AT_ONCE = 16;
const TAKEN_AT_ONCE = 3 * AT_ONCE;
/** Longer than any carrier waits for three answers: until then nobody else sends it. */
const TAKEN_MS = 60_000;

export type Sender = {
  /** Until nothing is due or under way; gives how many went out. Calls share one bounded pool. */
  send(): Promise<number>;
};

export const createSender = (app: App, carrier: Carrier): Sender => {
  const underWay = new Set<Promise<void>>();
  const ready: Ready[] = [];
  const note = createNotes(app);
  let failure: { error: unknown } | undefined;

  const start = (work: Promise<void>): void => {
    const watched = work
      .catch((error) => {
        failure = { error };
      })
      .finally(() => underWay.delete(watched));
    underWay.add(watched);
  };
  const fill = async (): Promise<number> => {
    if (underWay.size >= AT_ONCE) return 0;
    if (ready.length === 0) ready.push(...(await takeSome(app, carrier, TAKEN_AT_ONCE)));
    const some = ready.splice(0, AT_ONCE - underWay.size);
    for (const { delivery, carry } of some)
      start(carry().then((tried) => note({ ...tried, id: delivery.id, pingId: delivery.pingId })));
    return some.length;
  };
  return {
    send: async () => {
      let sent = 0;
      for (;;) {
        const started = failure ? 0 : await fill();
        sent += started;
        if (started === 0 && underWay.size === 0) break;
        if (underWay.size > 0) await Promise.race(underWay);
      }
      if (!failure) return sent;
      const { error } = failure;
      failure = undefined;
      ready.length = 0;
      throw error;
    },
  };
};

type Outcome = Omit<Tried, 'id' | 'pingId'>;
type Ready = { delivery: TakenDelivery; carry(): Promise<Outcome> };

const takeSome = async (app: App, carrier: Carrier, limit: number): Promise<Ready[]> => {
  const now = app.world.now();
  const until = toInstant(toMillis(now) + TAKEN_MS);
  const taken = await app.store.takeDeliveries(now, until, limit);
  if (taken.length === 0) return [];
  const isMoot = await loadMoot(app, taken.flatMap(tellingsFor));
  const ways = await loadWays(app, carrier, taken.map(receiverOf));
  return taken.map((delivery) => {
    const address = ways.addressesOf(delivery.personId).find(({ id }) => id === delivery.addressId);
    return { delivery, carry: () => carryOne(app, carrier, delivery, address, isMoot) };
  });
};

const receiverOf = ({ personId, ping }: TakenDelivery) => ({
  personId,
  unitId: ping.body.tellings[0]?.unitId ?? '',
});

const carryOne = async (
  app: App,
  carrier: Carrier,
  delivery: TakenDelivery,
  address: Address | undefined,
  isMoot: Parameters<typeof pack>[2],
): Promise<Outcome> => {
  const packed = pack(delivery, address, isMoot, app.world.now());
  const { answers } = delivery;
  if ('calledOff' in packed)
    return { at: app.world.now(), state: 'given_up', reason: packed.calledOff, answers };
  const tap = await tapOf(app, delivery.personId, packed);
  const carried: Carried = await carrier.carry({ ...packed.parcel, ...(tap && { tap }) });
  const at = app.world.now();
  return outcomeOf(packed.parcel.to, [...answers, { at, ...carried }], delivery, packed.expiresAt);
};

/** A single call to a phone of one's own can be answered from its lock screen. */
const tapOf = async (
  app: App,
  personId: string,
  { parcel, expiresAt }: Extract<Packed, { parcel: Parcel }>,
): Promise<string | undefined> => {
  const [message, ...more] = parcel.messages;
  const isCall = parcel.to.channel === 'push' && message?.reason === 'called' && more.length === 0;
  if (!isCall || expiresAt === undefined) return undefined;
  return tapFor(app, personId, message.subject.id, expiresAt);
};

const outcomeOf = (
  to: Address,
  answers: Outcome['answers'],
  { ping }: TakenDelivery,
  expiresAt: Instant | undefined,
): Outcome => {
  const at = answers.at(-1)?.at ?? ping.at;
  const verdict = afterAnswers(answers, ping.body.urgency, expiresAt);
  switch (verdict.kind) {
    case 'delivered':
      return { at, state: 'delivered', answers };
    case 'again':
      return { at, state: 'due', nextAt: verdict.at, answers };
    case 'given_up': {
      // A phone or a group that does not answer may be there tomorrow; a subscription is not.
      const isDead = verdict.reason === 'gone' && to.channel === 'push';
      return {
        at,
        state: 'given_up',
        reason: verdict.reason,
        answers,
        ...(isDead && { goneAddressId: to.id }),
      };
    }
  }
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

/** What is taken now, and how does each of it go out? Taken by one process for a while. */
import { type Instant, toInstant, toMillis } from '../../domain/instant.ts';
import { afterAnswers } from '../../domain/reach/back-off.ts';
import type { App } from '../context.ts';
import type { Address, Carried, Carrier, Parcel } from './carrier.ts';
import { tapFor } from './one-tap.ts';
import { type Packed, pack, tellingsFor } from './parcel.ts';
import type { Places, TakenDelivery, Tried } from './reach-store.ts';
import { loadMoot } from './told-tickets.ts';
import { loadWays } from './ways.ts';

/** Longer than any carrier waits for three answers: until then nobody else sends it. */
const TAKEN_MS = 60_000;

type Outcome = Omit<Tried, 'id' | 'pingId'>;
export type Ready = { delivery: TakenDelivery; carry(): Promise<Outcome> };

/** Nothing of it once the sender has stopped: what was taken is given back, as it is on a failure. */
export const takeSome = async (
  app: App,
  carrier: Carrier,
  places: Places,
  isStopped: () => boolean,
): Promise<Ready[]> => {
  const now = app.world.now();
  const until = toInstant(toMillis(now) + TAKEN_MS);
  const taken = await app.store.takeDeliveries(now, until, places);
  if (taken.length === 0) return [];
  const giveBack = () =>
    app.store.giveBackDeliveries(
      taken.map(({ id }) => id),
      until,
      now,
    );
  try {
    const ready = await makeReady(app, carrier, taken);
    if (!isStopped()) return ready;
  } catch (error) {
    await giveBack();
    throw error;
  }
  await giveBack();
  return [];
};

const makeReady = async (
  app: App,
  carrier: Carrier,
  taken: readonly TakenDelivery[],
): Promise<Ready[]> => {
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

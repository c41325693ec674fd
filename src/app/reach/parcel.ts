/** What goes to one address, as things stand now? Nothing of what is moot or was opened meanwhile. */
import type { Instant } from '../../domain/instant.ts';
import { type Telling, ttlSeconds } from '../../domain/reach/telling.ts';
import type { Address, Parcel } from './carrier.ts';
import type { TakenDelivery } from './reach-store.ts';

export type Packed =
  | { parcel: Parcel; expiresAt?: Instant }
  | { calledOff: 'moot' | 'reached' | 'no_address' };

export const pack = (
  delivery: TakenDelivery,
  address: Address | undefined,
  isMoot: (telling: Telling) => boolean,
  now: Instant,
): Packed => {
  const { id, ping } = delivery;
  if (ping.state === 'moot' || ping.state === 'reached') return { calledOff: ping.state };
  const left = tellingsFor(delivery).filter((telling) => !isMoot(telling));
  if (left.length === 0) return { calledOff: 'moot' };
  const unopened = left.filter(({ key }) => !delivery.openedKeys.includes(key));
  if (unopened.length === 0) return { calledOff: 'reached' };
  if (!address) return { calledOff: 'no_address' };
  const expiresAt = lastExpiry(unopened);
  const parcel = {
    key: id,
    to: address,
    urgency: ping.body.urgency,
    topic: ping.body.topic,
    ttlSeconds: ttlSeconds(expiresAt, now),
    messages: unopened.map(({ message }) => message),
  };
  return { parcel, expiresAt };
};

/** Of a stand-in, under the keys of their own. */
export const tellingsFor = ({ personId, ping }: TakenDelivery): Telling[] => {
  const { tellings, standIns } = ping.body;
  if (personId === ping.personId) return tellings;
  const keys = standIns.find((each) => each.personId === personId)?.keys ?? [];
  return tellings
    .filter(({ key }) => keys.includes(key))
    .map((telling) => ({
      ...telling,
      key: `${telling.key.slice(0, -telling.personId.length)}${personId}`,
    }));
};

const lastExpiry = (tellings: readonly Telling[]): Instant | undefined => {
  const ends = tellings.flatMap(({ expiresAt }) => expiresAt ?? []);
  return ends.length === tellings.length ? ends.sort().at(-1) : undefined;
};

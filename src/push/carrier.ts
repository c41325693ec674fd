/** Which way does each parcel go, and what does the answer mean? Joins all that leads out of the house. */

import type { Vault, World } from '../app/ports.ts';
import {
  type HookPlace,
  type PhonePlace,
  type PushPlace,
  rowIdOf,
} from '../app/reach/address-book.ts';
import type { Address, Carried, Carrier, Parcel } from '../app/reach/carrier.ts';
import type { Destinations } from '../app/reach/destinations.ts';
import type { Outgoing, Outside, Returned } from '../app/reach/outside.ts';
import { reachWords } from '../contract/words/pages/reach.ts';
import { type Gateways, gatewayRequest } from './gateway.ts';
import { hrefOfAll, type StreetName, toPushPayload, wordParcel } from './payload.ts';
import { robotRequest, robotStatus } from './robots.ts';
import { createMakePush, type Vapid } from './web-push.ts';
import { webhookRequest } from './webhook.ts';

export type Ways = {
  outside: Outside;
  destinations: Destinations;
  vapid: Vapid;
  gateways?: Gateways;
  vault: Pick<Vault, 'open'>;
  world: Pick<World, 'now'>;
  streetName: StreetName;
  /** Where links lead; absent: none are given. */
  baseUrl?: string;
};

/** What is to be sent, and what an answer to it means where it is not simply its status. */
type Leaving = { outgoing: Outgoing; statusOf?(status: number, body: string): number };

const REFUSED = 400;
const FORBIDDEN = 403;

export const createCarrier = (ways: Ways): Carrier => {
  const { gateways, outside } = ways;
  const leaving = createLeaving(ways);
  return {
    channels: [
      'push',
      ...(gateways?.sms ? (['sms'] as const) : []),
      ...(gateways?.voice ? (['voice'] as const) : []),
      'hook',
    ],
    carry: async (parcel) => {
      const prepared = await leaving(parcel).catch(() => undefined);
      // Sealed by another key, or no keys at all: a repeat makes it no better.
      if (!prepared) return { status: REFUSED };
      const returned = await outside.send(prepared.outgoing);
      return carriedOf(returned, parcel.to.channel, prepared.statusOf);
    },
  };
};

const carriedOf = (
  returned: Returned,
  channel: Address['channel'],
  statusOf: Leaving['statusOf'],
): Carried => {
  if (returned.kind === 'silent') return {};
  if (returned.kind === 'forbidden') return { status: FORBIDDEN };
  const { retryAfterSeconds, body } = returned;
  const said = statusOf ? statusOf(returned.status, body) : returned.status;
  // Only a subscription is dead for good; a gateway that is not found was set up wrongly.
  const isLost = said === 404 || said === 410;
  const status = isLost && channel !== 'push' ? REFUSED : said;
  return { status, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
};

/** Undefined: this way is closed. */
type Prepare = (parcel: Parcel) => Promise<Leaving | undefined>;

const createLeaving = (ways: Ways): Prepare => {
  const prepare: Record<Address['channel'], Prepare> = {
    push: createPush(ways),
    sms: createCall(ways, 'sms'),
    voice: createCall(ways, 'voice'),
    hook: createHook(ways),
  };
  return (parcel) => prepare[parcel.to.channel](parcel);
};

const placeOf = async <P>({ vault }: Ways, to: Address): Promise<P> =>
  JSON.parse(await vault.open(to.sealed, rowIdOf(to)));

const createPush = (ways: Ways): Prepare => {
  const makePush = createMakePush(ways.vapid);
  return async (parcel) => {
    const place = await placeOf<PushPlace>(ways, parcel.to);
    const to = ways.destinations.push(place.endpoint);
    if (!to) return undefined;
    const now = ways.world.now();
    const { urgency, ttlSeconds } = parcel;
    const topic = `${parcel.to.id} ${parcel.topic}`;
    const payload = JSON.stringify(toPushPayload(parcel, ways.streetName, now));
    const request = await makePush(place, { urgency, topic, ttlSeconds, payload }, now);
    return { outgoing: { ...request, to } };
  };
};

const createCall =
  (ways: Ways, channel: 'sms' | 'voice'): Prepare =>
  async (parcel) => {
    const url = ways.gateways?.[channel];
    if (!ways.gateways || !url) return undefined;
    const { phone } = await placeOf<PhonePlace>(ways, parcel.to);
    const { key, urgency, ttlSeconds } = parcel;
    const { language } = parcel.to;
    const text = textOf(ways, parcel, channel === 'sms' ? linkOf(ways, parcel) : undefined);
    const call = { key, urgency, ttlSeconds, channel, phone, text, language };
    const request = gatewayRequest(url, ways.gateways.secret, call, ways.world.now());
    return { outgoing: { ...request, to: 'own' } };
  };

const createHook =
  (ways: Ways): Prepare =>
  async (parcel) => {
    const place = await placeOf<HookPlace>(ways, parcel.to);
    const { kind } = place;
    const to = ways.destinations.hook(kind, place.url);
    if (!to) return undefined;
    const now = ways.world.now();
    const link = linkOf(ways, parcel);
    if (kind === 'webhook')
      return {
        outgoing: { ...webhookRequest(place, parcel, link, ways.streetName, now), to },
      };
    const request = robotRequest(kind, place, textOf(ways, parcel, link), now);
    return {
      outgoing: { ...request, to },
      statusOf: (status, body) => robotStatus(kind, status, body),
    };
  };

const linkOf = ({ baseUrl }: Ways, { messages }: Parcel): string | undefined =>
  baseUrl && new URL(hrefOfAll(messages), baseUrl).href;

/** For those who read it among other things: where it comes from, then line by line. */
const textOf = (ways: Ways, parcel: Parcel, link: string | undefined): string => {
  const { title, body } = wordParcel(parcel, ways.streetName, ways.world.now());
  const head = reachWords[parcel.to.language].from(title);
  return [head, body, link].filter(Boolean).join('\n');
};

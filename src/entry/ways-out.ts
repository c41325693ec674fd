/** Which ways lead out of this installation? Made of what is configured and of DATA_KEY. */
import type { App } from '../app/context.ts';
import type { WaysOut } from '../app/reach/carrier.ts';
import { createDestinations } from '../app/reach/destinations.ts';
import type { Outside } from '../app/reach/outside.ts';
import { createCarrier } from '../push/carrier.ts';
import { vapidKeyOf } from '../push/vapid-key.ts';
import type { ReachConfig } from './reach-config.ts';

type Configured = { reach: ReachConfig; outside: Outside; baseUrl?: string };

export const createWaysOut = async (
  { vault, world, directory }: App,
  { reach, outside, baseUrl }: Configured,
): Promise<WaysOut> => {
  const key = vapidKeyOf(await vault.secretOf('vapid'));
  const destinations = createDestinations(reach);
  const { smsGateway, voiceGateway, gatewaySecret } = reach;
  const carrier = createCarrier({
    outside,
    destinations,
    vapid: { ...key, subject: reach.pushContact ?? contactOf(baseUrl) },
    gateways: gatewaySecret
      ? { sms: smsGateway, voice: voiceGateway, secret: gatewaySecret }
      : undefined,
    vault,
    world,
    streetName: (streetId) => directory.rules().units.get(streetId)?.name,
    baseUrl,
  });
  return { carrier, destinations, pushKey: key.publicKey };
};

/** Push services take an https address only; without one nobody can be written to. */
const contactOf = (baseUrl: string | undefined): string =>
  baseUrl?.startsWith('https:') ? baseUrl : 'mailto:nobody@shaodao.invalid';

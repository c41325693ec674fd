/** A carrier with everything it needs, for tests: an own vault, a fixed clock, what leaves is seen. */
import { rowIdOf } from '../../src/app/reach/address-book.ts';
import type { Address, Parcel } from '../../src/app/reach/carrier.ts';
import { createDestinations } from '../../src/app/reach/destinations.ts';
import type { Outgoing, Outside, Returned } from '../../src/app/reach/outside.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Message } from '../../src/domain/reach/message.ts';
import { createVault } from '../../src/entry/vault.ts';
import { createCarrier, type Ways } from '../../src/push/carrier.ts';
import { vapidKeyOf } from '../../src/push/vapid-key.ts';
import { districtFile } from './sample-district.ts';
import { wall } from './story.ts';

export const NOW: Instant = wall('2026-11-25 10:00');

export const vault = await createVault('11'.repeat(32));
export const vapid = vapidKeyOf(await vault.secretOf('vapid'));

const STREETS = new Map(districtFile.units.map(({ id, name }) => [id, name]));

export const CALL: Message = {
  reason: 'called',
  subject: { noun: 'ticket', id: 'T1' },
  kind: 'emergency',
  number: 'LX20261125-0007',
  streetId: 'qianfoshan',
  clock: { name: 'claim', state: 'running', dueAt: wall('2026-11-25 10:05') },
};

export const addressOf = async (
  channel: Address['channel'],
  place: object,
  id = `a.${channel}`,
): Promise<Address> => {
  const sealed = await vault.seal(JSON.stringify(place), rowIdOf({ id, channel }));
  return { id, channel, sealed, language: 'zh' };
};

export const parcelTo = (to: Address, more: Partial<Parcel> = {}): Parcel => ({
  key: 'T1.1.p1',
  to,
  urgency: 'emergency',
  topic: 'T1.claim',
  ttlSeconds: 300,
  messages: [CALL],
  ...more,
});

/** Keeps what would leave and answers what it is given. */
export const recordingOutside = (returned: Partial<Extract<Returned, { status: number }>> = {}) => {
  const sent: Outgoing[] = [];
  const outside: Outside = {
    send: async (outgoing) => {
      sent.push(outgoing);
      return { kind: 'answered', status: 200, body: '{"errcode":0}', ...returned };
    },
  };
  return { sent, outside };
};

type Opened = Partial<Ways> & { pushServices?: string[]; hookHosts?: string[] };

export const openCarrier = ({ pushServices = [], hookHosts = [], ...ways }: Opened) =>
  createCarrier({
    outside: recordingOutside().outside,
    destinations: createDestinations({ pushServices, hookHosts }),
    vapid: { ...vapid, subject: 'mailto:duty@lixia.example' },
    vault,
    world: { now: () => NOW },
    streetName: (streetId) => STREETS.get(streetId),
    baseUrl: 'https://shaodao.example',
    ...ways,
  });

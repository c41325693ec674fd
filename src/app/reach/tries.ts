/** Which ways lead on from a ping, which of them were tried, and what does the next try write? */
import type { Instant } from '../../domain/instant.ts';
import type { Next, Path, Try } from '../../domain/reach/next-try.ts';
import { copyFor } from './collect.ts';
import type { Delivery, Ping, PingToStep, Step } from './reach-store.ts';
import type { StandIn } from './stand-ins.ts';
import type { Ways } from './ways.ts';

export const pathOf = (
  { personId, body }: Ping,
  ways: Ways,
  standIns: readonly StandIn[],
): Path => [
  { personId, channels: ways.waysFor(personId, body.tellings) },
  ...[...Map.groupBy(standIns, ({ person }) => person.personId)].map(([id, theirs]) => ({
    personId: id,
    channels: ways.waysFor(
      id,
      theirs.map(({ telling }) => telling),
    ),
  })),
];

/** What was tried, and whether all of it failed; a way that led nowhere has failed too. */
export const triesOf = (read: PingToStep, { ping, deliveries }: Step): Try[] =>
  ping.body.tries.map(({ personId, channel, at }): Try => {
    const isIts = (each: Delivery) => each.personId === personId && each.channel === channel;
    const isSent =
      channel === 'inbox' ||
      deliveries.some(isIts) ||
      read.deliveries.some((each) => isIts(each) && each.state !== 'given_up');
    return { personId, channel, at, result: isSent ? 'sent' : 'failed' };
  });

export const tryWay = (
  step: Step,
  { personId, channel }: Extract<Next, { kind: 'try' }>,
  ways: Ways,
  standIns: readonly StandIn[],
  now: Instant,
): void => {
  const { ping } = step;
  ping.body.tries.push({ personId, channel, at: now });
  if (personId !== ping.personId) callStandIn(step, personId, standIns, now);
  for (const address of ways.addressesOf(personId))
    if (address.channel === channel)
      step.deliveries.push({
        id: `${ping.id}.${address.id}`,
        pingId: ping.id,
        personId,
        addressId: address.id,
        channel: address.channel,
        madeAt: now,
      });
};

/** Once, with a telling of their own for each that is passed on. */
const callStandIn = (
  step: Step,
  personId: string,
  standIns: readonly StandIn[],
  now: Instant,
): void => {
  const { body } = step.ping;
  if (body.standIns.some((each) => each.personId === personId)) return;
  const copies = standIns
    .filter(({ person }) => person.personId === personId)
    .map(({ person, telling }) => {
      const copy = { ...copyFor(telling, personId), unitId: person.unit.id, at: now };
      return { of: telling.key, telling: copy };
    });
  body.standIns = [...body.standIns, { personId, keys: copies.map(({ of }) => of) }];
  step.standIns.push(...copies);
};

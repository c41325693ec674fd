/** Who else is tried for a ping nobody has looked at? As the roster stands now, of the facts it tells of. */

import type { Actor } from '../../domain/actor.ts';
import type { Instant } from '../../domain/instant.ts';
import type { House } from '../../domain/reach/resolve.ts';
import { standInsFor } from '../../domain/reach/stand-ins.ts';
import type { Telling } from '../../domain/reach/telling.ts';
import type { App } from '../context.ts';
import { factKeyOf } from './collect.ts';
import { loadHappenings, subjectOf } from './happenings.ts';
import { loadUnits } from './house.ts';
import type { FactRef, PingToStep, TellingState } from './reach-store.ts';

/** With the telling they would be told instead of the one it was meant for. */
export type StandIn = { person: Actor; telling: Telling };

/** By ping, in the order they are tried. */
export const loadStandIns = async (
  app: App,
  pings: readonly PingToStep[],
): Promise<Map<string, StandIn[]>> => {
  const chased = pings.flatMap(({ body }) => chasedOf(body));
  if (chased.length === 0) return new Map();
  const facts = await app.store.factsAt(chased.map(refOf));
  const happenings = new Map(
    (await loadHappenings(app, facts)).map(({ happening }) => {
      const { fact } = happening;
      return [`${subjectOf(fact as (typeof facts)[number])}.${fact.version}`, happening];
    }),
  );
  const communities = [...happenings.values()].flatMap((happening) =>
    'thing' in happening && happening.thing.noun === 'record' ? [happening.thing.communityId] : [],
  );
  const house = await loadUnits(app, [...chased.map(({ unitId }) => unitId), ...communities]);
  const now = app.world.now();
  return new Map(pings.map((ping) => [ping.id, standInsOf(ping, happenings, house, now)]));
};

const RINGS: readonly TellingState[] = ['waiting', 'sent', 'passed_on'];

type Happenings = Awaited<ReturnType<typeof loadHappenings>>;

/** Only what made it as urgent as it is. */
const chasedOf = ({ tellings, urgency }: PingToStep['body']): Telling[] =>
  tellings.filter((each) => each.urgency === urgency);

const refOf = (telling: Telling): FactRef => {
  const factKey = factKeyOf(telling);
  const at = factKey.lastIndexOf('.');
  return { subjectId: factKey.slice(0, at), version: Number(factKey.slice(at + 1)) };
};

const standInsOf = (
  { id, body, fellows }: PingToStep,
  happenings: ReadonlyMap<string, Happenings[number]['happening']>,
  house: House,
  now: Instant,
): StandIn[] =>
  chasedOf(body).flatMap((telling) => {
    const happening = happenings.get(factKeyOf(telling));
    if (!happening) return [];
    const { personId, unitId, message } = telling;
    const asked = { personId, unitId, reason: message.reason };
    // Who rang for it already, or is about to, is not called for another's sake.
    const called = fellows.filter(
      ({ of, pingId, state }) => of === telling.key && pingId !== id && RINGS.includes(state),
    );
    return standInsFor(asked, happening, house, now)
      .filter((other) => !called.some((fellow) => fellow.personId === other))
      .flatMap((other) => {
        const person = house.people.find((each) => each.personId === other);
        return person ? [{ person, telling }] : [];
      });
  });

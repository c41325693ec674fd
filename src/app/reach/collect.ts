/** Whom is what has happened told to? Reads the log from the cursor on; any number of processes may. */
import { groupTellings } from '../../domain/reach/channels.ts';
import type { Happening } from '../../domain/reach/happening.ts';
import { whomToLoad } from '../../domain/reach/recipients.ts';
import { type Telling, tellingsOf } from '../../domain/reach/telling.ts';
import type { App } from '../context.ts';
import type { HookAddress } from './address-store.ts';
import type { Carrier } from './carrier.ts';
import { type AnyFact, loadHappenings, subjectOf } from './happenings.ts';
import { hookPerson } from './hooks.ts';
import { type Houses, loadHouses } from './house.ts';
import { tellUnread } from './inbox.ts';
import { PAGE } from './page.ts';
import type { KeptTelling } from './reach-store.ts';

/** One page: gives how many facts were read. */
export const collect = async (app: App, carrier: Pick<Carrier, 'channels'>): Promise<number> => {
  const from = await app.store.reachCursor();
  const facts = await app.store.factsAfter(from, PAGE);
  const to = facts.at(-1)?.seq;
  if (to === undefined) return 0;
  const failures: unknown[] = [];
  const tellings = await tellingsOfAll(app, carrier, facts, failures);
  const isKept = await app.store.keepTellings({ from, to, tellings });
  if (isKept)
    await tellUnread(
      app,
      tellings.map(({ telling }) => telling.personId),
    );
  // One fact that cannot be told keeps no other back.
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} facts not told`);
  return facts.length;
};

const tellingsOfAll = async (
  app: App,
  carrier: Pick<Carrier, 'channels'>,
  facts: readonly AnyFact[],
  failures: unknown[],
): Promise<KeptTelling[]> => {
  const loaded = await loadHappenings(app, facts);
  const all = loaded.filter(({ happening }) => isAskable(happening, failures));
  const happenings = all.map(({ happening }) => happening);
  const houses = await loadHouses(app, happenings);
  const told = all.map(({ seq, happening }) => ({
    seq,
    subjectId: subjectOf(happening.fact as AnyFact),
    tellings: tell(happening, houses, failures),
    isSensitive: 'ticket' in happening && happening.ticket.sensitivity === 'sensitive',
  }));
  const hooks = await loadHooks(
    app,
    carrier,
    told.flatMap(({ tellings, isSensitive }) => (isSensitive ? [] : tellings)),
  );
  // A sensitive ticket has named readers, a group whoever is in it.
  return told.flatMap(({ seq, subjectId, tellings, isSensitive }) =>
    [...tellings, ...(isSensitive ? [] : groupCopies(tellings, hooks))].map((telling) => ({
      telling,
      seq,
      subjectId,
    })),
  );
};

/** Whose aims cannot be told is left out before anybody is loaded for all of them. */
const isAskable = (happening: Happening, failures: unknown[]): boolean => {
  try {
    whomToLoad(happening);
    return true;
  } catch (error) {
    failures.push(error);
    return false;
  }
};

const tell = (happening: Happening, houses: Houses, failures: unknown[]): Telling[] => {
  try {
    return tellingsOf(happening, houses.of(happening));
  } catch (error) {
    failures.push(error);
    return [];
  }
};

const loadHooks = async (
  app: App,
  { channels }: Pick<Carrier, 'channels'>,
  tellings: readonly Telling[],
): Promise<HookAddress[]> => {
  if (!channels.includes('hook')) return [];
  const unitIds = new Set(groupTellings(tellings).map(({ unitId }) => unitId));
  return unitIds.size > 0 ? app.store.hooksOf([...unitIds]) : [];
};

/** What the unit's groups and webhooks hear of one fact. */
const groupCopies = (tellings: readonly Telling[], hooks: readonly HookAddress[]): Telling[] =>
  groupTellings(tellings).flatMap((telling) =>
    hooks
      .filter(({ unitId }) => unitId === telling.unitId)
      .map(({ id }) => copyFor(telling, hookPerson(id))),
  );

/** The same, told to somebody else: its key ends with whom it is told to. */
export const copyFor = (telling: Telling, personId: string): Telling => ({
  ...telling,
  key: `${factKeyOf(telling)}.${personId}`,
  personId,
});

/** '<thing>.<version>' */
export const factKeyOf = ({ key, personId }: Pick<Telling, 'key' | 'personId'>): string =>
  key.slice(0, -personId.length - 1);

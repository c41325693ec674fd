/** What was done altogether, where and by whose members? Sums for whoever answers for a place, an organisation or the district. */
import { endOf, type Period, startOf } from '../../domain/score/period.ts';
import { tellable } from '../../domain/service/few.ts';
import { RECORD_KINDS, type RecordKind } from '../../domain/service/record/record.ts';
import type { Registration } from '../../domain/service/registration/registration.ts';
import { isWithin, type SumScope } from '../../domain/service/sum-scope.ts';
import type { Unit } from '../../domain/unit.ts';
import type { App } from '../context.ts';
import { listAll } from '../things/list-all.ts';
import type { NeedCount, RegisteredCount, ServiceSum } from '../things/thing-store.ts';

/** What one part says: its place, organisation or kind, who is registered, and what was done. */
export type SumPart = {
  unitId?: string;
  kind?: RecordKind;
  registered?: Registered;
  /** Undefined where it would tell of few. */
  done?: Done;
};
export type Registered = { members: number; residences: number; pairings: number };
type Done = Pick<ServiceSum, 'people' | 'turns' | 'minutes'>;

export type Sums = {
  total: SumPart;
  needs: NeedCount;
  byKind: SumPart[];
  byCommunity: SumPart[];
  byOrganisation: SumPart[];
  pairings: Registration[];
};

export const readSums = async (app: App, scope: SumScope, period: Period): Promise<Sums> => {
  const query = { ...scope, from: startOf(period), until: endOf(period) };
  const by = ['all', 'kind', 'community', 'unit'] as const;
  const [all, kinds, communities, organisations] = await Promise.all(
    by.map((each) => app.store.sums({ ...query, by: each })),
  );
  const { units } = app.directory.rules();
  const registered = (await app.store.countRegistered()).filter((count) =>
    isWithin(units, scope, count),
  );
  const partsOf = (sums: ServiceSum[] = [], key: 'communityId' | 'unitId'): SumPart[] =>
    unitParts(sums, registered, key).sort(inOrder(units));
  return {
    total: { registered: count(registered), done: all?.[0] ?? NOTHING_DONE },
    needs: await app.store.countNeeds(query),
    byKind: kindParts(kinds ?? []),
    byCommunity: partsOf(communities, 'communityId'),
    byOrganisation: partsOf(organisations, 'unitId'),
    pairings: await pairingsIn(app, scope),
  };
};

const NOTHING_DONE: Done = { people: 0, turns: 0, minutes: 0 };

const count = (registered: readonly RegisteredCount[]): Registered => {
  const of = (kind: string): number =>
    registered.filter((each) => each.kind === kind).reduce((sum, { n }) => sum + n, 0);
  return { members: of('member'), residences: of('residence'), pairings: of('pairing') };
};

const kindParts = (sums: readonly ServiceSum[]): SumPart[] => {
  const told = tellable(sums, false);
  return RECORD_KINDS.flatMap((kind) => {
    const sum = sums.find((each) => each.kind === kind);
    return sum ? [{ kind, done: told.has(sum) ? sum : undefined }] : [];
  });
};

/** Every unit where somebody is registered or something was done. */
const unitParts = (
  sums: readonly ServiceSum[],
  registered: readonly RegisteredCount[],
  key: 'communityId' | 'unitId',
): SumPart[] => {
  // A member serves in several communities, and for one organisation.
  const told = tellable(sums, key === 'unitId');
  const bySum = new Map(sums.map((sum) => [sum[key], sum]));
  const counts = Map.groupBy(registered, (each) => each[key]);
  const ids = [...new Set([...bySum.keys(), ...counts.keys()])];
  return ids.flatMap((unitId) => {
    if (!unitId) return [];
    const sum = bySum.get(unitId);
    const done = sum ? (told.has(sum) ? sum : undefined) : NOTHING_DONE;
    return [{ unitId, registered: count(counts.get(unitId) ?? []), done }];
  });
};

/** Streets in their order, each with its communities in theirs. */
const inOrder =
  (units: ReadonlyMap<string, Unit>) =>
  (a: SumPart, b: SumPart): number => {
    const place = ({ unitId = '' }: SumPart): [number, number] => {
      const unit = units.get(unitId);
      return [units.get(unit?.streetId ?? '')?.order ?? 0, unit?.order ?? 0];
    };
    const [[streetA, orderA], [streetB, orderB]] = [place(a), place(b)];
    return streetA - streetB || orderA - orderB;
  };

const pairingsIn = async (app: App, scope: SumScope): Promise<Registration[]> => {
  const { units } = app.directory.rules();
  const found = await listAll(app, 'registration', {
    ...scope,
    kind: ['pairing'],
    status: ['confirmed'],
  });
  const order = inOrder(units);
  return found.sort(
    (a, b) =>
      order({ unitId: a.communityId }, { unitId: b.communityId }) ||
      order({ unitId: a.unitId }, { unitId: b.unitId }),
  );
};

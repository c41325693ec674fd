/** How do the sums read? Units in administrative order; nobody is named. */
import { FEW } from '../domain/service/few.ts';
import type { RecordKind } from '../domain/service/record/record.ts';
import type { Registration } from '../domain/service/registration/registration.ts';
import type { Unit } from '../domain/unit.ts';
import type { SumsView, SumView } from './service-views.ts';
import { refOf } from './ticket-view.ts';

type Part = {
  unitId?: string;
  kind?: RecordKind;
  registered?: { members: number; residences: number; pairings: number };
  done?: { people: number; turns: number; minutes: number };
};

type Sums = {
  total: Part;
  needs: { posted: number; filled: number; ended: number };
  byKind: readonly Part[];
  byCommunity: readonly Part[];
  byOrganisation: readonly Part[];
  pairings: readonly Registration[];
};

type Names = { units: ReadonlyMap<string, Unit> };

export const toSumsView = (
  { total, needs, byKind, byCommunity, byOrganisation, pairings }: Sums,
  { from, until }: { from: string; until: string },
  names: Names,
): SumsView => ({
  from,
  until,
  total: toSumView(enough(total), names),
  needs,
  byKind: byKind.map((part) => toSumView(part, names)),
  byCommunity: byCommunity.map((part) => toSumView(part, names)),
  byOrganisation: byOrganisation.map((part) => toSumView(part, names)),
  pairings: pairings.map(({ unitId, communityId = '', decidedAt, askedAt, number }) => ({
    organisation: refOf(unitId, names),
    community: refOf(communityId, names),
    since: decidedAt ?? askedAt,
    number,
  })),
});

/** What one or two people did is told of nobody: not even the total. */
const enough = ({ done, ...rest }: Part): Part =>
  done && (done.people === 0 || done.people >= FEW) ? { ...rest, done } : rest;

const toSumView = ({ unitId, kind, registered, done }: Part, names: Names): SumView => ({
  ...(unitId && { unit: refOf(unitId, names) }),
  ...(kind && { kind }),
  ...(registered && {
    registered: registered.members,
    residences: registered.residences,
    pairings: registered.pairings,
  }),
  ...(done && { people: done.people, turns: done.turns, minutes: done.minutes }),
});

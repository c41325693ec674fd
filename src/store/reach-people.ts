/** Who may be concerned by a page of the log? Many at once, with all that their sight depends on. */
import type { Client, Row } from '@libsql/client';
import type { HousePerson, HouseQuery, ReachStore } from '../app/reach/reach-store.ts';
import type { Ties } from '../app/things/thing-store.ts';
import type { Role } from '../domain/actor.ts';
import { textOf } from './rows.ts';

const WORKS = "role IN ('staff', 'leader', 'chief')";
const each = (name: string): string => `(SELECT value FROM json_each(:${name}))`;

const FOUND = `WITH found(id) AS (
  SELECT id FROM user WHERE id IN ${each('personIds')}
  UNION SELECT id FROM user WHERE unit_id IN ${each('unitIds')} AND ${WORKS}
  UNION SELECT w.id FROM user p CROSS JOIN user w ON w.unit_id = p.unit_id
    WHERE p.id IN ${each('personIds')} AND p.${WORKS} AND w.${WORKS}
  UNION SELECT id FROM user WHERE :districtLeaders AND role = 'district_leader'
  UNION SELECT id FROM user WHERE unit_id IN ${each('orgIds')} AND role = 'member'
  UNION SELECT id FROM user WHERE community_id IN ${each('communityIds')} AND role = 'member'
  UNION SELECT person_id FROM thing_people WHERE noun = 'team' AND thing_id IN ${each('teamIds')}
  UNION SELECT id FROM user WHERE :allMembers AND role = 'member')`;

const PEOPLE = `${FOUND} SELECT u.id, u.role, u.unit_id, u.community_id, u.on_call,
  (u.community_id IS NOT NULL OR (u.role = 'member' AND EXISTS (SELECT 1 FROM things t
    WHERE t.noun = 'registration' AND t.person_id = u.id AND t.status = 'confirmed'))) AS registered
  FROM found f CROSS JOIN user u ON u.id = f.id WHERE u.active = 1`;

/** The newest counts, as long as the lender is active. */
const LENT = `${FOUND} SELECT d.to_person_id AS id, d.from_at, d.until_at, l.active
  FROM found f CROSS JOIN delegations d ON d.to_person_id = f.id
  LEFT JOIN user l ON l.id = d.from_person_id ORDER BY d.n`;

const TEAMS = `${FOUND} SELECT p.person_id AS id, p.thing_id FROM found f CROSS JOIN thing_people p
  ON p.person_id = f.id AND p.noun = 'team' JOIN things t ON t.id = p.thing_id WHERE t.live = 1`;

const PLACES = `${FOUND}, units(id) AS (SELECT DISTINCT u.unit_id FROM found f
    CROSS JOIN user u ON u.id = f.id WHERE u.${WORKS})
  SELECT DISTINCT t.unit_id, t.community_id, t.street_id FROM units CROSS JOIN things t
    ON t.unit_id = units.id WHERE t.noun = 'registration' AND t.status = 'confirmed'
    AND t.kind IN ('residence', 'pairing')`;

export const createReachPeople = (client: Client): Pick<ReachStore, 'housePeople'> => ({
  housePeople: async (query) => {
    const args = argsOf(query);
    const reads = [PEOPLE, LENT, TEAMS, PLACES].map((sql) => ({ sql, args }));
    const [people, lent, teams, places] = await client.batch(reads, 'read');
    const lentTo = new Map((lent?.rows ?? []).map((row) => [row.id, row]));
    const teamsOf = Map.groupBy(teams?.rows ?? [], ({ id }) => id);
    const placesOf = Map.groupBy(places?.rows ?? [], ({ unit_id }) => unit_id);
    return (people?.rows ?? []).map((row) => ({
      ...toPerson(row, lentTo.get(row.id)),
      ties: tiesOf(row, teamsOf.get(row.id) ?? [], placesOf.get(row.unit_id) ?? []),
    }));
  },
});

const argsOf = (query: HouseQuery) => ({
  personIds: JSON.stringify(query.personIds),
  unitIds: JSON.stringify(query.unitIds),
  orgIds: JSON.stringify(query.orgIds),
  communityIds: JSON.stringify(query.communityIds),
  teamIds: JSON.stringify(query.teamIds),
  districtLeaders: query.districtLeaders ? 1 : 0,
  allMembers: query.allMembers ? 1 : 0,
});

/** Names and sign-ins are of no use here. */
const toPerson = (row: Row, lent: Row | undefined): HousePerson => {
  const communityId = textOf(row.community_id);
  const isLent = lent !== undefined && lent.active !== 0;
  return {
    id: String(row.id),
    username: '',
    name: '',
    role: row.role as Role,
    unitId: String(row.unit_id),
    active: true,
    ...(communityId && { communityId }),
    ...(isLent && {
      chiefDelegation: { from: String(lent.from_at), until: String(lent.until_at) },
    }),
  };
};

const tiesOf = (person: Row, teams: readonly Row[], places: readonly Row[]): Ties => ({
  isRegistered: person.registered === 1,
  onCall: person.on_call === 1,
  teamIds: teams.map(({ thing_id }) => String(thing_id)),
  reportsTo: places.map((row) => ({
    communityId: textOf(row.community_id),
    streetId: textOf(row.street_id),
  })),
});

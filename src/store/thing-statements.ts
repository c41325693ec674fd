/** Which statements write a group of changes of things other than tickets? Facts, words and receipts are written with those of tickets. */
import type { InStatement } from '@libsql/client';
import type { ThingChange } from '../app/things/thing-store.ts';
import type { Registration } from '../domain/service/registration/registration.ts';
import { insert, insertShort, updateOf } from './insert.ts';
import { newStamp, SETTING } from './settings.ts';
import { peopleRows, roomRows, thingRow } from './thing-rows.ts';

export const thingStatementsOf = (changes: readonly ThingChange[]): InStatement[] => {
  if (changes.length === 0) return [];
  const ids = JSON.stringify(changes.map(({ thing }) => thing.id));
  const rows = changes.map(thingRow);
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'id' && name !== 'noun');
  return [
    ...changes.flatMap(newPersonStatements),
    ...insertShort('things', rows, updateOf('id', columns)),
    ...['thing_rooms', 'thing_people'].map((table) => ({
      sql: `DELETE FROM ${table} WHERE thing_id IN (SELECT value FROM json_each(?))`,
      args: [ids],
    })),
    ...insertShort('thing_rooms', changes.flatMap(roomRows), ''),
    ...insertShort('thing_people', changes.flatMap(peopleRows), ''),
    ...changes.flatMap(({ thing }) =>
      thing.noun === 'registration' && thing.personId ? accountStatements(thing) : [],
    ),
    ...refuseGoneAndThere(changes),
  ];
};

/**
 * Withdrawn and on site is nobody, whoever wrote first and in which process: such a row would be
 * written twice, so the whole batch fails as if a version were taken, and is decided anew.
 */
const refuseGoneAndThere = (changes: readonly ThingChange[]): InStatement[] => {
  const people = changes.flatMap(({ thing, facts }) => {
    const isTouched = facts.some(({ type }) => COMING_OR_GOING.includes(type));
    return isTouched && 'personId' in thing && thing.personId ? [thing.personId] : [];
  });
  if (people.length === 0) return [];
  const sql = `INSERT INTO things SELECT t.* FROM json_each(?) p
    JOIN user u ON u.id = p.value AND u.active = 0
    JOIN things t ON t.person_id = u.id AND t.noun = 'record' AND t.status = 'present'`;
  return [{ sql, args: [JSON.stringify(people)] }];
};

const COMING_OR_GOING: readonly string[] = ['attendance.arrived', 'registration.withdrawn'];

/** No password: the code sets the first one. In the auditor's log as often as it is made: once. */
const newPersonStatements = ({ newPerson, facts }: ThingChange): InStatement[] => {
  if (!newPerson) return [];
  const { id, username, name, unitId, communityId, codeHash, codeUntil } = newPerson;
  const made = { at: facts[0]?.at ?? '', by: facts[0]?.by.personId ?? '' };
  const at = Date.parse(made.at);
  return [
    ...insert('user', [
      {
        id,
        name,
        email: `${id}@people.invalid`,
        email_verified: 0,
        created_at: at,
        updated_at: at,
        username,
        display_username: username,
        role: 'member',
        unit_id: unitId,
        community_id: communityId,
        active: 1,
      },
    ]),
    ...insert('invitations', [{ person_id: id, code_hash: codeHash, until_at: codeUntil }]),
    ...insert('account_log', [
      { at: made.at, by_person_id: made.by, person_id: id, what: 'created' },
    ]),
  ];
};

/** The account follows the registration: where they are called, and whether they are still somebody. */
const accountStatements = (registration: Registration): InStatement[] => {
  const { personId = '', status, communityId = null, onCall, outside } = registration;
  if (status === 'withdrawn') return withdrawn(personId);
  if (status !== 'confirmed')
    return [{ sql: 'UPDATE user SET community_id = NULL WHERE id = ?', args: [personId] }];
  return [
    {
      sql: 'UPDATE user SET community_id = ?, on_call = ? WHERE id = ?',
      args: [outside ? null : communityId, onCall ? 1 : 0, personId],
    },
  ];
};

/** Name and sign-in go at once, also from what processes remember; the number stays, since facts speak of it. */
const withdrawn = (personId: string): InStatement[] => [
  {
    sql: `UPDATE user SET community_id = NULL, on_call = 0, name = '', username = NULL,
      display_username = NULL, active = 0 WHERE id = ?`,
    args: [personId],
  },
  { sql: 'DELETE FROM session WHERE user_id = ?', args: [personId] },
  { sql: 'DELETE FROM account WHERE user_id = ?', args: [personId] },
  { sql: 'DELETE FROM invitations WHERE person_id = ?', args: [personId] },
  { sql: 'DELETE FROM addresses WHERE person_id = ?', args: [personId] },
  { sql: 'DELETE FROM channel_choices WHERE person_id = ?', args: [personId] },
  newStamp(SETTING.stamp),
];

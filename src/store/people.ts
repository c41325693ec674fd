/** Who are the people, and what are they called? */
import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { accountLog, delegations, session, user } from '../../db/schema/people.ts';
import type { PeopleStore, Person } from '../app/ports.ts';
import type { Delegation, Role } from '../domain/actor.ts';
import { toMillis } from '../domain/instant.ts';
import type { Database } from './database.ts';

export const createPeopleStore = (db: Database): PeopleStore => ({
  person: async (id) => {
    const [rows, lent] = await db.batch([
      db.select(PERSON).from(user).where(eq(user.id, id)),
      db
        .select(LENT)
        .from(delegations)
        .leftJoin(lender, eq(lender.id, delegations.fromPersonId))
        .where(eq(delegations.toPersonId, id))
        .orderBy(desc(delegations.n))
        .limit(1),
    ]);
    return rows[0] && toPerson(rows[0], lent[0]);
  },
  people: async () => {
    const [rows, lent] = await db.batch([
      db.select(PERSON).from(user).orderBy(asc(user.unitId), asc(user.username)),
      db
        .select(LENT)
        .from(delegations)
        .leftJoin(lender, eq(lender.id, delegations.fromPersonId))
        .orderBy(asc(delegations.n)),
    ]);
    const newest = new Map(lent.map((each) => [each.toPersonId, each]));
    return rows.map((row) => toPerson(row, newest.get(row.id)));
  },
  names: async (ids) => {
    const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
    const found = await db
      .select({ id: user.id, name: user.name })
      .from(user)
      .where(sql`${user.id} IN ${wanted}`);
    return new Map(found.map(({ id, name }) => [id, name]));
  },
  saveDelegation: async (toPersonId, fromPersonId, { from, until }) => {
    await db.insert(delegations).values({ toPersonId, fromPersonId, fromAt: from, untilAt: until });
  },
  pruneSessions: async (now) => {
    await db.delete(session).where(lt(session.expiresAt, new Date(now)));
  },
  logAccount: async (entry) => {
    await db.insert(accountLog).values(entry);
  },
  accountLog: (before, limit) =>
    db
      .select()
      .from(accountLog)
      .where(lt(accountLog.n, before))
      .orderBy(desc(accountLog.n))
      .limit(limit),
  passwordSetBy: async (personId) => {
    const gives = inArray(accountLog.what, ['created', 'password_set', 'password_changed']);
    const [newest] = await db
      .select()
      .from(accountLog)
      .where(and(eq(accountLog.personId, personId), gives))
      .orderBy(desc(accountLog.n))
      .limit(1);
    return newest?.byPersonId;
  },
  createPeople: async (people, passwordHash, now) => {
    let made = 0;
    for (let at = 0; at < people.length; at += AT_ONCE)
      made += await createSome(db, people.slice(at, at + AT_ONCE), passwordHash, now);
    return made;
  },
  renamePerson: async (id, name) => {
    await db.update(user).set({ name }).where(eq(user.id, id));
  },
  setPersonActive: async (id, active) => {
    await db.update(user).set({ active }).where(eq(user.id, id));
  },
});

const AT_ONCE = 200;

const lender = alias(user, 'lender');

const LENT = {
  toPersonId: delegations.toPersonId,
  fromAt: delegations.fromAt,
  untilAt: delegations.untilAt,
  isLenderActive: lender.active,
};

type Lent = { fromAt: string; untilAt: string; isLenderActive: boolean | null };

const PERSON = {
  id: user.id,
  username: user.username,
  name: user.name,
  role: user.role,
  unitId: user.unitId,
  communityId: user.communityId,
  active: user.active,
};

type PersonRow = {
  id: string;
  username: string | null;
  name: string;
  role: string;
  unitId: string;
  communityId: string | null;
  active: boolean;
};

const toPerson = (row: PersonRow, lent: Lent | undefined): Person => {
  const chiefDelegation: Delegation | undefined =
    lent && lent.isLenderActive !== false ? { from: lent.fromAt, until: lent.untilAt } : undefined;
  return {
    id: row.id,
    username: row.username ?? '',
    name: row.name,
    role: row.role as Role,
    unitId: row.unitId,
    ...(row.communityId !== null && { communityId: row.communityId }),
    active: row.active,
    ...(chiefDelegation && { chiefDelegation }),
  };
};

/** better-auth wants an address for everybody; nobody reads mail at this one. */
const addressOf = (id: string): string => `${id}@people.invalid`;

const createSome = async (
  db: Database,
  people: readonly Person[],
  passwordHash: string,
  now: string,
): Promise<number> => {
  const at = new Date(toMillis(now));
  const stamps = { createdAt: at, updatedAt: at };
  const users = people.map((person) => ({
    ...person,
    displayUsername: person.username,
    email: addressOf(person.id),
    ...stamps,
  }));
  const ids = JSON.stringify(people.map(({ id }) => id));
  const [created] = await db.batch([
    db
      .insert(user)
      .values(users)
      .onConflictDoNothing({ target: user.username })
      .returning({ id: user.id }),
    db.run(sql`INSERT OR IGNORE INTO account
      (id, account_id, provider_id, user_id, password, created_at, updated_at)
      SELECT id, id, 'credential', id, ${passwordHash}, created_at, updated_at
      FROM user WHERE id IN (SELECT value FROM json_each(${ids}))`),
  ]);
  return created.length;
};

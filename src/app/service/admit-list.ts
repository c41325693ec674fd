/** How does a community take in a whole list of members? Looked at first; then all of it or nothing, also after a crash. */
import { type Actor, isWorker } from '../../domain/actor.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import { DomainError, forbidden } from '../../domain/error.ts';
import {
  type AdmissionRow,
  type GivenMember,
  memberKey,
  planAdmissions,
  refusalsIn,
} from '../../domain/service/registration/admission-row.ts';
import type { Unit } from '../../domain/unit.ts';
import type { App } from '../context.ts';
import { listAll } from '../things/list-all.ts';
import { admit } from './admit.ts';
import { registrationIdOf } from './registration-of.ts';

/** Each is a commit of its own; those under way together share a write. */
const AT_ONCE = 50;

export const requireCommunity = (actor: Actor): Unit => {
  if (!isWorker(actor) || actor.unit.kind !== 'community') throw forbidden();
  return actor.unit;
};

export const planList = async (
  app: App,
  actor: Actor,
  given: readonly GivenMember[],
): Promise<AdmissionRow[]> => {
  const community = requireCommunity(actor);
  return planAdmissions(given, organisationsByName(app), await knownIn(app, community.id));
};

export const organisationsByName = (app: App): Map<string, Unit> => {
  const organisations = [...app.directory.rules().units.values()]
    .filter(({ kind }) => kind === 'party_org')
    .sort((a, b) => a.order - b.order);
  return new Map(organisations.map((unit) => [unit.name, unit]));
};

const knownIn = async (app: App, communityId: string): Promise<Set<string>> => {
  const registered = await listAll(app, 'registration', {
    communityId,
    kind: ['member'],
    status: ['asked', 'confirmed'],
  });
  const names = await app.store.names(registered.flatMap(({ personId = '' }) => personId));
  return new Set(
    registered.map(({ unitId, personId = '' }) => memberKey(unitId, names.get(personId) ?? '')),
  );
};

/**
 * Gives the registrations that this list made, now or when it was sent before: its rows make the
 * same people every time, so that what a crash left out is all that is done again.
 */
export const admitList = async (
  app: App,
  actor: Actor,
  given: readonly GivenMember[],
): Promise<{ ids: string[]; replayed: boolean }> => {
  const community = requireCommunity(actor);
  const rows = await planList(app, actor, given);
  const fields = refusalsIn(rows);
  if (Object.keys(fields).length > 0) throw new DomainError('invalid', 'rows_refused', fields);
  const digest = await app.world.sha256(canonicalJson(given));
  const made: Made[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE)
    made.push(
      ...(await Promise.all(
        rows
          .slice(at, at + AT_ONCE)
          .map((row) => admitRow(app, actor, row, { communityId: community.id, digest })),
      )),
    );
  const ids = made.flatMap(({ id }) => (id ? [id] : []));
  return { ids, replayed: ids.length > 0 && !made.some(({ isNew }) => isNew) };
};

type Made = { id?: string; isNew: boolean };
type List = { communityId: string; digest: string };

const admitRow = async (
  app: App,
  actor: Actor,
  { name, unitId = '', phone, skills, state }: AdmissionRow,
  { communityId, digest }: List,
): Promise<Made> => {
  // Keyed, since it is made of a name: nobody can try names on it.
  const secret = await app.vault.secretOf(`admitted ${communityId} ${unitId} ${name} ${digest}`);
  const personId = secret.slice(0, PERSON_ID_LENGTH);
  const id = await registrationIdOf(app, personId);
  const before = await app.store.thing('registration', id);
  if (before) return before.thing.status === 'withdrawn' ? { isNew: false } : { id, isNew: false };
  if (state === 'known') return { isNew: false };
  const isNew = await admit(app, actor, personId, {
    name,
    unitId,
    communityId,
    phone,
    skills,
  }).then(() => true, unlessSent);
  return { id, isNew };
};

/** Sent twice at once, each row is made by one of the two, and known to the other. */
const unlessSent = (error: unknown): false => {
  if (error instanceof DomainError && error.reason === 'already_registered') return false;
  throw error;
};

const PERSON_ID_LENGTH = 32;

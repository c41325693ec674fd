/** How does a registration read, and what does a list of members to admit come to? */
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/instant.ts';
import type { AdmissionRow } from '../domain/service/registration/admission-row.ts';
import type { ListItem, Registration } from '../domain/service/registration/registration.ts';
import { REGISTRATION_VERBS } from '../domain/service/registration/verbs.ts';
import type { Words } from '../domain/ticket/fact.ts';
import { allowed } from '../domain/ticket/flow.ts';
import type { Unit } from '../domain/unit.ts';
import type {
  AdmissionPlanView,
  AdmissionRowView,
  ListLineView,
  RegistrationView,
} from './service-views.ts';
import { refOf } from './ticket-view.ts';
import type { Ref } from './views.ts';
import type { Language } from './words/book.ts';
import { en } from './words/en.ts';
import { zh } from './words/zh.ts';

/** What the words and names behind the ids are. */
export type Said = {
  units: ReadonlyMap<string, Unit>;
  people: ReadonlyMap<string, string>;
  words: ReadonlyMap<string, Words>;
};

export const maybeUnit = (id: string | undefined, said: Pick<Said, 'units'>): Ref | undefined =>
  id === undefined ? undefined : refOf(id, said);

/** Who withdrew has no name. */
export const personOf = (id: string, { people }: Pick<Said, 'people'>): Ref => ({
  id,
  name: people.get(id) ?? '',
});

/** `invited`: who has yet to set a password; somebody cut off while joining is one of them. */
export const toRegistrationView = (
  registration: Registration,
  said: Said & { invited: ReadonlySet<string> },
  actor: Actor,
  now: Instant,
): RegistrationView => {
  const { id, number, kind, status, personId, unitId, communityId, streetId } = registration;
  const { skills, freeHours, visibility, onCall, askedAt, askedBy, decidedAt } = registration;
  const wordsOf = (contentId: string | undefined): Words => said.words.get(contentId ?? '') ?? {};
  const { community: outside, note } = wordsOf(registration.words);
  return {
    id,
    number,
    kind,
    status,
    ...(personId && { person: personOf(personId, said) }),
    organisation: refOf(unitId, said),
    community: maybeUnit(communityId, said),
    street: maybeUnit(streetId, said),
    ...(registration.outside && { outside: outside ?? '' }),
    ...(personId && said.invited.has(personId) && { invited: true }),
    note,
    skills,
    freeHours,
    visibility,
    onCall,
    askedAt,
    askedBy: maybeUnit(askedBy.unitId, said),
    decidedAt,
    decidedBy: maybeUnit(registration.decidedBy?.unitId, said),
    ...(status === 'refused' && { reason: wordsOf(registration.decisionWords).text }),
    ...movesOf(registration, said, wordsOf),
    hasContact: registration.contact !== undefined,
    lists: registration.lists.map((line) => toLineView(line, said, wordsOf)),
    verbs: allowed(REGISTRATION_VERBS, registration, actor, now),
  };
};

type WordsOf = (contentId: string | undefined) => Words;

const movesOf = (
  { moving, refusedMove }: Registration,
  said: Said,
  wordsOf: WordsOf,
): Pick<RegistrationView, 'moving' | 'refusedMove'> => ({
  ...(moving && {
    moving: {
      community: maybeUnit(moving.communityId, said),
      ...(moving.outside && { outside: wordsOf(moving.words).community ?? '' }),
      askedAt: moving.askedAt,
    },
  }),
  ...(refusedMove && {
    refusedMove: {
      community: maybeUnit(refusedMove.communityId, said),
      at: refusedMove.at,
      reason: wordsOf(refusedMove.words).text,
    },
  }),
});

const toLineView = (line: ListItem, said: Said, wordsOf: WordsOf): ListLineView => {
  const { n, list, unitId, addedAt, state, needId } = line;
  const unit = refOf(unitId, said);
  return { n, list, text: wordsOf(line.words).text, unit, addedAt, state, needId };
};

export const toAdmissionPlanView = (
  rows: readonly AdmissionRow[],
  language: Language,
): AdmissionPlanView => {
  const counts = { new: 0, known: 0, refused: 0 };
  for (const { state } of rows) counts[state] += 1;
  return { counts, rows: rows.map((row) => toAdmissionRowView(row, language)) };
};

const toAdmissionRowView = (
  { row, name, organisation, state, fields }: AdmissionRow,
  language: Language,
): AdmissionRowView => {
  const reasons = (language === 'en' ? en : zh).reason;
  const worded = Object.entries(fields).map(([field, reason]) => [field, reasons[reason]]);
  return {
    row,
    name,
    organisation,
    state,
    ...(worded.length > 0 && { fields: Object.fromEntries(worded) }),
  };
};

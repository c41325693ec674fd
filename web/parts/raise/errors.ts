/** What stands under the fields? Sentences by field, gone once the field is touched. */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { retroWords } from '../../../src/contract/words/pages/retro.ts';
import { book, pageWords } from '../../words.ts';
import { type Complaint, type Complaints, type FieldName, fieldFor } from './check.ts';
import type { Draft } from './draft.ts';

export type Errors = Partial<Record<FieldName, string>>;

export const wordComplaints = (complaints: Complaints): Errors =>
  Object.fromEntries(Object.entries(complaints).map(([field, why]) => [field, sentenceOf(why)]));

const sentenceOf = (why: Complaint): string => {
  if (why === 'needs_place') return pageWords(raiseWords).needsPlace;
  if (why === 'needs_blown') return pageWords(retroWords).needsBlown;
  return book().reason[why];
};

/** The server words its own; those of fields nobody sees are said by its general sentence. */
export const wordFields = (fields: Record<string, string>): Errors => {
  const errors: Errors = {};
  for (const [path, sentence] of Object.entries(fields)) {
    const field = fieldFor(path);
    if (field) errors[field] ??= sentence;
  }
  return errors;
};

export const withoutErrorsOf = (errors: Errors, touched: Partial<Draft>): Errors => {
  const next = { ...errors };
  for (const key of Object.keys(touched))
    for (const field of SETTLED_BY[key] ?? []) delete next[field];
  return next;
};

/** Their order is judged together. */
const RETRO: FieldName[] = [
  'retro.blownAt',
  'retro.claimedAt',
  'retro.arrivedAt',
  'retro.reportedAt',
];

const SETTLED_BY: Record<string, FieldName[]> = {
  words: ['detail'],
  situationCode: ['detail', 'kind'],
  kind: ['kind'],
  leadUnitId: ['leadUnitId'],
  supportUnitIds: ['supportUnitIds'],
  place: ['place'],
  address: ['place.address'],
  communityId: ['communityId'],
  callerName: ['caller.name'],
  callerPhone: ['caller.phone'],
  handsWanted: ['hands.wanted', 'hands.until', 'hands.bring'],
  handsBring: ['hands.bring'],
  handsUntil: ['hands.until'],
  isHandedDown: ['origin.dueAt'],
  originDue: ['origin.dueAt'],
  isRetro: RETRO,
  retroBlown: RETRO,
  retroClaimed: RETRO,
  retroArrived: RETRO,
  retroReported: RETRO,
};

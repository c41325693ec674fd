/** How does a service record read? Its readers are the person and the organiser, so it names both. */
import type { Actor } from '../domain/actor.ts';
import type { Instant } from '../domain/instant.ts';
import { marksMinutes } from '../domain/service/record/hours.ts';
import type { Objection, ServiceRecord } from '../domain/service/record/record.ts';
import { isUnanswered } from '../domain/service/record/safety.ts';
import { RECORD_VERBS } from '../domain/service/record/verbs.ts';
import { allowed } from '../domain/ticket/flow.ts';
import type { ObjectionView, RecordView } from './service-views.ts';
import { type Names, refOf } from './ticket-view.ts';

type WordsById = ReadonlyMap<string, Record<string, string>>;

export type RecordParts = { words: WordsById; title?: string; number?: string };

export const toRecordView = (
  record: ServiceRecord,
  { words, title, number }: RecordParts,
  names: Pick<Names, 'units' | 'people'>,
  actor: Actor,
  now: Instant,
): RecordView => {
  const { personId, unitId, communityId, activity, confirmedBy } = record;
  return {
    id: record.id,
    status: record.status,
    person: { id: personId, name: names.people.get(personId) ?? '' },
    organisation: refOf(unitId, names),
    community: refOf(communityId, names),
    kind: record.kind,
    title,
    number,
    ...activity,
    from: record.from,
    until: record.until,
    arrived: record.arrived,
    left: record.left,
    repeats: record.repeats,
    safetyAskedAt: record.safetyAskedAt,
    safeAt: record.safeAt,
    isUnanswered: isUnanswered(record, now),
    statedMinutes: record.statedMinutes,
    marksMinutes: marksMinutes(record),
    minutes: record.minutes,
    confirmedAt: record.confirmedAt,
    confirmedBy: confirmedBy?.unitId === undefined ? undefined : refOf(confirmedBy.unitId, names),
    correction: words.get(record.correctionWords ?? '')?.text,
    objections: record.objections.map((each) => toObjectionView(each, words)),
    thanks: record.thanks.map((each) => ({
      at: each.at,
      unit: refOf(each.unitId, names),
      text: words.get(each.words ?? '')?.text,
    })),
    hidden: record.hidden === true,
    verbs: allowed(RECORD_VERBS, record, actor, now),
  };
};

const toObjectionView = (
  { at, minutes, words: said, upheld, answeredAt, answerWords }: Objection,
  words: WordsById,
): ObjectionView => ({
  at,
  minutes,
  text: words.get(said ?? '')?.text,
  upheld,
  answeredAt,
  answer: words.get(answerWords ?? '')?.text,
});

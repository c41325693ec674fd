/** How does one fact change a service record? */
import { personRoom, unitRoom } from '../../rooms.ts';
import type { Noun } from '../../thing.ts';
import type { ServiceFact, ServiceFactData } from '../fact.ts';
import type { Objection, ServiceRecord } from './record.ts';
import { nextInstant, settle } from './safety.ts';

const apply = (before: ServiceRecord | undefined, fact: ServiceFact): ServiceRecord => ({
  ...(fact.type === 'record.opened' ? opened(fact) : change(known(before, fact), fact)),
  version: fact.version,
  updatedAt: fact.at,
});

/** The member, and the community and street they served. */
const audience = ({ personId, communityId, streetId }: ServiceRecord): string[] => [
  personRoom(personId),
  unitRoom(communityId),
  unitRoom(streetId),
];

export const recordNoun: Noun<ServiceRecord> = { apply, settle, nextInstant, audience };

type OpenedFact = Extract<ServiceFact, { type: 'record.opened' }>;

const opened = ({ thingId, data, at, version }: OpenedFact): ServiceRecord => {
  const { words: _, contact: __, ...said } = data;
  return {
    noun: 'record',
    id: thingId,
    version,
    updatedAt: at,
    status: 'present',
    ...said,
    repeats: [],
    objections: [],
    thanks: [],
  };
};

const known = (before: ServiceRecord | undefined, fact: ServiceFact): ServiceRecord => {
  if (!before) throw new Error(`${fact.type} before record.opened on ${fact.thingId}`);
  return before;
};

const change = (record: ServiceRecord, fact: ServiceFact): ServiceRecord => {
  const { at } = fact;
  const words = fact.data.words?.id;
  switch (fact.type) {
    case 'attendance.arrived':
      return { ...record, arrived: fact.data.mark };
    case 'attendance.left':
      return { ...record, left: fact.data.mark, status: statusWhenLeft(record) };
    case 'attendance.repeated': {
      const { what, mark } = fact.data;
      return { ...record, repeats: [...record.repeats, { what, mark }] };
    }
    case 'safety.asked':
      return { ...record, safetyAskedAt: at };
    case 'safety.answered':
      return { ...record, safeAt: at };
    case 'hours.stated':
      return { ...record, statedMinutes: fact.data.minutes };
    case 'hours.confirmed':
      return counted(record, fact);
    case 'hours.corrected':
      return { ...counted(record, fact), correctionWords: words };
    case 'record.objected': {
      const { minutes } = fact.data;
      const objections = [...record.objections, { at, minutes, words }];
      return { ...record, status: 'objected', objections };
    }
    case 'objection.answered':
      return answered(record, fact.data, at);
    case 'record.thanked': {
      const thanks = [...record.thanks, { at, unitId: fact.by.unitId ?? '', words }];
      return { ...record, thanks };
    }
    case 'record.hidden':
      return { ...record, hidden: fact.data.hidden || undefined };
    case 'contact.viewed':
    case 'content.purged':
      return record;
    default:
      throw new Error(`${fact.type} on the record ${fact.thingId}`);
  }
};

/** A leaving told after the hours were given stands beside them. */
const statusWhenLeft = ({ status }: ServiceRecord) =>
  status === 'present' ? ('to_confirm' as const) : status;

type HoursFact = Extract<ServiceFact, { type: 'hours.confirmed' | 'hours.corrected' }>;

/** An open objection stays open, and the first confirmation keeps its date. */
const counted = (record: ServiceRecord, { at, by, data }: HoursFact): ServiceRecord => ({
  ...record,
  status: record.status === 'objected' ? 'objected' : 'confirmed',
  minutes: data.minutes,
  confirmedAt: record.confirmedAt ?? at,
  confirmedBy: record.confirmedBy ?? by,
});

const answered = (
  record: ServiceRecord,
  { upheld, minutes, words }: ServiceFactData['objection.answered'],
  at: string,
): ServiceRecord => {
  const answer = { upheld, answeredAt: at, answerWords: words?.id };
  const close = (each: Objection) => (each.answeredAt ? each : { ...each, ...answer });
  return {
    ...record,
    status: 'confirmed',
    minutes: minutes ?? record.minutes,
    objections: record.objections.map(close),
  };
};

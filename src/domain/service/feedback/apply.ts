/** How does one fact change a feedback, when does the batch go out, and who sees it? */
import { orgRoom, personRoom } from '../../rooms.ts';
import type { Noun } from '../../thing.ts';
import type { NewServiceFact, ServiceFact } from '../fact.ts';
import { type Asked, agreedIds, type Feedback } from './feedback.ts';

type FeedbackFact = Extract<ServiceFact, { type: `feedback.${string}` | 'content.purged' }>;
type AskedFact = Extract<FeedbackFact, { type: 'feedback.asked' }>;

export const feedbackNoun: Noun<Feedback> = {
  apply: (before, fact) => ({
    ...(fact.type === 'feedback.asked' ? asked(fact) : later(before, fact)),
    version: fact.version,
    updatedAt: fact.at,
  }),
  /** At the due instant exactly an answer is still in time. */
  settle: (feedback, now) =>
    feedback.status === 'asked' && now > feedback.dueAt ? [issuedWhenDue(feedback)] : [],
  nextInstant: ({ status, dueAt }) => (status === 'asked' ? dueAt : undefined),
  audience: ({ unitId, people }) => [
    orgRoom(unitId),
    ...people.map(({ personId }) => personRoom(personId)),
  ],
};

const issuedWhenDue = (feedback: Feedback): NewServiceFact => ({
  type: 'feedback.issued',
  at: feedback.dueAt,
  by: {},
  data: { personIds: agreedIds(feedback.people) },
});

const asked = ({ thingId, version, at, data }: AskedFact): Feedback => ({
  noun: 'feedback',
  id: thingId,
  version,
  updatedAt: at,
  status: 'asked',
  unitId: data.unitId,
  fromDay: data.fromDay,
  untilDay: data.untilDay,
  askedAt: at,
  dueAt: data.dueAt,
  people: data.personIds.map((personId) => ({ personId })),
  issuedIds: [],
});

const later = (before: Feedback | undefined, fact: ServiceFact): Feedback => {
  if (!before) throw new Error(`${fact.type} before feedback.asked on ${fact.thingId}`);
  if (!isFeedbackFact(fact)) throw new Error(`${fact.type} on the feedback ${fact.thingId}`);
  return change(before, fact);
};

const isFeedbackFact = (fact: ServiceFact): fact is Exclude<FeedbackFact, AskedFact> =>
  fact.type.startsWith('feedback.') || fact.type === 'content.purged';

const change = (feedback: Feedback, fact: Exclude<FeedbackFact, AskedFact>): Feedback => {
  const { at } = fact;
  switch (fact.type) {
    case 'feedback.answered': {
      const { personId, agrees } = fact.data;
      const answered = (person: Asked): Asked =>
        person.personId === personId ? { personId, agrees, answeredAt: at } : person;
      return { ...feedback, people: feedback.people.map(answered) };
    }
    case 'feedback.issued':
      return { ...feedback, status: 'issued', issuedAt: at, issuedIds: fact.data.personIds };
    case 'content.purged':
      return feedback;
  }
};

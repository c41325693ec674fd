/** How does an organisation ask what its members did, and what does the answer say? */
import type { Actor } from '../../domain/actor.ts';
import { worksFor } from '../../domain/actor.ts';
import { endOf, type Period, startOf } from '../../domain/score/period.ts';
import { activityKey } from '../../domain/service/code.ts';
import { type AskFeedbackInput, decideAskFeedback } from '../../domain/service/feedback/ask.ts';
import type { Feedback } from '../../domain/service/feedback/feedback.ts';
import { type Statement, statementOf } from '../../domain/service/feedback/statement.ts';
import type { ServiceRecord } from '../../domain/service/record/record.ts';
import type { App } from '../context.ts';
import type { Done, Key } from '../side.ts';
import { makeThing } from '../things/act.ts';
import { listAll } from '../things/list-all.ts';
import { idOf } from '../things/nouns.ts';
import { actNow } from './register.ts';
import { madeOf, registrationsOf } from './registration-of.ts';
import { titlesOf } from './titles.ts';

export const askFeedback = async (
  app: App,
  actor: Actor,
  input: AskFeedbackInput,
  key?: Key,
): Promise<Done> => {
  const unitId = actor.unit.id;
  const asked = () => listAll(app, 'feedback', { unitId });
  const id = idOf('feedback', await madeOf(app, 'feedback', unitId, (await asked()).length));
  const draft = async () => {
    const members = await listAll(app, 'registration', {
      unitId,
      kind: ['member'],
      status: ['confirmed'],
    });
    const memberIds = members.flatMap(({ personId }) => personId ?? []);
    return { facts: decideAskFeedback(input, actNow(app, actor), memberIds, await asked()) };
  };
  return makeThing(app, 'feedback', id, draft, key);
};

export type Stated = Statement & { personId: string };

export type ReadFeedback = {
  feedback: Feedback;
  /** Of the reader, when they are asked. */
  mine?: Stated;
  /** Of those who agreed and are still registered; for the organisation, once the batch is out. */
  statements: Stated[];
};

export const readFeedback = async (
  app: App,
  actor: Actor,
  feedback: Feedback,
): Promise<ReadFeedback> => {
  const { unitId, people, issuedIds } = feedback;
  const isAsked = people.some(({ personId }) => personId === actor.personId);
  const [mine] = isAsked
    ? await statementsOf(app, feedback, [actor.personId], { personId: actor.personId })
    : [];
  const statements = worksFor(actor, unitId)
    ? await statementsOf(app, feedback, issuedIds, { unitId })
    : [];
  return { feedback, mine, statements };
};

const statementsOf = async (
  app: App,
  { fromDay, untilDay }: Feedback,
  personIds: readonly string[],
  whose: { personId: string } | { unitId: string },
): Promise<Stated[]> => {
  if (personIds.length === 0) return [];
  const days: Period = { period: '', from: fromDay, to: untilDay };
  const within = { from: startOf(days), until: endOf(days) };
  const records = await listAll(app, 'record', { ...whose, ...within, status: ['confirmed'] });
  const ofPerson = Map.groupBy(records, ({ personId }: ServiceRecord) => personId);
  const registrations = await registrationsOf(app, personIds);
  return personIds.flatMap((personId) => {
    const registration = registrations.get(personId);
    if (!registration || registration.status === 'withdrawn') return [];
    const own = ofPerson.get(personId) ?? [];
    return [{ personId, ...statementOf(registration, own, fromDay, untilDay) }];
  });
};

/** By the key of the activity. */
export const statedTitles = (
  app: App,
  read: readonly ReadFeedback[],
): Promise<Map<string, string>> => {
  const stated = read.flatMap(({ mine, statements }) => [...(mine ? [mine] : []), ...statements]);
  const activities = stated.flatMap((each) => each.activities.map(({ activity }) => activity));
  const once = new Map(activities.map((activity) => [activityKey(activity), activity]));
  return titlesOf(app, [...once.values()]);
};

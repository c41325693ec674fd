/** How do a service team and a feedback read? */
import type { Actor } from '../domain/actor.ts';
import { worksFor } from '../domain/actor.ts';
import type { Instant } from '../domain/instant.ts';
import { activityKey } from '../domain/service/code.ts';
import { agreedIds, type Feedback } from '../domain/service/feedback/feedback.ts';
import type { Statement } from '../domain/service/feedback/statement.ts';
import { isIn, presentMembers, type Team } from '../domain/service/team/team.ts';
import { TEAM_VERBS } from '../domain/service/team/verbs.ts';
import { allowed } from '../domain/ticket/flow.ts';
import { maybeUnit, personOf, type Said } from './registration-view.ts';
import type { FeedbackView, StatementView, TeamView } from './service-views.ts';
import { refOf } from './ticket-view.ts';

/** `named`: whom of its members the reader may know. */
export const toTeamView = (
  team: Team,
  named: readonly string[],
  said: Said,
  actor: Actor,
  now: Instant,
): TeamView => {
  const { id, status, communityId, skills } = team;
  const { name = '', about } = said.words.get(team.words ?? '') ?? {};
  return {
    id,
    name,
    about,
    community: refOf(communityId, said),
    skills,
    size: presentMembers(team).length,
    members: named.map((personId) => personOf(personId, said)),
    isMember: isIn(team, actor.personId),
    status,
    verbs: allowed(TEAM_VERBS, team, actor, now),
  };
};

type Stated = Statement & { personId: string };

export type FeedbackRead = { feedback: Feedback; mine?: Stated; statements: readonly Stated[] };

/** The organisation reads how many; a member, who was asked among others, of themselves alone. */
export const toFeedbackView = (
  { feedback, mine, statements }: FeedbackRead,
  titles: ReadonlyMap<string, string>,
  said: Said,
  actor: Actor,
): FeedbackView => {
  const { id, unitId, fromDay, untilDay, status, askedAt, dueAt, issuedAt, people } = feedback;
  const own = people.filter(({ personId }) => personId === actor.personId);
  const counted = worksFor(actor, unitId) ? people : own;
  const agrees = own[0]?.agrees;
  return {
    id,
    organisation: refOf(unitId, said),
    fromDay,
    untilDay,
    status,
    askedAt,
    dueAt,
    issuedAt,
    asked: counted.length,
    agreed: agreedIds(counted).length,
    ...(mine && { mine: { agrees, statement: toStatementView(mine, titles, said) } }),
    statements: statements.map((each) => toStatementView(each, titles, said)),
  };
};

const toStatementView = (
  { personId, registeredSince, communityId, tookPart, activities }: Stated,
  titles: ReadonlyMap<string, string>,
  said: Said,
): StatementView => ({
  person: personOf(personId, said),
  registeredSince,
  community: maybeUnit(communityId, said),
  tookPart,
  activities: activities.map(({ day, kind, activity }) => ({
    day,
    kind,
    title: titles.get(activityKey(activity)),
  })),
});

/** How does one fact change a team, and who sees it? */
import { communityRoom, personRoom, streetRoom, unitRoom } from '../../rooms.ts';
import type { Noun } from '../../thing.ts';
import type { ServiceFact } from '../fact.ts';
import { presentMembers, type Team, type TeamMember } from './team.ts';

type TeamFact = Extract<ServiceFact, { type: `team.${string}` | 'content.purged' }>;
type FoundedFact = Extract<TeamFact, { type: 'team.founded' }>;

/** Members of its community and street see it, as these may join. */
export const teamNoun: Noun<Team> = {
  apply: (before, fact) => ({
    ...(fact.type === 'team.founded' ? founded(fact) : later(before, fact)),
    version: fact.version,
    updatedAt: fact.at,
  }),
  settle: () => [],
  nextInstant: () => undefined,
  audience: (team) => [
    unitRoom(team.communityId),
    unitRoom(team.streetId),
    communityRoom(team.communityId),
    streetRoom(team.streetId),
    ...presentMembers(team).map(({ personId }) => personRoom(personId)),
  ],
};

const founded = ({ thingId, version, at, data }: FoundedFact): Team => ({
  noun: 'team',
  id: thingId,
  version,
  updatedAt: at,
  status: 'open',
  communityId: data.communityId,
  streetId: data.streetId,
  skills: data.skills,
  words: data.words?.id,
  members: [],
  foundedAt: at,
});

const later = (before: Team | undefined, fact: ServiceFact): Team => {
  if (!before) throw new Error(`${fact.type} before team.founded on ${fact.thingId}`);
  if (!isTeamFact(fact)) throw new Error(`${fact.type} on the team ${fact.thingId}`);
  return change(before, fact);
};

const isTeamFact = (fact: ServiceFact): fact is Exclude<TeamFact, FoundedFact> =>
  fact.type.startsWith('team.') || fact.type === 'content.purged';

const change = (team: Team, fact: Exclude<TeamFact, FoundedFact>): Team => {
  const { at } = fact;
  switch (fact.type) {
    case 'team.joined':
      return {
        ...team,
        members: [...team.members, { personId: fact.data.personId, joinedAt: at }],
      };
    case 'team.left': {
      const { personId } = fact.data;
      const left = (member: TeamMember): TeamMember =>
        member.personId === personId && !member.leftAt ? { ...member, leftAt: at } : member;
      return { ...team, members: team.members.map(left) };
    }
    case 'team.ended':
      return { ...team, status: 'ended' };
    case 'content.purged':
      return team;
  }
};

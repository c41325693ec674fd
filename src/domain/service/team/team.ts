/** Who goes together? A service team of a community. */
import type { Reason } from '../../error.ts';
import type { Instant } from '../../instant.ts';
import type { Skill } from '../skill.ts';

export type TeamMember = { personId: string; joinedAt: Instant; leftAt?: Instant };

export type Team = {
  noun: 'team';
  id: string;
  version: number;
  updatedAt: Instant;
  status: 'open' | 'ended';
  communityId: string;
  streetId: string;
  skills: Skill[];
  /** name, about. */
  words?: string;
  members: TeamMember[];
  foundedAt: Instant;
};

/** Who is in it now. */
export const presentMembers = ({ members }: Team): TeamMember[] =>
  members.filter(({ leftAt }) => leftAt === undefined);

export const isIn = (team: Team, personId: string): boolean =>
  presentMembers(team).some((member) => member.personId === personId);

export const unlessOpen = ({ status }: Team): Reason | undefined =>
  status === 'open' ? undefined : 'wrong_status';

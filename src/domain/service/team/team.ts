/** Who goes together? A service team of a community. */
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

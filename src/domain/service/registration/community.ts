/** Is this a community of the district, and of which street? */
import { invalid } from '../../error.ts';
import type { Rules } from '../../rules.ts';

export type CommunityPlace = { communityId: string; streetId: string };

/** Refuses what is no community. */
export const communityIn = ({ units }: Rules, communityId: string): CommunityPlace => {
  const unit = units.get(communityId);
  if (unit?.kind !== 'community' || !unit.streetId)
    throw invalid('communityId', 'unknown_community');
  return { communityId, streetId: unit.streetId };
};

/** What is asked for when an organisation reports or pairs, and what is still missing? */
import type { MeView } from '../../../../src/contract/views.ts';
import type { PairSide } from './lines.ts';

export type PairAsk = {
  kind: 'residence' | 'pairing';
  unitId: string;
  streetId: string;
  communityId: string;
  note: string;
};

/** The place's own unit is chosen already. */
export const emptyAsk = (own: MeView['user']['unit'] | undefined): PairAsk => ({
  kind: 'pairing',
  unitId: '',
  streetId: own?.kind === 'street' ? own.id : '',
  communityId: own?.kind === 'community' ? own.id : '',
  note: '',
});

/** A pairing is with a community; a residence may be with the street itself. */
export const missingIn = (ask: PairAsk, side: PairSide): (keyof PairAsk)[] => {
  const missing: (keyof PairAsk)[] = [];
  if (side === 'place' && !ask.unitId) missing.push('unitId');
  if (ask.communityId) return missing;
  if (!ask.streetId) missing.push('streetId');
  else if (ask.kind === 'pairing') missing.push('communityId');
  return missing;
};

export const askBody = (
  { kind, unitId, streetId, communityId, note }: PairAsk,
  side: PairSide,
) => ({
  kind,
  ...(side === 'place' && { unitId }),
  ...(communityId ? { communityId } : { streetId }),
  ...(note.trim() && { note: note.trim() }),
});

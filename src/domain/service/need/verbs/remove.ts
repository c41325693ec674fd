/** Remove 取消认领: the organiser takes a place back and says why; who waited longest moves up. */
import { invalid } from '../../../error.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import { claimNth, isLive, movingUp, withClaim } from '../claims.ts';
import type { Need } from '../need.ts';
import { openShiftOf } from '../shifts.ts';
import { byOrganiser } from './organise.ts';

export type NeedRemoveInput = { n: number; text: string };

export const remove: ServiceVerb<NeedRemoveInput, Need> = {
  isFor: byOrganiser.isFor,
  blocker: (need) =>
    byOrganiser.blocker(need) ?? (need.claims.some(isLive) ? undefined : 'nothing_due'),
  decide: (need, { n, text }, act) => {
    const claim = claimNth(need, n);
    if (!isLive(claim)) throw invalid('n', 'unknown_sign_up');
    openShiftOf(need, claim.shiftId, act.now);
    const promoted = movingUp(withClaim(need, n, { state: 'removed' }), claim.shiftId);
    return [told('need.removed', act, { n, promoted }, { words: { text } })];
  },
};

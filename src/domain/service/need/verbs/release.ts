/** Release 退出: who cannot come gives the place back, and who waited longest moves up. */
import { forbidden, invalid } from '../../../error.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import { claimNth, isLive, isOwnClaim, liveClaimsOf, movingUp, withClaim } from '../claims.ts';
import type { Need } from '../need.ts';
import { isCalled } from '../reach.ts';
import { isShiftOver, openShiftOf, shiftOf } from '../shifts.ts';

export type NeedReleaseInput = { n: number };

export const release: ServiceVerb<NeedReleaseInput, Need> = {
  isFor: (need, actor) =>
    isCalled(need, actor) || need.claims.some((claim) => isOwnClaim(claim, actor)),
  blocker: (need, actor, now) => {
    if (need.status !== 'open') return 'need_over';
    const own = liveClaimsOf(need, actor);
    if (own.length === 0) return 'not_claimed';
    const isLate = own.every(({ shiftId }) => isShiftOver(shiftOf(need, shiftId), now));
    return isLate ? 'shift_over' : undefined;
  },
  decide: (need, { n }, act) => {
    const claim = claimNth(need, n);
    if (!isOwnClaim(claim, act.actor)) throw forbidden();
    if (!isLive(claim)) throw invalid('n', 'unknown_sign_up');
    openShiftOf(need, claim.shiftId, act.now);
    const promoted = movingUp(withClaim(need, n, { state: 'released' }), claim.shiftId);
    return [told('need.released', act, { n, promoted })];
  },
};

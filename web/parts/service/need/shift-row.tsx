import { useState } from 'preact/hooks';
import type { NeedView, ShiftView } from '../../../../src/contract/service-views.ts';
import { needPageWords } from '../../../../src/contract/words/pages/need-page.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { addressOf } from '../attend/target.ts';
import { isOn, ownClaimN, standingIn } from '../member/claimable.ts';
import { ReleaseDialog } from '../member/going-part.tsx';
import { sayWhen } from '../say-more.ts';
import { useAct } from '../use-act.ts';
import { isMember, knownHome } from '../use-home.ts';

type Props = {
  need: NeedView;
  shift: ShiftView;
  /** May be taken by this reader now. */
  isOpen: boolean;
  claim: { note?: string; places?: number };
  onDone: () => void;
};

/** One shift: who is wanted, what I have of it, and the act on it. */
export const ShiftRow = ({ need, shift, isOpen, claim, onDone }: Props) => {
  const words = pageWords(needPageWords);
  const [isLeaving, setLeaving] = useState(false);
  const { act, isBusy, fault } = useAct(onDone);
  const isOver = shift.until <= toInstant(serverNow());
  return (
    <li class="service-row">
      <span class="service-row-main">
        <b>{sayWhen(shift.from, shift.until)}</b>
        <ShiftLine shift={shift} isOver={isOver} />
        <ShiftMarks shift={shift} isOver={isOver} isOpen={isOpen} />
      </span>
      {shift.mine && !isOver && !shift.cancelled && (
        <MineActs need={need} shift={shift} onLeave={() => setLeaving(true)} />
      )}
      {isOpen && (
        <button
          class="button service-take"
          type="button"
          aria-busy={isBusy}
          onClick={() => void act(`/api/needs/${need.id}/claims`, { shiftId: shift.id, ...claim })}
        >
          {shift.free > 0 ? words.claim : words.queue}
        </button>
      )}
      {fault !== undefined && <ProblemNotice fault={fault} />}
      {isLeaving && (
        <ReleaseDialog going={{ need, shift }} onDone={onDone} onClose={() => setLeaving(false)} />
      )}
    </li>
  );
};

const ShiftLine = ({ shift, isOver }: { shift: ShiftView; isOver: boolean }) => {
  const words = pageWords(needPageWords);
  const { held, wanted, free, queued, cancelled } = shift;
  const parts = cancelled
    ? [words.cancelled]
    : [
        words.people(held, wanted),
        !isOver && (free > 0 ? words.free(free) : words.full),
        queued > 0 && words.waiting(queued),
      ];
  return <span class="small soft">{parts.filter(Boolean).join(' · ')}</span>;
};

type MarksProps = { shift: ShiftView; isOver: boolean; isOpen: boolean };

const ShiftMarks = ({ shift, isOver, isOpen }: MarksProps) => {
  const words = pageWords(needPageWords);
  const { mine, myPlace, fit, inWorkTime, cancelled } = shift;
  if (isOver || cancelled) return null;
  const isFit = !mine && fit.skill && fit.time;
  return (
    <>
      {mine === 'queued' && <span class="small">{words.myPlace(myPlace ?? 1)}</span>}
      <span class="cluster">
        {mine === 'held' && (
          <span class="badge met">{isMember() ? words.mine : words.oursShift}</span>
        )}
        {isOpen && isFit && <span class="badge met">{words.suits}</span>}
        {inWorkTime && <span class="badge stopped">{pageWords(serviceHomeWords).inWork}</span>}
      </span>
    </>
  );
};

type MineProps = { need: NeedView; shift: ShiftView; onLeave: () => void };

const MineActs = ({ need, shift, onLeave }: MineProps) => {
  const words = pageWords(needPageWords);
  const { present = [], records = [] } = knownHome.value ?? {};
  const standing = standingIn([...present, ...records], need.id, shift.id);
  const isNow = shift.mine === 'held' && isOn(shift, toInstant(serverNow()));
  const mayRelease = ownClaimN(need, shift.id) !== undefined && need.verbs.includes('release');
  const attend = addressOf({ needId: need.id, shiftId: shift.id });
  const isTwo = isNow && standing === 'coming' && mayRelease;
  return (
    <span class={`service-acts${isTwo ? ' is-two' : ''}`}>
      {isNow && isMember() && standing === 'coming' && (
        <a class="button" href={attend}>
          {words.attend}
        </a>
      )}
      {standing === 'there' && (
        <a class="button" href={`${attend}&what=leave`}>
          {words.leave}
        </a>
      )}
      {mayRelease && standing === 'coming' && (
        <button class="button plain" type="button" onClick={onLeave}>
          {words.release}
        </button>
      )}
    </span>
  );
};

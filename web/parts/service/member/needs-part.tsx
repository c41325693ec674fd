import { useState } from 'preact/hooks';
import type { NeedView, ShiftView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { Empty } from '../../empty.tsx';
import { ProblemNotice } from '../../problem-notice.tsx';
import { communityName, listed, needTitle, sayWhen } from '../say-more.ts';
import { useAct } from '../use-act.ts';
import { ChooseShift } from './choose-shift.tsx';
import { offerOf, suits } from './claimable.ts';

type Props = { needs: NeedView[]; onCall: boolean; onDone: () => void };

/** What the community looks for; one tap takes a place. */
export const NeedsPart = ({ needs, onCall, onDone }: Props) => {
  const words = pageWords(serviceHomeWords);
  return (
    <section class="service-part" aria-labelledby="needs">
      <h2 id="needs" class="service-name">
        {words.needs}
      </h2>
      {needs.length === 0 ? (
        <div class="card">
          <Empty text={words.needsEmpty} />
        </div>
      ) : (
        <ul class="card flush service-rows">
          {needs.map((need) => (
            <NeedRow key={need.id} need={need} onCall={onCall} onDone={onDone} />
          ))}
        </ul>
      )}
    </section>
  );
};

type RowProps = { need: NeedView; onCall: boolean; onDone: () => void };

const NeedRow = ({ need, onCall, onDone }: RowProps) => {
  const words = pageWords(serviceHomeWords);
  const [isChoosing, setChoosing] = useState(false);
  const { act, isBusy, fault } = useAct(onDone);
  const now = toInstant(serverNow());
  const offer = offerOf(need, onCall, now);
  const take = (shiftId: string) => act(`/api/needs/${need.id}/claims`, { shiftId });
  return (
    <li class="service-row is-tagged">
      <span class="badge">{pageWords(serviceNames).needKind[need.kind]}</span>
      <a class="service-row-main" href={`/service/n/${need.id}`}>
        <b>
          {needTitle(need)}
          {suits(need, onCall, now) && <span class="badge met service-suits">{words.suits}</span>}
        </b>
        <NeedLine need={need} now={now} />
        {offer.way === 'work_time' && (
          <span class="small">
            <span class="badge stopped">{words.inWork}</span>
          </span>
        )}
      </a>
      {offer.way === 'choose' && (
        <button class="button service-take" type="button" onClick={() => setChoosing(true)}>
          {words.claim}
        </button>
      )}
      {'shift' in offer && (
        <button
          class="button service-take"
          type="button"
          aria-busy={isBusy}
          onClick={() => void take(offer.shift.id)}
        >
          {offer.way === 'claim' ? words.claim : words.queueUp}
        </button>
      )}
      {fault !== undefined && <ProblemNotice fault={fault} />}
      {isChoosing && offer.way === 'choose' && (
        <ChooseShift
          need={need}
          shifts={offer.shifts}
          onDone={onDone}
          onClose={() => setChoosing(false)}
        />
      )}
    </li>
  );
};

const NeedLine = ({ need, now }: { need: NeedView; now: string }) => {
  const words = pageWords(serviceHomeWords);
  const { skill } = pageWords(serviceNames);
  const live = need.shifts.filter((shift) => !shift.cancelled && shift.until > now);
  const parts = [
    need.sight === 'bare' && communityName(need.community),
    timesOf(live),
    peopleOf(live),
    need.skills.length > 0 && words.asks(listed(need.skills.map((each) => skill[each]))),
  ];
  return <span class="small soft">{parts.filter(Boolean).join(' · ')}</span>;
};

const timesOf = (shifts: ShiftView[]): string | undefined => {
  const [first, ...more] = shifts;
  if (!first) return undefined;
  const when = sayWhen(first.from, first.until);
  return more.length > 0 ? `${when} · ${pageWords(serviceHomeWords).shifts(shifts.length)}` : when;
};

const peopleOf = (shifts: ShiftView[]): string | undefined => {
  const words = pageWords(serviceHomeWords);
  const [first, ...more] = shifts;
  if (!first) return undefined;
  if (more.length === 0) return words.held(first.held, first.wanted);
  const free = shifts.reduce((sum, shift) => sum + Math.max(0, shift.free), 0);
  return free > 0 ? words.short(free) : words.full;
};

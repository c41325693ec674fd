/** One shift: who comes, who waits, and the way to the list on site and to the code. */
import type { NeedClaimView, NeedView, ShiftView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { sayDay, saySpan, sayTime } from '../say.ts';
import type { OrganiserAct } from './organiser-dialog.tsx';

type Props = { need: NeedView; shift: ShiftView; onAct: (act: OrganiserAct) => void };

export const ShiftPart = ({ need, shift, onAct }: Props) => {
  const words = pageWords(serviceOrganiserWords);
  const claims = need.claims.filter(({ shiftId }) => shiftId === shift.id);
  const held = claims.filter(({ state }) => state === 'held');
  const queue = claims.filter(({ state }) => state === 'queued');
  const isOver = shift.until <= toInstant(serverNow());
  const isOff = shift.cancelled || need.status === 'cancelled';
  return (
    <li class="card board-pair">
      <div class="board-pair-head">
        <div>
          <h3>{saySpan(shift.from, shift.until)}</h3>
          <p class="soft">
            {words.shiftHead(shift.held, shift.wanted, shift.queued)}
            {shift.cancelled && ` · ${words.cancelled}`}
            {isOver && !shift.cancelled && ` · ${words.overShift}`}
          </p>
        </div>
        {!isOff && <ShiftLinks need={need} shift={shift} isOver={isOver} />}
      </div>
      {held.length + shift.held === 0 && <p class="soft">{words.nobody}</p>}
      <Claims need={need} claims={held} mayRemove={!isOver} onAct={onAct} />
      {queue.length > 0 && (
        <>
          <h4>{words.queue}</h4>
          <Claims need={need} claims={queue} mayRemove={!isOver} onAct={onAct} />
        </>
      )}
      {!isOver && !isOff && <ShiftActs need={need} shift={shift} onAct={onAct} />}
    </li>
  );
};

const ShiftLinks = ({
  need,
  shift,
  isOver,
}: Pick<Props, 'need' | 'shift'> & { isOver: boolean }) => {
  const words = pageWords(serviceOrganiserWords);
  const at = `need=${need.id}&shift=${shift.id}`;
  return (
    <div class="board-acts">
      <a class="button" href={`/service/roster?${at}`}>
        {words.roster}
      </a>
      {!isOver && (
        <a class="button primary" href={`/service/code?${at}`}>
          {words.code}
        </a>
      )}
    </div>
  );
};

const ShiftActs = ({ need, shift, onAct }: Props) => {
  const words = pageWords(serviceOrganiserWords);
  const isLast = need.shifts.filter(({ cancelled }) => !cancelled).length === 1;
  return (
    <div class="board-acts">
      {need.verbs.includes('widen') && (
        <button class="button" type="button" onClick={() => onAct({ name: 'widen', shift })}>
          {words.widen}
        </button>
      )}
      {need.verbs.includes('cancel_shift') && !isLast && (
        <button
          class="button plain"
          type="button"
          onClick={() => onAct({ name: 'cancelShift', shift })}
        >
          {words.cancelShift}
        </button>
      )}
    </div>
  );
};

type ClaimsProps = Pick<Props, 'need' | 'onAct'> & {
  claims: readonly NeedClaimView[];
  mayRemove: boolean;
};

const Claims = ({ need, claims, mayRemove, onAct }: ClaimsProps) => {
  const words = pageWords(serviceOrganiserWords);
  const names = pageWords(serviceNames);
  return (
    <ul class="board-lines">
      {claims.map((claim) => (
        <li class="board-line" key={claim.n}>
          <span>
            <b>{claim.person?.name ?? claim.organisation?.name ?? names.withdrawn}</b>{' '}
            <span class="soft">
              {[
                claim.person && claim.organisation?.name,
                claim.places > 1 && words.places(claim.places),
                words.since(`${sayDay(claim.at)} ${sayTime(claim.at)}`),
                claim.note,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {mayRemove && need.verbs.includes('remove') && (
            <button
              class="button plain"
              type="button"
              onClick={() => onAct({ name: 'remove', claim })}
            >
              {words.remove}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
};

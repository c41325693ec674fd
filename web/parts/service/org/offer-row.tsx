/** A need, with the shifts an organisation may send people to. */
import type { NeedView, ShiftView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { newKey, post } from '../../../api.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { shortCommunity } from '../../short-name.ts';
import { openShifts } from '../board/need-rows.ts';
import { sayWhen } from '../say-more.ts';
import { PlacesForm } from './places-form.tsx';

type Props = { need: NeedView; onDone: () => void };

export const OfferRow = ({ need, onDone }: Props) => {
  const words = pageWords(servicePairsWords);
  const names = pageWords(serviceNames);
  const shifts = openShifts(need, toInstant(serverNow()));
  const what =
    need.title ??
    [names.needKind[need.kind], need.category && names.category[need.category]]
      .filter(Boolean)
      .join(' · ');
  return (
    <li class="board-offer-need">
      <div class="board-asked-words">
        <a class="board-title board-link" href={`/service/n/${need.id}`}>
          {what}
        </a>
        <span class="soft">
          {[
            need.title && names.needKind[need.kind],
            shortCommunity(need.community.name),
            need.bring && words.bring(need.bring),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <ul class="board-shifts">
        {shifts.map((shift) => (
          <ShiftOffer key={shift.id} need={need} shift={shift} what={what} onDone={onDone} />
        ))}
      </ul>
    </li>
  );
};

type ShiftProps = Props & { shift: ShiftView; what: string };

const ShiftOffer = ({ need, shift, what, onDone }: ShiftProps) => {
  const words = pageWords(servicePairsWords);
  const span = sayWhen(shift.from, shift.until);
  const mayClaim = need.verbs.includes('claim') && shift.free > 0 && !shift.mine;
  return (
    <li class="board-shift">
      <span>
        {span}{' '}
        <span class="soft">
          {shift.free > 0 ? words.open(shift.free, shift.wanted) : words.full}
        </span>
      </span>
      {mayClaim && (
        <PlacesForm
          most={shift.free}
          of={`${what} ${span}`}
          onClaim={(places) =>
            post(`/api/needs/${need.id}/claims`, { shiftId: shift.id, places }, newKey())
          }
          onDone={onDone}
        />
      )}
      {shift.mine && <span class="badge met">{words.helping}</span>}
    </li>
  );
};

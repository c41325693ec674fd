import { useState } from 'preact/hooks';
import type { NeedView, ShiftView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { post } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';
import { needTitle, sayWhen } from '../say-more.ts';

type Props = { need: NeedView; shifts: ShiftView[]; onDone: () => void; onClose: () => void };

/** Of several shifts the member takes one at a time. */
export const ChooseShift = ({ need, shifts, onDone, onClose }: Props) => {
  const words = pageWords(serviceHomeWords);
  const [chosen, setChosen] = useState(firstFree(shifts));
  const isFree = (shifts.find(({ id }) => id === chosen)?.free ?? 0) > 0;
  const claim = async (): Promise<boolean> => {
    await post(`/api/needs/${need.id}/claims`, { shiftId: chosen });
    onDone();
    return true;
  };
  return (
    <FormDialog
      title={words.choose}
      act={isFree ? words.claim : words.queueUp}
      onAct={claim}
      onClose={onClose}
    >
      <p>
        <b>{needTitle(need)}</b>
      </p>
      <fieldset class="service-choices" aria-label={words.choose}>
        {shifts.map((shift) => (
          <label key={shift.id} class="service-choice">
            <input
              type="radio"
              name="shift"
              checked={shift.id === chosen}
              onChange={() => setChosen(shift.id)}
            />
            <span class="service-row-main">
              <b>{sayWhen(shift.from, shift.until)}</b>
              <span class="small soft">
                {shift.free > 0 ? words.short(shift.free) : words.full}
                {shift.fit.skill && shift.fit.time && ` · ${words.suits}`}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="soft small">{words.chooseMeans}</p>
    </FormDialog>
  );
};

/** What suits and is free, else what is free, else the first. */
const firstFree = (shifts: ShiftView[]): string | undefined =>
  (
    shifts.find(({ free, fit }) => free > 0 && fit.skill && fit.time) ??
    shifts.find(({ free }) => free > 0) ??
    shifts[0]
  )?.id;

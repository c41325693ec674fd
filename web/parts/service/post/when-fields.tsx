/** When, how many, and every week? */
import { servicePostWords } from '../../../../src/contract/words/pages/service-post.ts';
import { pageWords } from '../../../words.ts';
import { Icon } from '../../icons.tsx';
import { SelectField } from '../select-field.tsx';
import { MAX_WEEKS, type ShiftDraft, shiftBodies } from './shift-draft.ts';
import { ShiftFields } from './shift-fields.tsx';
import type { Posting } from './use-posting.ts';

export const WhenFields = ({ posting }: { posting: Posting }) => {
  const words = pageWords(servicePostWords);
  const { draft, faults, change } = posting;
  const { shifts, weeks } = draft;
  const count = shiftBodies(shifts, weeks).length;
  const set = (index: number, shift: ShiftDraft): void =>
    change({ shifts: shifts.map((each, at) => (at === index ? shift : each)) });
  return (
    <section class="card stack" aria-label={words.when}>
      <h2>{words.when}</h2>
      {shifts.map((shift, index) => (
        // The order typed is all there is to tell them apart.
        <fieldset key={index} class="post-shift">
          <legend class={shifts.length > 1 ? '' : 'visually-hidden'}>
            {words.shift(index + 1)}
          </legend>
          <ShiftFields
            shift={shift}
            faults={faultsAt(faults, index)}
            onShift={(next) => set(index, next)}
          />
          {shifts.length > 1 && (
            <button
              class="button plain"
              type="button"
              aria-label={words.removeShift(index + 1)}
              onClick={() => change({ shifts: shifts.filter((_, at) => at !== index) })}
            >
              <Icon name="close" size={18} />
            </button>
          )}
        </fieldset>
      ))}
      {faults.shifts && <p class="field-error">{faults.shifts}</p>}
      <div class="post-weeks">
        <button
          class="button"
          type="button"
          onClick={() => change({ shifts: [...shifts, { ...copyOf(shifts), day: '' }] })}
        >
          {words.addShift}
        </button>
        <SelectField
          label={words.weekly}
          value={String(weeks)}
          options={Array.from({ length: MAX_WEEKS }, (_, index) => ({
            id: String(index + 1),
            name: words.weeks(index + 1),
          }))}
          onValue={(value) => change({ weeks: Number(value) })}
        />
        {count > 1 && <b class="post-count">{words.shiftCount(count)}</b>}
      </div>
      <p class="soft small">{words.workTime}</p>
    </section>
  );
};

/** The next is most often like the last, on another day. */
const copyOf = (shifts: readonly ShiftDraft[]): ShiftDraft =>
  shifts.at(-1) ?? { day: '', from: '', until: '', wanted: '' };

const faultsAt = (faults: Posting['faults'], index: number): Partial<Record<string, string>> => {
  const head = `shifts.${index}.`;
  return Object.fromEntries(
    Object.entries(faults)
      .filter(([path]) => path.startsWith(head))
      .map(([path, sentence]) => [path.slice(head.length), sentence]),
  );
};

/** Day, from, until and how many of one shift. */
import { servicePostWords } from '../../../../src/contract/words/pages/service-post.ts';
import { shanghaiDay, toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import type { ShiftDraft } from './shift-draft.ts';

type Props = {
  shift: ShiftDraft;
  faults: Partial<Record<string, string>>;
  onShift: (shift: ShiftDraft) => void;
};

export const ShiftFields = ({ shift, faults, onShift }: Props) => {
  const words = pageWords(servicePostWords);
  const change = (part: Partial<ShiftDraft>): void => onShift({ ...shift, ...part });
  return (
    <div class="post-shift-fields">
      <Field
        label={words.day}
        type="date"
        value={shift.day}
        min={shanghaiDay(toInstant(serverNow()))}
        fault={faults.day}
        onValue={(day) => change({ day })}
      />
      <Field
        label={words.from}
        type="time"
        value={shift.from}
        fault={faults.from}
        onValue={(from) => change({ from })}
      />
      <Field
        label={words.until}
        type="time"
        value={shift.until}
        fault={faults.until}
        onValue={(until) => change({ until })}
      />
      <Field
        label={words.wanted}
        value={shift.wanted}
        inputMode="numeric"
        fault={faults.wanted}
        onValue={(wanted) => change({ wanted })}
      />
    </div>
  );
};

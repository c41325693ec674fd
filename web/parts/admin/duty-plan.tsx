/** Every row of a dry run: what it would change, or why it cannot be loaded. */
import { useSignal } from '@preact/signals';
import type { DutyPlanRowView, DutyPlanView } from '../../../src/contract/duty-views.ts';
import { dutyLoadWords } from '../../../src/contract/words/pages/duty-load.ts';
import { dutySheetWords } from '../../../src/contract/words/pages/duty-sheet.ts';
import type { RowResult } from '../../../src/domain/duty-row.ts';
import { pageWords } from '../../words.ts';

const RESULTS: readonly RowResult[] = ['refused', 'changed', 'added', 'unchanged'];
const BADGES: Record<RowResult, string> = {
  refused: 'amber',
  changed: '',
  added: 'met',
  unchanged: 'plain',
};

export const DutyPlan = ({ plan }: { plan: DutyPlanView }) => {
  const words = pageWords(dutyLoadWords);
  const only = useSignal<RowResult | undefined>(plan.counts.refused > 0 ? 'refused' : undefined);
  const rows = RESULTS.flatMap((result) => plan.rows.filter((row) => row.result === result));
  const shown = rows.filter(({ result }) => (only.value ?? result) === result);
  return (
    <>
      <fieldset class="cluster">
        <legend class="visually-hidden">{words.filter}</legend>
        <Chip
          text={words.all}
          count={rows.length}
          isOn={!only.value}
          onClick={() => pick(only, undefined)}
        />
        {RESULTS.filter((result) => plan.counts[result] > 0).map((result) => (
          <Chip
            key={result}
            text={words.counts[result]}
            count={plan.counts[result]}
            isOn={only.value === result}
            onClick={() => pick(only, result)}
          />
        ))}
      </fieldset>
      <div class="card flush">
        <table class="audit-log duty-plan">
          <thead>
            <tr>
              {[words.row, words.code, words.name, words.result, words.what].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <PlanRow key={row.row} planned={row} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

const pick = (only: { value: RowResult | undefined }, result: RowResult | undefined): void => {
  only.value = result;
};

type ChipProps = { text: string; count: number; isOn: boolean; onClick: () => void };

const Chip = ({ text, count, isOn, onClick }: ChipProps) => (
  <button class="chip filter" type="button" aria-pressed={isOn} onClick={onClick}>
    {text} {count}
  </button>
);

const PlanRow = ({ planned }: { planned: DutyPlanRowView }) => {
  const words = pageWords(dutyLoadWords);
  const { row, code, name, result } = planned;
  return (
    <tr>
      <td data-label={words.row}>{row}</td>
      <td data-label={words.code}>{code || words.none}</td>
      <td data-label={words.name}>{name || words.none}</td>
      <td data-label={words.result}>
        <span>
          <span class={`badge ${BADGES[result]}`}>{words.counts[result]}</span>
        </span>
      </td>
      <td data-label={words.what}>
        <What planned={planned} />
      </td>
    </tr>
  );
};

const What = ({ planned: { result, changes, refusals } }: { planned: DutyPlanRowView }) => {
  const words = pageWords(dutyLoadWords);
  const { heads } = pageWords(dutySheetWords);
  if (result === 'added') return <span>{words.newOne}</span>;
  if (result === 'refused')
    return (
      <ul>
        {refusals.map(({ field, reason }) => (
          <li key={field + reason}>
            <b>{heads[field]}</b> {reason}
          </li>
        ))}
      </ul>
    );
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span class="soft">{heads[field]}</span> {before || words.none} →{' '}
          <b>{after || words.none}</b>
        </li>
      ))}
    </ul>
  );
};

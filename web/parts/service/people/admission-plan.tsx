/** Every row of the dry run; those to mend first. */
import type {
  AdmissionPlanView,
  AdmissionRowView,
} from '../../../../src/contract/service-views.ts';
import { servicePeopleWords } from '../../../../src/contract/words/pages/service-people.ts';
import { pageWords } from '../../../words.ts';

const STATES = ['refused', 'new', 'known'] as const;
const BADGES = { refused: 'amber', new: 'met', known: 'stopped' } as const;

export const AdmissionPlan = ({ plan }: { plan: AdmissionPlanView }) => {
  const words = pageWords(servicePeopleWords);
  const rows = STATES.flatMap((state) => plan.rows.filter((row) => row.state === state));
  return (
    <table class="board-table people-plan">
      <thead>
        <tr>
          {[words.row, words.name, words.organisation, words.result, words.what].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PlanRow key={row.row} planned={row} />
        ))}
      </tbody>
    </table>
  );
};

const PlanRow = ({ planned }: { planned: AdmissionRowView }) => {
  const words = pageWords(servicePeopleWords);
  const { row, name, organisation, state, fields = {} } = planned;
  return (
    <tr>
      <td>{row}</td>
      <td>{name || words.none}</td>
      <td>{organisation || words.none}</td>
      <td>
        <span class={`badge ${BADGES[state]}`}>{words.counts[state]}</span>
      </td>
      <td>{Object.values(fields).join(' ')}</td>
    </tr>
  );
};

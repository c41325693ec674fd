import type { RecordView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { activityOf, addressOf } from '../attend/target.ts';
import { recordTitle } from '../say-more.ts';
import { useAct } from '../use-act.ts';
import { keepPresent, knownHome } from '../use-home.ts';

const NUMBERS = ['120', '119'];

/** After an emergency: are you safe? One tap answers; the numbers to dial stand beside it. */
export const SafetyPart = () => {
  const present = knownHome.value?.present ?? [];
  const asked = present.filter((record) => record.safetyAskedAt && !record.safeAt);
  return (
    <>
      {asked.map((record) => (
        <Asked key={record.id} record={record} />
      ))}
    </>
  );
};

const Asked = ({ record }: { record: RecordView }) => {
  const words = pageWords(serviceHomeWords);
  const { act, isBusy, fault } = useAct(() =>
    keepPresent({ ...record, safeAt: toInstant(serverNow()) }),
  );
  const activity = activityOf(record);
  return (
    <section class="card stack service-safety" aria-labelledby={`safe-${record.id}`}>
      <h2 id={`safe-${record.id}`}>{words.safe}</h2>
      <p>{words.safeAsked(recordTitle(record))}</p>
      {fault !== undefined && <ProblemNotice fault={fault} />}
      <div class="service-pair">
        <button
          class="button primary"
          type="button"
          aria-busy={isBusy}
          onClick={() => void act(`/api/service-records/${record.id}/safety`)}
        >
          {words.iAmSafe}
        </button>
        {activity && (
          <a class="button" href={`${addressOf(activity)}&what=leave`}>
            {words.iLeft}
          </a>
        )}
      </div>
      <div class="service-pair">
        {NUMBERS.map((number) => (
          <a key={number} class="button service-dial" href={`tel:${number}`}>
            {words.call(number)}
          </a>
        ))}
      </div>
    </section>
  );
};

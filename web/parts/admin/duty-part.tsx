/** The duty list: out as a workbook, in again after a dry run, and what each situation was before. */
import { useSignal } from '@preact/signals';
import '../../styles/duty-load.css';
import type { DutyLoadedView, DutyPlanView } from '../../../src/contract/duty-views.ts';
import { dutyLoadWords } from '../../../src/contract/words/pages/duty-load.ts';
import { newKey, Problem, postForm } from '../../api.ts';
import { loadSituations, situations } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { Versions } from '../duty/versions.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { WorkbookDrop } from '../workbook-drop.tsx';
import { DutyPlan } from './duty-plan.tsx';

const LIST = '/api/duty-list';

type Dry = { file: File; plan: DutyPlanView; key: string };

export const DutyPart = () => {
  const words = pageWords(dutyLoadWords);
  const dry = useSignal<Dry | undefined>(undefined);
  const fault = useSignal<unknown>(undefined);
  const told = useSignal('');
  const isBusy = useSignal(false);
  const attempt = async (act: () => Promise<void>): Promise<void> => {
    isBusy.value = true;
    fault.value = undefined;
    await act().catch((caught) => {
      fault.value = caught;
    });
    isBusy.value = false;
  };
  const check = async (file: File): Promise<void> => {
    dry.value = undefined;
    dry.value = {
      file,
      plan: await postForm<DutyPlanView>(`${LIST}/preview`, { file }),
      key: newKey(),
    };
  };
  const load = async ({ file, plan, key }: Dry): Promise<void> => {
    try {
      await postForm<DutyLoadedView>(LIST, { file, version: plan.version }, key);
      told.value = words.loaded(plan.counts.added, plan.counts.changed);
      dry.value = undefined;
      await loadSituations();
    } catch (caught) {
      if (!(caught instanceof Problem) || caught.view.reason !== 'outdated') throw caught;
      told.value = words.outdated;
      await check(file);
    }
  };
  return (
    <section class="stack">
      <p class="soft">
        {words.intro} {words.older}
      </p>
      <div role="status">{told.value && <p class="notice">{told.value}</p>}</div>
      {fault.value !== undefined && <FileFault fault={fault.value} />}
      <div class="spread">
        <b>{words.now(situations.value.length)}</b>
        <a class="button" href={`${LIST}.xlsx`} download>
          {words.download}
        </a>
      </div>
      <WorkbookDrop
        isMain
        isBusy={isBusy.value}
        limit={words.limit}
        onFile={(file) => {
          told.value = '';
          void attempt(() => check(file));
        }}
      />
      {dry.value && (
        <DryRun
          key={dry.value.key}
          dry={dry.value}
          isBusy={isBusy.value}
          onLoad={(found) => void attempt(() => load(found))}
          onCancel={() => {
            dry.value = undefined;
          }}
        />
      )}
      {!dry.value && <History />}
    </section>
  );
};

/** With the cells or columns it is about. */
const FileFault = ({ fault }: { fault: unknown }) => {
  const fields = fault instanceof Problem ? Object.keys(fault.view.fields ?? {}) : [];
  return (
    <>
      <ProblemNotice fault={fault} />
      {fields.length > 0 && <p>{pageWords(dutyLoadWords).where(fields.join(' · '))}</p>}
    </>
  );
};

type DryProps = { dry: Dry; isBusy: boolean; onLoad: (dry: Dry) => void; onCancel: () => void };

const DryRun = ({ dry, isBusy, onLoad, onCancel }: DryProps) => {
  const words = pageWords(dutyLoadWords);
  const { added, changed, refused } = dry.plan.counts;
  const isReady = refused === 0 && added + changed > 0;
  return (
    <section class="stack" aria-label={words.checked(dry.file.name)}>
      <h2>{words.checked(dry.file.name)}</h2>
      <div class={`notice spread ${isReady ? '' : 'amber'}`}>
        <p>
          {refused > 0 && words.loadWhy.refused(refused)}
          {refused === 0 && !isReady && words.loadWhy.same}
          {isReady && words.loadWhy.ready(added, changed)}
        </p>
        <div class="cluster">
          <button class="button" type="button" onClick={onCancel}>
            {words.cancel}
          </button>
          {isReady && (
            <button
              class="button primary"
              type="button"
              disabled={isBusy}
              aria-busy={isBusy}
              onClick={() => onLoad(dry)}
            >
              {words.load}
            </button>
          )}
        </div>
      </div>
      <DutyPlan plan={dry.plan} />
    </section>
  );
};

const History = () => {
  const words = pageWords(dutyLoadWords);
  const code = useSignal('');
  return (
    <section class="card stack">
      <h2>{words.history}</h2>
      <div class="field">
        <label for="duty-history">{words.which}</label>
        <select
          id="duty-history"
          value={code.value}
          onChange={(event) => {
            code.value = event.currentTarget.value;
          }}
        >
          <option value="">{words.pick}</option>
          {situations.value.map((each) => (
            <option key={each.code} value={each.code}>
              {each.code} {each.name}
            </option>
          ))}
        </select>
      </div>
      {code.value && <Versions key={code.value} code={code.value} />}
    </section>
  );
};

/** Enter many by a workbook: checked first, imported all or not at all. */
import { useState } from 'preact/hooks';
import type { AdmissionPlanView, AdmittedView } from '../../../../src/contract/service-views.ts';
import { servicePeopleWords } from '../../../../src/contract/words/pages/service-people.ts';
import { newKey, postForm } from '../../../api.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { WorkbookDrop } from '../../workbook-drop.tsx';
import { useSend } from '../use-send.ts';
import { AdmissionPlan } from './admission-plan.tsx';

const LIST = '/api/registrations/admissions';

type Dry = { file: File; plan: AdmissionPlanView; key: string };

type Props = { onAdmitted: (admitted: AdmittedView[]) => void };

export const AdmitMany = ({ onAdmitted }: Props) => {
  const words = pageWords(servicePeopleWords);
  const [dry, setDry] = useState<Dry>();
  const { busy, fault, send } = useSend();
  const check = (file: File): void => {
    setDry(undefined);
    void send('check', async () => {
      const plan = await postForm<AdmissionPlanView>(`${LIST}/preview`, { file });
      setDry({ file, plan, key: newKey() });
    });
  };
  const load = ({ file, key }: Dry): void =>
    void send('load', async () => {
      const { items } = await postForm<{ items: AdmittedView[] }>(`${LIST}/import`, { file }, key);
      setDry(undefined);
      onAdmitted(items);
    });
  return (
    <section class="card stack" aria-label={words.many}>
      <div class="board-section-head">
        <h2>{words.many}</h2>
        <a class="button" href={`${LIST}.xlsx`} download>
          {words.template}
        </a>
      </div>
      {fault !== undefined && <ProblemNotice fault={fault} />}
      <WorkbookDrop isBusy={busy !== undefined} limit={words.limit} onFile={check} />
      {dry && (
        <DryRun
          dry={dry}
          isBusy={busy === 'load'}
          onLoad={load}
          onCancel={() => setDry(undefined)}
        />
      )}
    </section>
  );
};

type DryProps = { dry: Dry; isBusy: boolean; onLoad: (dry: Dry) => void; onCancel: () => void };

const DryRun = ({ dry, isBusy, onLoad, onCancel }: DryProps) => {
  const words = pageWords(servicePeopleWords);
  const { counts } = dry.plan;
  const isReady = counts.refused === 0 && counts.new > 0;
  return (
    <>
      <h3>{words.checked(dry.file.name)}</h3>
      <div class={`notice spread people-verdict ${isReady ? '' : 'amber'}`}>
        <p>
          {counts.refused > 0 && words.refused(counts.refused)}
          {counts.refused === 0 && (counts.new > 0 ? words.ready(counts.new) : words.nothing)}
        </p>
        <div class="cluster">
          <button class="button" type="button" onClick={onCancel}>
            {words.cancel}
          </button>
          {isReady && (
            <button
              class="button primary"
              type="button"
              aria-busy={isBusy}
              onClick={() => onLoad(dry)}
            >
              {words.load(counts.new)}
            </button>
          )}
        </div>
      </div>
      <AdmissionPlan plan={dry.plan} />
    </>
  );
};

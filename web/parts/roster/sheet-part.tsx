/** A month as a workbook: out for everybody of the unit, in for its leaders, after a dry run. */
import { useState } from 'preact/hooks';
import type { DutyRosterView, ShiftSheetView } from '../../../src/contract/roster-views.ts';
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { newKey, postForm } from '../../api.ts';
import { pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { useSend } from '../service/use-send.ts';
import { WorkbookDrop } from '../workbook-drop.tsx';
import { SheetRows } from './sheet-rows.tsx';

const SHEET = '/api/roster/sheet';

type Dry = { file: File; plan: ShiftSheetView; key: string };

type Props = { roster: DutyRosterView; onLoaded: (told: string) => void; onBack: () => void };

export const SheetPart = ({ roster, onLoaded, onBack }: Props) => {
  const words = pageWords(rosterPlanWords);
  const [dry, setDry] = useState<Dry>();
  const [told, setTold] = useState('');
  const { busy, fault, send } = useSend();
  const isPlanner = roster.verbs.includes('plan');
  const check = (file: File): void => {
    setDry(undefined);
    setTold('');
    void send('check', async () => {
      const plan = await postForm<ShiftSheetView>(`${SHEET}/preview`, { file });
      setDry({ file, plan, key: newKey() });
    });
  };
  const load = ({ file, plan, key }: Dry): void =>
    void send('load', async () => {
      const fields = { file, planned: String(plan.planned) };
      const { days } = await postForm<{ days: number }>(SHEET, fields, key);
      setDry(undefined);
      setTold(words.loaded(days));
      onLoaded(words.loaded(days));
    });
  return (
    <section class="stack" aria-labelledby="duty-sheet">
      <button class="button plain duty-back" type="button" onClick={onBack}>
        ‹ {words.back}
      </button>
      <h2 id="duty-sheet">{words.sheetTitle}</h2>
      {isPlanner && <p class="soft">{words.sheetLead}</p>}
      <div class="cluster">
        <a class="button" href={`/api/roster.xlsx?month=${roster.month}`} download>
          {words.out(roster.month)}
        </a>
        {isPlanner && (
          <a class="button" href="/api/roster/template.xlsx" download>
            {words.template}
          </a>
        )}
      </div>
      <div role="status">{told && <p class="notice">{told}</p>}</div>
      {fault !== undefined && <ProblemNotice fault={fault} />}
      {isPlanner && (
        <WorkbookDrop isMain isBusy={busy !== undefined} limit={words.limit} onFile={check} />
      )}
      {dry && (
        <DryRun
          dry={dry}
          isBusy={busy === 'load'}
          onLoad={() => load(dry)}
          onCancel={() => setDry(undefined)}
        />
      )}
    </section>
  );
};

type DryProps = { dry: Dry; isBusy: boolean; onLoad: () => void; onCancel: () => void };

const DryRun = ({ dry, isBusy, onLoad, onCancel }: DryProps) => {
  const words = pageWords(rosterPlanWords);
  const { added, changed, refused, dropped } = dry.plan.counts;
  const isSame = added + changed + dropped === 0;
  const isReady = refused === 0 && !isSame;
  return (
    <section class="stack" aria-label={words.checked(dry.file.name)}>
      <h3>{words.checked(dry.file.name)}</h3>
      <div class={`notice spread duty-verdict ${isReady ? '' : 'amber'}`}>
        <p role="status">
          {refused > 0 && words.refusedRows(refused)}
          {refused === 0 && (isSame ? words.nothing : words.ready(added, changed, dropped))}
        </p>
        <div class="cluster">
          <button class="button" type="button" onClick={onCancel}>
            {words.cancel}
          </button>
          {isReady && (
            <button class="button primary" type="button" aria-busy={isBusy} onClick={onLoad}>
              {words.load}
            </button>
          )}
        </div>
      </div>
      <SheetRows rows={dry.plan.rows} />
    </section>
  );
};

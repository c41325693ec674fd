/** Plan weeks that repeat: filled in, looked at, saved. */
import { useState } from 'preact/hooks';
import type { DutyRosterView, PlanPreviewView } from '../../../src/contract/roster-views.ts';
import { rosterPlanWords } from '../../../src/contract/words/pages/roster-plan.ts';
import { newKey, Problem, post } from '../../api.ts';
import { pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { useSend } from '../service/use-send.ts';
import { faultIn, newDraft, type PlanDraft, planOf } from './plan-draft.ts';
import { Span, Weeks } from './plan-fields.tsx';
import { PlanPreview } from './plan-preview.tsx';
import { ShiftFields } from './shift-fields.tsx';

type Props = {
  roster: DutyRosterView;
  onSaved: (told: string) => void;
  onStale: () => void;
  onBack: () => void;
};

type Seen = { view: PlanPreviewView; key: string };

export const PlanPart = ({ roster, onSaved, onStale, onBack }: Props) => {
  const words = pageWords(rosterPlanWords);
  const [draft, setDraft] = useState<PlanDraft>(() => newDraft(roster.today));
  const [seen, setSeen] = useState<Seen>();
  const [told, setTold] = useState('');
  const { busy, fault, send } = useSend();
  const change = (part: Partial<PlanDraft>): void => {
    setTold('');
    setDraft({ ...draft, ...part });
  };
  const look = (): void => {
    const wrong = faultIn(draft);
    setTold(wrong ? words[wrong] : '');
    if (wrong) return;
    void send('look', async () => {
      const view = await post<PlanPreviewView>('/api/roster/plan/preview', planOf(draft));
      setSeen({ view, key: newKey() });
    });
  };
  const save = ({ key }: Seen): void =>
    void send('save', async () => {
      try {
        await post('/api/roster/plan', { ...planOf(draft), planned: roster.planned }, key);
        onSaved(words.saved);
      } catch (caught) {
        if (!(caught instanceof Problem) || caught.view.reason !== 'outdated') throw caught;
        onStale();
        setSeen(undefined);
        setTold(words.outdated);
      }
    });
  if (seen)
    return (
      <>
        {fault !== undefined && <ProblemNotice fault={fault} />}
        <PlanPreview
          days={seen.view.days}
          today={roster.today}
          isBusy={busy === 'save'}
          onSave={() => save(seen)}
          onEdit={() => setSeen(undefined)}
        />
      </>
    );
  return (
    <section class="stack duty-plan" aria-labelledby="duty-plan">
      <button class="button plain duty-back" type="button" onClick={onBack}>
        ‹ {words.back}
      </button>
      <h2 id="duty-plan">{words.title}</h2>
      <p class="soft">{words.lead}</p>
      <Span draft={draft} today={roster.today} onDraft={change} />
      <div class="duty-two">
        <ShiftFields
          legend={words.working}
          hint={words.workingHint}
          shifts={draft.working}
          onShifts={(working) => change({ working })}
        />
        <ShiftFields legend={words.off} shifts={draft.off} onShifts={(off) => change({ off })} />
      </div>
      <Weeks draft={draft} people={roster.people} onWeeks={(weeks) => change({ weeks })} />
      {fault !== undefined && <ProblemNotice fault={fault} />}
      <div role="alert">{told && <p class="notice amber">{told}</p>}</div>
      <div class="action-bar duty-actions">
        <button
          class="button primary wide"
          type="button"
          aria-busy={busy === 'look'}
          onClick={look}
        >
          {words.preview}
        </button>
      </div>
    </section>
  );
};

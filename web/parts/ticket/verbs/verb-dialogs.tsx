/** The form of each verb in its dialog; a form once opened keeps what is typed until it is sent. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TicketView } from '../../../../src/contract/views.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import type { VerbName } from '../../../../src/domain/ticket/verbs.ts';
import { pageWords } from '../../../words.ts';
import { verbName } from '../acts-bar.tsx';
import { Dialog } from '../dialog.tsx';
import { About } from './about.tsx';
import { ReblowForm, ReopenForm } from './again-forms.tsx';
import { AnswerReturnForm } from './answer-return-form.tsx';
import { AnswerAppealForm, AppealForm } from './appeal-forms.tsx';
import { ArriveForm } from './arrive-form.tsx';
import { AddCallerForm, AnswerCallersForm } from './caller-forms.tsx';
import { ClaimForForm } from './claim-for-form.tsx';
import { ClaimForm, ClaimSlotForm } from './claim-form.tsx';
import { AnswerConsultForm, ConsultForm } from './consult-forms.tsx';
import { AppointForm, EtaForm } from './eta-form.tsx';
import { ExcludeForm, SignExclusionForm } from './exclusion-forms.tsx';
import { AnswerExtensionForm, ExtensionForm } from './extension-forms.tsx';
import type { FormProps } from './form-props.ts';
import { GiveBackForm } from './give-back-form.tsx';
import { HandsForm } from './hands-form.tsx';
import { AddForm, ReassignForm } from './lead-forms.tsx';
import { LeaveForm } from './leave-form.tsx';
import { EndMeetingForm } from './meeting-end-form.tsx';
import { CallMeetingForm } from './meeting-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { MeetMilestoneForm, SetMilestonesForm } from './milestone-forms.tsx';
import { AnswerOrderForm, EscalateForm, InstructForm } from './order-forms.tsx';
import { AnswerPauseForm, EndPauseForm } from './pause-end-forms.tsx';
import { PauseForm } from './pause-form.tsx';
import { ProgressForm } from './progress-form.tsx';
import { AnswerReleaseForm, ReleaseForm } from './release-forms.tsx';
import { ReportForm } from './report-form.tsx';
import { ReturnForm, SignReturnForm } from './return-forms.tsx';
import { ReviseForm } from './revise-form.tsx';
import { RouteForm } from './route-form.tsx';
import { DesignateForm, RuleForm } from './ruling-forms.tsx';
import { CountersignForm, SignForm, TriageForm } from './sign-form.tsx';
import { CancelForm, WaiveForm } from './small-forms.tsx';
import { SpotCheckForm } from './spot-check-form.tsx';
import { SupplementForm } from './supplement-form.tsx';
import { RedoForm, VerifyForm } from './verify-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** These two have their own place on the page. */
type FormVerb = Exclude<VerbName, 'comment' | 'view_contact'>;

const FORMS: Record<FormVerb, ComponentType<FormProps>> = {
  claim: ClaimForm,
  claim_slot: ClaimSlotForm,
  leave: LeaveForm,
  give_back: GiveBackForm,
  claim_for: ClaimForForm,
  eta: EtaForm,
  appoint: AppointForm,
  arrive: ArriveForm,
  progress: ProgressForm,
  report: ReportForm,
  sign: SignForm,
  countersign: CountersignForm,
  triage: TriageForm,
  revise: ReviseForm,
  route: RouteForm,
  verify: VerifyForm,
  redo: RedoForm,
  hands: HandsForm,
  waive: WaiveForm,
  supplement: SupplementForm,
  cancel: CancelForm,
  pause: PauseForm,
  answer_pause: AnswerPauseForm,
  end_pause: EndPauseForm,
  set_milestones: SetMilestonesForm,
  meet_milestone: MeetMilestoneForm,
  consult: ConsultForm,
  answer_consult: AnswerConsultForm,
  call_meeting: CallMeetingForm,
  end_meeting: EndMeetingForm,
  add_caller: AddCallerForm,
  answer_callers: AnswerCallersForm,
  exclude: ExcludeForm,
  sign_exclusion: SignExclusionForm,
  appeal: AppealForm,
  answer_appeal: AnswerAppealForm,
  spot_check: SpotCheckForm,
  return: ReturnForm,
  sign_return: SignReturnForm,
  answer_return: AnswerReturnForm,
  designate: DesignateForm,
  rule: RuleForm,
  reassign: ReassignForm,
  add: AddForm,
  release: ReleaseForm,
  answer_release: AnswerReleaseForm,
  extension: ExtensionForm,
  answer_extension: AnswerExtensionForm,
  reblow: ReblowForm,
  reopen: ReopenForm,
  merge: MergeForm,
  withdraw: WithdrawForm,
  escalate: EscalateForm,
  instruct: InstructForm,
  answer_order: AnswerOrderForm,
};

const hasForm = (verb: VerbName): verb is FormVerb => verb in FORMS;

type Props = FormProps & { verb: VerbName | undefined };

export const VerbDialogs = ({ ticket, verb, onDone, onKept, onStale, onClose }: Props) => {
  const [opened, setOpened] = useState<FormVerb[]>([]);
  useEffect(() => {
    if (verb && hasForm(verb) && !opened.includes(verb)) setOpened([...opened, verb]);
  }, [verb, opened]);
  const done = (finished: FormVerb) => (view: TicketView) => {
    setOpened(opened.filter((each) => each !== finished));
    onDone(view);
  };
  const kept = (finished: FormVerb) => () => {
    setOpened(opened.filter((each) => each !== finished));
    onKept?.();
  };
  return (
    <>
      {opened.map((each) => {
        const Form = FORMS[each];
        return (
          <Dialog
            key={each}
            title={verbName(each, ticket)}
            isOpen={each === verb}
            onClose={onClose}
          >
            <About ticket={ticket} verb={each} />
            <Moved ticket={ticket} verb={each} />
            <Form
              ticket={ticket}
              onDone={done(each)}
              onKept={kept(each)}
              onStale={onStale}
              onClose={onClose}
            />
          </Dialog>
        );
      })}
    </>
  );
};

/** The ticket moved on beneath the open form: said at once, and nothing typed is lost. */
const Moved = ({ ticket, verb }: { ticket: TicketView; verb: FormVerb }) =>
  ticket.verbs.includes(verb) ? null : (
    <p class="notice amber verb-moved" role="status">
      {pageWords(verbWords).moved}
    </p>
  );

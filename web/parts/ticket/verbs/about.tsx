/** What is being decided: nobody signs, triages or verifies blind, wherever the dialog was opened. */
import type { TicketView } from '../../../../src/contract/views.ts';
import type { VerbName } from '../../../../src/domain/ticket/verbs.ts';
import { book } from '../../../words.ts';

const DECIDING: readonly VerbName[] = [
  'sign',
  'countersign',
  'triage',
  'route',
  'verify',
  'exclude',
  'sign_exclusion',
  'answer_appeal',
  'spot_check',
  'sign_return',
  'answer_return',
  'designate',
  'rule',
  'reassign',
  'answer_release',
  'answer_extension',
  'reblow',
  'reopen',
  'merge',
];

/** Decided on what the lead reported. */
const ON_REPORT: readonly VerbName[] = [
  'verify',
  'spot_check',
  'exclude',
  'answer_appeal',
  'reblow',
  'reopen',
];

export const About = ({ ticket, verb }: { ticket: TicketView; verb: VerbName }) => {
  if (!DECIDING.includes(verb)) return null;
  const { title, detail, place } = ticket;
  const report = ticket.tasks.findLast((task) => task.role === 'lead')?.report;
  return (
    <section class="ticket-about" aria-label={title}>
      <p class="ticket-about-title">{title}</p>
      {place.address && <p class="soft">{place.address}</p>}
      {detail && <p>{detail}</p>}
      <p class="soft">{calledUnits(ticket)}</p>
      {ON_REPORT.includes(verb) && report && <blockquote>{report}</blockquote>}
    </section>
  );
};

/** Those who are called, or would be: '主责 区城管局 · 协办 交警历下大队、区住建局'. */
const calledUnits = ({ tasks, planned }: TicketView): string => {
  const names = (role: 'lead' | 'support') =>
    tasks.filter((task) => task.role === role).flatMap(({ unit }) => (unit ? [unit.name] : []));
  const leads = planned ? [planned.lead?.name].filter((name) => name !== undefined) : names('lead');
  const supports = planned ? planned.supports.map(({ name }) => name) : names('support');
  const { lead, support } = book().taskRole;
  return [
    leads.length > 0 && `${lead} ${leads.join('、')}`,
    supports.length > 0 && `${support} ${supports.join('、')}`,
  ]
    .filter(Boolean)
    .join(' · ');
};

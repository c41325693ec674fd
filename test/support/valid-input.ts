/** An input the rules should accept, for every verb that is shown: the model test drives by these. */
import type { Actor } from '../../src/domain/actor.ts';
import { type Instant, plusMinutes } from '../../src/domain/instant.ts';
import { isTicking } from '../../src/domain/sla/clock.ts';
import { isActive, leadOf, supportsOf, type Ticket } from '../../src/domain/ticket/ticket.ts';
import { callersOf } from '../../src/domain/ticket/verbs/callers.ts';
import { openOrders } from '../../src/domain/ticket/verbs/instruct.ts';
import { openMilestones } from '../../src/domain/ticket/verbs/milestone.ts';
import { askedPause } from '../../src/domain/ticket/verbs/pause.ts';
import { openReturn } from '../../src/domain/ticket/verbs/return.ts';
import type { VerbName } from '../../src/domain/ticket/verbs.ts';
import { QIANFOSHAN, situationCode } from './sample-district.ts';

export type Setting = {
  ticket: Ticket;
  actor: Actor;
  now: Instant;
  /** Below `max`, told by the walk. */
  choose(max: number): number;
  /** Another ticket of the street. */
  other: Ticket;
};

const UNITS = ['chengguan', 'shichang', 'jiaojing', 'shengtai', 'zhujian', 'gongan'];
const text = '已按要求办理';
const DAY_MINUTES = 24 * 60;

const soon = ({ now, choose }: Setting, days = 5): Instant =>
  plusMinutes(now, 30 + choose(days * DAY_MINUTES));

const flip = ({ choose }: Setting): boolean => choose(2) === 0;

const freeUnits = ({ ticket }: Setting): string[] =>
  UNITS.filter((id) => !ticket.tasks.some((task) => task.unitId === id && isActive(task)));

const oneOf = <T>({ choose }: Setting, list: readonly T[]): T | undefined =>
  list[choose(Math.max(1, list.length))];

const numbered = (n: number | undefined, more: object = {}): object | undefined =>
  n === undefined ? undefined : { n, ...more };

/** Undefined where this ticket leaves nothing to choose from. */
export const validInput = (verb: VerbName, at: Setting): object | undefined => {
  const { ticket, actor } = at;
  const lead = leadOf(ticket);
  const unitId = oneOf(at, freeUnits(at));
  switch (verb) {
    case 'claim':
    case 'claim_slot':
      return flip(at) ? { who: '两人', eta: soon(at, 1) } : {};
    case 'claim_for': {
      const task = ticket.tasks.find(
        ({ status, unitId: of }) =>
          status === 'waiting' && of !== undefined && of !== actor.unit.id,
      );
      return task === undefined ? undefined : { forUnitId: task.unitId, phone: '0531-0000-0000' };
    }
    case 'eta':
      return { eta: soon(at, 2), reason: '堵车' };
    case 'appoint':
      return { at: soon(at) };
    case 'arrive':
      return flip(at) ? {} : { note: '已到' };
    case 'leave':
      return {};
    case 'progress':
      return { text };
    case 'report':
      return { outcome: 'solved', text };
    case 'sign':
      return { approve: flip(at) };
    case 'countersign':
      return flip(at) ? { approve: true } : { approve: false, kind: 'daily' };
    case 'triage':
      return { decision: oneOf(at, ['blow', 'self', 'send_back']) };
    case 'revise':
      return {
        situationCode: situationCode('占道经营'),
        place: { ...QIANFOSHAN, address: '路口' },
      };
    case 'route':
      return unitId === undefined ? undefined : { leadUnitId: unitId, supportUnitIds: [] };
    case 'verify':
      return {};
    case 'redo':
      return { missing: '还差一处' };
    case 'hands':
      return { wanted: 3 };
    case 'waive': {
      const open = supportsOf(ticket).find((task) => isActive(task) && task.status !== 'done');
      return open === undefined ? undefined : { taskId: open.id };
    }
    case 'supplement':
      return ticket.missing.includes('address') ? { address: '路口' } : undefined;
    case 'cancel':
      return { reason: text };
    case 'return':
      return { basis: '清单第 3 项', path: '请先联系值班室', suggestedUnitId: unitId };
    case 'sign_return':
      return numbered(openReturn(ticket)?.n, { approve: flip(at) });
    case 'answer_return':
      return unitId !== undefined && flip(at)
        ? numbered(openReturn(ticket)?.n, { accept: true, toUnitId: unitId })
        : numbered(openReturn(ticket)?.n, { accept: false, text });
    case 'designate':
      return unitId === undefined ? undefined : { unitId };
    case 'rule':
      return { unitId: unitId ?? lead?.unitId, body: 'hub', reason: text };
    case 'reassign':
      return unitId === undefined ? undefined : { unitId, reason: text };
    case 'add':
      return unitId === undefined ? undefined : { unitIds: [unitId], reason: text };
    case 'release':
      return { text };
    case 'answer_release':
      return numbered(
        ticket.releases?.find(
          (each) =>
            each.state === 'asked' &&
            ticket.tasks.some(
              (task) => task.id === each.taskId && isActive(task) && task.status !== 'done',
            ),
        )?.n,
        { approve: flip(at) },
      );
    case 'extension': {
      const finish = ticket.clocks.findLast(
        (clock) => clock.name === 'finish' && clock.taskId === lead?.id && isTicking(clock),
      );
      const isWall = finish?.limit === undefined || finish.limit.unit === 'minutes';
      return isWall ? { hours: 1 + at.choose(24), text } : { days: 1 + at.choose(10), text };
    }
    case 'answer_extension':
      return numbered(
        ticket.extensions?.find(({ state, taskId }) => state === 'asked' && taskId === lead?.id)?.n,
        { approve: flip(at) },
      );
    case 'pause':
      return actor.role !== 'district_leader' && actor.unit.kind === 'hub'
        ? { kind: 'refer', until: soon(at), text, document: '收 1', to: '路局' }
        : { kind: 'shelve', until: soon(at), text };
    case 'answer_pause':
      return numbered(askedPause(ticket)?.n, {
        approve: flip(at),
        until: soon(at),
      });
    case 'end_pause':
      return numbered(ticket.pauses?.find(({ state, endedAt }) => !state && !endedAt)?.n);
    case 'set_milestones':
      return { items: [{ text, dueAt: soon(at) }] };
    case 'meet_milestone':
      return numbered(openMilestones(ticket)[0]?.n);
    case 'consult':
      return {
        unitId: oneOf(
          at,
          UNITS.filter((id) => id !== actor.unit.id),
        ),
        text,
      };
    case 'answer_consult':
      return numbered(
        ticket.consultations?.find((each) => each.unitId === actor.unit.id && !each.answeredAt)?.n,
        { text },
      );
    case 'call_meeting':
      return { level: 'units', at: soon(at), unitIds: [oneOf(at, UNITS)] };
    case 'end_meeting': {
      const n = ticket.meetings?.find(({ state }) => state === 'called')?.n;
      const decisions =
        unitId && ticket.status !== 'reported' && flip(at) ? [{ unitId, text }] : undefined;
      return numbered(n, { held: flip(at), text, decisions });
    }
    case 'escalate':
      return { level: ticket.level + 1, text };
    case 'instruct':
      return flip(at) ? { text } : { text, dueAt: soon(at) };
    case 'answer_order':
      return numbered(openOrders(ticket).find((each) => each.unitId === actor.unit.id)?.n, {
        text,
      });
    case 'reblow':
      return {
        cause: 'unsolved',
        text,
        unitId: lead?.unitId === ticket.streetId ? unitId : undefined,
      };
    case 'reopen':
      return { cause: 'spot_check', text };
    case 'withdraw':
      return { hazard: callersOf(ticket).length > 1 || at.choose(4) > 0, text };
    case 'add_caller':
      return { phone: '13800000000' };
    case 'answer_callers':
      return { text, how: 'phone' };
    case 'appeal':
      return { text };
    case 'answer_appeal':
      return numbered(ticket.appeals?.find(({ answeredAt }) => !answeredAt)?.n, {
        upheld: flip(at),
        code: 'force_majeure',
        text,
      });
    case 'exclude':
      return { code: 'force_majeure', text };
    case 'sign_exclusion':
      return { approve: flip(at) };
    case 'spot_check':
      return { matches: flip(at), how: 'phone', text };
    case 'comment':
      return { text };
    case 'view_contact':
      return { reason: '回访' };
    case 'merge':
      return { into: at.other, text };
  }
};

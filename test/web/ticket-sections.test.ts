import { describe, expect, it } from 'vitest';
import type { PauseView, TicketView } from '../../src/contract/views.ts';
import { callerWords } from '../../src/contract/words/pages/callers.ts';
import { overlayTold } from '../../src/contract/words/pages/overlays.ts';
import { retroWords } from '../../src/contract/words/pages/retro.ts';
import { sectionWords } from '../../src/contract/words/pages/sections.ts';
import { ticketWords } from '../../src/contract/words/pages/ticket.ts';
import { zh } from '../../src/contract/words/zh.ts';
import { dutyRows } from '../../web/parts/ticket/sections/duty.ts';
import { linesAbout } from '../../web/parts/ticket/sections/lines-about.ts';
import { callerRows, consultationRows, meetingRows } from '../../web/parts/ticket/sections/talk.ts';
import { milestoneRows, orderRows, timeRows } from '../../web/parts/ticket/sections/time.ts';
import { at, sampleClock, sampleTicket } from './sample-ticket.ts';

const CHENGGUAN = { id: 'chengguan', name: '区城管局' };
const ZHUJIAN = { id: 'zhujian', name: '区住建局' };
const say = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);
const by = { book: zh, words: sectionWords.zh, told: overlayTold.zh, say };
const ticket = (more: Partial<TicketView>) => sampleTicket(more);

describe('what lies over a ticket', () => {
  it('a return shows its basis, the way for the caller and the answer', () => {
    const [row] = dutyRows(
      ticket({
        returns: [
          {
            n: 1,
            taskId: '1',
            unit: CHENGGUAN,
            state: 'accepted',
            askedAt: at('10:00'),
            answeredAt: at('11:00'),
            basis: '条例第四条',
            path: '拨 12315',
            answer: '同意',
            suggested: ZHUJIAN,
            to: ZHUJIAN,
          },
        ],
      }),
      by,
    );
    expect(row).toMatchObject({ name: '区城管局退单', state: '已同意', tone: '' });
    expect(row?.said).toEqual([
      '区城管局 10:00 提出',
      '建议由区住建局主责',
      '由区住建局接手',
      '11:00 答复',
    ]);
    expect(row?.quotes.map(({ label }) => label)).toEqual(['依据', '给诉求人的出路', '答复']);
  });

  it('a ruling that was made names who decided, and that it is a precedent', () => {
    const ruling = {
      since: at('09:00'),
      ruledAt: at('11:00'),
      lead: ZHUJIAN,
      body: 'joint_meeting' as const,
      precedent: true,
      reason: '清单第 12 条',
    };
    const [row] = dutyRows(ticket({ ruling }), by);
    expect(row?.state).toBe('已裁定');
    expect(row?.said).toEqual([
      '09:00 起',
      '11:00 裁定',
      '区住建局主责',
      '区联席会议',
      '列为参考案例',
    ]);
  });

  it.each([
    [{ state: 'asked' as const }, '待同意', 'amber', '至 17:00'],
    [{ state: 'refused' as const }, '未同意', '', '至 17:00'],
    [{}, '暂停中', 'stopped', '10:00 至 17:00'],
    [{ rang: true }, '待复查', 'amber', '10:00 至 17:00'],
    [{ rang: true, endedAt: at('16:00') }, '已恢复', '', '10:00 至 16:00'],
  ])('a pause %o is %s', (more, state, tone, span) => {
    const pause: PauseView = {
      n: 1,
      kind: 'procedure',
      by: CHENGGUAN,
      why: '听证',
      document: '31 号',
      rang: false,
      from: at('10:00'),
      until: at('17:00'),
      ...more,
    };
    const [row] = timeRows(ticket({ pauses: [pause] }), by);
    expect(row).toMatchObject({ name: '法定程序', state, tone });
    expect(row?.said).toEqual(['区城管局', span, '31 号']);
  });

  it('a milestone has its own clock until it is reached', () => {
    const clock = sampleClock('milestone', '1', at('17:00'));
    const milestones = [
      { n: 1, clockId: 'gone', dueAt: at('12:00'), text: '勘察', metAt: at('11:00') },
      { n: 2, clockId: clock.id, dueAt: at('17:00') },
    ];
    const rows = milestoneRows(ticket({ milestones, clocks: [clock] }), by);
    expect(rows.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '勘察 已完成',
      '节点 2 进行中',
    ]);
    expect(rows.map((row) => row.clock?.id)).toEqual([undefined, clock.id]);
  });

  it('a meeting that was held shows its minutes and who does what by when', () => {
    const [row] = meetingRows(
      ticket({
        meetings: [
          {
            n: 1,
            level: 'joint',
            at: at('09:00'),
            units: [CHENGGUAN, ZHUJIAN],
            by: CHENGGUAN,
            state: 'held',
            minutes: '分段实施',
            decisions: [{ unit: ZHUJIAN, text: '出方案', dueAt: at('17:00') }],
          },
        ],
      }),
      by,
    );
    expect(row?.quotes).toEqual([
      { label: '纪要', text: '分段实施' },
      { label: '议定 1 · 区住建局 · 17:00 前', text: '出方案' },
    ]);
  });

  it('a consultation and an order wait until they are answered', () => {
    const open = { n: 1, unit: ZHUJIAN, by: CHENGGUAN };
    const consultations = [{ ...open, askedAt: at('10:00'), text: '有许可吗' }];
    const orders = [{ ...open, kind: 'supervision' as const, at: at('10:00'), dueAt: at('17:00') }];
    const rows = [
      ...consultationRows(ticket({ consultations }), by),
      ...orderRows(ticket({ orders }), by),
    ];
    expect(rows.map(({ name, state, tone }) => `${name} ${state} ${tone}`)).toEqual([
      '征询区住建局 待答复 amber',
      '督办单 · 区住建局 待回复 amber',
    ]);
  });

  it('callers say where they came from and how they were told; carried over, where they are', () => {
    const callers = [
      { n: 1, answeredAt: at('16:00'), how: 'phone' as const },
      { n: 2, from: 'LX20261123-0002' },
    ];
    const told = (more: Partial<TicketView>) =>
      callerRows(ticket({ callers, ...more }), by, callerWords.zh).map(({ state, said }) =>
        [state, ...said].join(' '),
      );
    expect(told({})).toEqual(['已答复 电话 16:00', '未答复 来自 LX20261123-0002']);
    const mergedInto = { id: 't9', number: 'LX20261123-0009' };
    expect(told({ mergedInto })[1]).toBe('随 LX20261123-0009 答复 来自 LX20261123-0002');
  });

  it('the record names rounds, other tickets, real times and the first receiver', () => {
    const about = { words: sectionWords.zh, retro: retroWords.zh, ticket: ticketWords.zh };
    const more = {
      round: 2,
      absorbed: [{ id: 't2', number: 'LX2' }],
      retro: { blownAt: at('10:00'), arrivedAt: at('10:30') },
      firstReceiver: { person: { id: 'p', name: '王芳' }, unit: CHENGGUAN },
    };
    expect(linesAbout(ticket(more), say, about)).toEqual([
      '二次吹哨',
      '并入了 LX2',
      '补单 · 实际时间 · 叫 10:00 · 到场 10:30',
      '首问责任人 区城管局 王芳',
    ]);
    expect(linesAbout(ticket({}), say, about)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { TicketView } from '../../src/contract/views.ts';
import { goingOnWords } from '../../src/contract/words/pages/going-on.ts';
import { overlayTold } from '../../src/contract/words/pages/overlays.ts';
import { sectionWords } from '../../src/contract/words/pages/sections.ts';
import { zh } from '../../src/contract/words/zh.ts';
import { goingOn } from '../../web/parts/ticket/sections/going-on.ts';
import { at, sampleTicket } from './sample-ticket.ts';

const CHENGGUAN = { id: 'chengguan', name: '区城管局' };
const SHICHANG = { id: 'shichang', name: '区市场监管局' };

const by = {
  book: zh,
  words: sectionWords.zh,
  told: overlayTold.zh,
  now: goingOnWords.zh,
  say: (instant: string) =>
    new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(5, 10),
};
const told = (more: Partial<TicketView>): string[] =>
  goingOn(sampleTicket({ status: 'working', ...more }), by).map(({ head, said, isWaiting, link }) =>
    [isWaiting ? '!' : '', head, link ?? said.join(' · ')].filter(Boolean).join(' '),
  );

const pause = {
  n: 1,
  kind: 'shelve' as const,
  by: CHENGGUAN,
  why: '道路大修',
  rang: false,
  from: at('10:00'),
  until: at('17:00', '2026-12-10'),
};
const asked = {
  n: 1,
  taskId: '1',
  unit: CHENGGUAN,
  state: 'asked' as const,
  askedAt: at('10:00'),
  suggested: SHICHANG,
};

describe('what goes on with a ticket now', () => {
  it('nothing is said where nothing goes on', () => {
    expect(told({})).toEqual([]);
  });

  it('a pause says until when, why and who agreed; asked for, who must agree', () => {
    expect(told({ pauses: [pause] })).toEqual(['挂账至 12-10 道路大修 · 区领导批准']);
    expect(told({ pauses: [{ ...pause, state: 'asked' }] })).toEqual([
      '! 申请挂账 待区领导批准 · 区城管局提出 · 至 12-10 · 道路大修',
    ]);
  });

  it('a pause whose review is due waits for somebody; an ended or refused one is gone', () => {
    expect(told({ pauses: [{ ...pause, rang: true }] })[0]).toMatch(/^! 挂账至 12-10 已到复查时间/);
    expect(told({ pauses: [{ ...pause, state: 'refused' }] })).toEqual([]);
    expect(told({ pauses: [{ ...pause, endedAt: at('12:00') }] })).toEqual([]);
  });

  it('a return waits for its answer, with whom it suggests', () => {
    expect(told({ returns: [asked] })).toEqual(['! 退单待答复 区城管局建议由区市场监管局主责']);
    expect(told({ returns: [{ ...asked, state: 'refused' }] })).toEqual([]);
  });

  it('an open ruling stands for the returns that led to it', () => {
    const ruling = { since: at('10:00'), provisional: SHICHANG };
    const returns = [{ ...asked, state: 'disputed' as const }];
    expect(told({ returns, ruling })).toEqual(['! 职责裁定中 临时主责 区市场监管局']);
    expect(told({ ruling: { ...ruling, ruledAt: at('11:00') } })).toEqual([]);
  });

  it('an extension, a meeting and an order are said while they are open', () => {
    const extensions = [
      {
        n: 1,
        taskId: '1',
        unit: CHENGGUAN,
        state: 'asked' as const,
        days: 3,
        askedAt: at('10:00'),
      },
    ];
    const meetings = [
      {
        n: 1,
        level: 'joint' as const,
        at: at('09:00', '2026-11-26'),
        units: [CHENGGUAN, SHICHANG],
        by: CHENGGUAN,
        place: '二楼',
        state: 'called' as const,
        decisions: [],
      },
    ];
    const orders = [
      { n: 1, kind: 'instruction' as const, unit: CHENGGUAN, by: SHICHANG, at: at('10:00') },
    ];
    expect(told({ extensions, meetings, orders })).toEqual([
      '! 延期待答复 区城管局申请 3 个工作日',
      '区联席会议 11-26 二楼 · 区城管局、区市场监管局',
      '! 批示待回复 交区城管局',
    ]);
  });

  it('of a ticket that has ended only what it became is said', () => {
    const mergedInto = { id: 't2', number: 'LX20261123-0002' };
    expect(told({ status: 'merged', mergedInto, returns: [asked] })).toEqual([
      '已并入 LX20261123-0002',
    ]);
  });
});

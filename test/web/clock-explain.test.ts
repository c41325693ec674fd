import { describe, expect, it } from 'vitest';
import { clockWords } from '../../src/contract/words/pages/clock.ts';
import { ticketWords } from '../../src/contract/words/pages/ticket.ts';
import { zh } from '../../src/contract/words/zh.ts';
import { createCalendar } from '../../src/domain/sla/calendar.ts';
import { type Asked, daysInWords, explain } from '../../web/parts/clock/explain.ts';
import { at, sampleClock } from './sample-ticket.ts';
import { autumn2026, workingTimeOf } from './working-time.ts';

const time = workingTimeOf('2026-09-01', '2026-12-31');
const friday = (clock: string): string => at(clock, '2026-09-18');

/** As the screen says instants: without the day on that day. */
const sayOn = (now: string) => (instant: string) => {
  const [local, today] = [instant, now].map((each) =>
    new Date(Date.parse(each) + 8 * 3_600_000).toISOString(),
  );
  const time = (local ?? '').slice(11, 16);
  return local?.slice(0, 10) === today?.slice(0, 10) ? time : `${local?.slice(5, 10)} ${time}`;
};

const tell = (asked: Asked, now = friday('17:10'), known: typeof time | null = time) => {
  const nowMs = Date.parse(now);
  return explain(asked, {
    book: zh,
    words: clockWords.zh,
    ticketWords: ticketWords.zh,
    time: known ?? undefined,
    nowMs,
    say: sayOn(now),
  });
};

/** A daily claim of Friday 17:00 before a make-up Sunday. */
const claim = sampleClock('claim', '1', at('12:00', '2026-09-20'), {
  policy: 'daily.claim@1',
  limit: { amount: 240, unit: 'working_minutes' },
  startedAt: friday('17:00'),
  yellowAt: at('11:00', '2026-09-20'),
  level3At: at('17:30', '2026-09-22'),
  level4At: at('17:30', '2026-09-28'),
});

describe('a clock explains itself', () => {
  it('by its rule, its instants, its calendar and its pauses', () => {
    expect(tell({ clock: claim, owner: '区水务局' })).toMatchObject({
      title: '区水务局 · 应哨时限',
      rule: '民生 · 4 个工作小时 · 时限规则第 1 版',
      runs: '17:00 起,09-20 12:00 止',
      calendar: ['工作时 08:30–12:00、13:30–17:30', '调休上班:09-20'],
      notes: [],
      pauses: [],
    });
  });

  it('what happens at which instant, and what of it is past', () => {
    const steps = tell({ clock: claim }, at('11:30', '2026-09-20')).steps;
    expect(steps.map(({ text, isPast }) => `${text}${isPast ? ' ✓' : ''}`)).toEqual([
      '起算 ✓',
      '黄牌,提醒当班和副班 ✓',
      '红牌,提级 2 督查',
      '提级 3 列入联席会议',
      '提级 4 报区领导',
    ]);
  });

  it('a clock that does not climb stops at red', () => {
    const { level3At: _3, level4At: _4, ...still } = claim;
    const texts = tell({ clock: { ...still, name: 'first_answer' } }).steps.map(({ text }) => text);
    expect(texts).toEqual(['起算', '黄牌,提醒当班和副班', '红牌']);
  });

  it('a stopped one tells how it ended and nothing that will not happen', () => {
    const stopped = { ...claim, state: 'met', stoppedAt: friday('17:20') } as const;
    const steps = tell({ clock: stopped }, at('09:00', '2026-09-21')).steps;
    expect(steps.map(({ text }) => text)).toEqual(['起算', '完成,按时']);
    const late = { ...claim, state: 'missed', stoppedAt: at('13:40', '2026-09-20') } as const;
    expect(tell({ clock: late }).steps.at(-1)?.text).toBe('完成,已逾期');
  });

  it('outside working hours it says when it goes on', () => {
    expect(tell({ clock: claim }, friday('21:00')).notes).toEqual([
      '现在是非工作时间,09-20 08:30 起算。',
    ]);
    const late = { ...claim, state: 'red' } as const;
    expect(tell({ clock: late }, at('12:30', '2026-09-20')).notes).toEqual([]);
  });

  it('a due day the holiday table does not know yet is said to be uncertain', () => {
    const calendar = { ...autumn2026, days: { ...autumn2026.days, knownUntil: '2026-09-19' } };
    const short = workingTimeOf('2026-09-01', '2026-12-31', calendar);
    expect(tell({ clock: claim }, undefined, short).notes).toEqual([
      '节假日只公布到 2026-09-19,到期日在其后,公布新安排后可能调整。',
    ]);
  });

  it('a season that begins before it is due is named', () => {
    const seasons = [
      { from: '01-01', sessions: [['08:30', '12:00']] as const },
      { from: '09-19', sessions: [['09:00', '12:00']] as const },
    ];
    const calendar = createCalendar(
      { holidays: [], makeUps: ['2026-09-20'], knownUntil: '2026-12-31' },
      seasons,
    );
    const told = tell(
      { clock: claim },
      undefined,
      workingTimeOf('2026-09-01', '2026-12-31', calendar),
    );
    expect(told.calendar.slice(0, 2)).toEqual(['工作时 08:30–12:00', '09-20 起 09:00–12:00']);
  });

  it('an emergency runs day and night', () => {
    const wall = { ...claim, policy: 'emergency.claim@1', limit: { amount: 5, unit: 'minutes' } };
    const told = tell({ clock: wall as typeof claim }, friday('21:00'));
    expect(told.calendar).toEqual(['不分昼夜连续计时,节假日照算。']);
    expect(told.notes).toEqual([]);
  });

  it('the pauses that touched it are listed, with what they took out', () => {
    const by = { id: 'street', name: '千佛山街道' };
    const pause = (from: string, endedAt?: string) =>
      ({
        n: 1,
        rang: false,
        kind: 'procedure',
        by,
        why: '',
        from,
        until: at('17:30', '2026-09-30'),
        endedAt,
      }) as const;
    const pauses = [
      pause(at('09:00', '2026-09-10'), at('17:00', '2026-09-11')),
      pause(friday('17:05'), at('09:00', '2026-09-20')),
    ];
    expect(tell({ clock: { ...claim, paused: 55 }, pauses }).pauses).toEqual([
      '法定程序 17:05 至 09-20 09:00',
      '已扣除 55 个工作分钟',
    ]);
    const paused = { ...claim, state: 'paused' } as const;
    expect(tell({ clock: paused, pauses: [pause(friday('17:05'))] }).pauses).toEqual([
      '正在暂停,恢复后顺延。',
      '法定程序 17:05 至 09-30 17:30',
    ]);
  });

  it('a pause that was only asked for, or refused, took nothing out; a document is named', () => {
    const by = { id: 'chengguan', name: '区城管局' };
    const pause = (n: number, more: object) => ({
      n,
      rang: false,
      kind: 'procedure' as const,
      by,
      why: '',
      from: friday('17:05'),
      until: at('17:30', '2026-09-30'),
      ...more,
    });
    const pauses = [
      pause(1, { state: 'refused' }),
      pause(2, { document: '历听告 31 号' }),
      pause(3, { state: 'asked' }),
    ];
    expect(tell({ clock: claim, pauses }).pauses).toEqual([
      '法定程序 17:05 至 09-30 17:30 · 历听告 31 号',
    ]);
  });

  it('without the calendar it says that natural time is shown', () => {
    expect(tell({ clock: claim }, undefined, null).calendar).toEqual([
      '工作日历还没有读到,这里先按自然时间说。',
    ]);
  });

  it('days in a row are one stretch, also over a weekend', () => {
    const days = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-07'];
    expect(daysInWords(days, clockWords.zh)).toBe('10-01 至 10-05、10-07');
  });
});

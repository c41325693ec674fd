import { describe, expect, it } from 'vitest';
import type { FactView } from '../../src/contract/views.ts';
import { clockWords } from '../../src/contract/words/pages/clock.ts';
import { ticketWords } from '../../src/contract/words/pages/ticket.ts';
import { zh } from '../../src/contract/words/zh.ts';
import type { Teller } from '../../web/parts/ticket/fact-sentences.ts';
import { tellFact } from '../../web/parts/ticket/timeline.ts';
import { at, sampleClock } from './sample-ticket.ts';

const UNITS: Record<string, string> = { chengguan: '区城管局', jiaojing: '交警大队' };
const teller: Teller = {
  book: zh,
  words: ticketWords.zh,
  unitName: (id) => UNITS[id ?? ''] ?? '',
  taskName: (id) => (id === '1' ? '区城管局' : '交警大队'),
  situationName: (code) => (code === 'A-05' ? '乱倒建筑垃圾' : code),
  clock: (id) => (id === 'arrive.1.1' ? sampleClock('arrive', '1', at('16:50')) : undefined),
  sayInstant: (instant) =>
    new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16),
  sayLevel: clockWords.zh.level,
};

const fact = (type: FactView['type'], data: object, more: Partial<FactView> = {}): FactView => ({
  seq: 1,
  version: 1,
  type,
  at: at('15:00'),
  noticedAt: at('15:00'),
  by: { unit: { id: 'chengguan', name: '区城管局' }, person: { id: 'p', name: '王队' } },
  data: data as Record<string, unknown>,
  hash: 'h',
  ...more,
});

const said = (...given: Parameters<typeof fact>): string => {
  const { who, what, said: parts } = tellFact(fact(...given), teller);
  return [who, what, ...parts].join(' · ');
};

describe('the timeline', () => {
  it('a claim says who comes and when, and quotes the note', () => {
    const claim = fact(
      'task.claimed',
      { taskId: '1', unitId: 'chengguan', eta: at('16:40') },
      { words: { who: '执法一中队', note: '先到工地。' } },
    );
    expect(tellFact(claim, teller)).toEqual({
      who: '区城管局 王队',
      what: '应哨',
      said: ['执法一中队 来', '预计 16:40 到'],
      quotes: [{ label: undefined, text: '先到工地。' }],
      card: undefined,
    });
  });

  it('a claim for a unit names the unit it was made for', () => {
    expect(said('task.claimed', { taskId: '2', unitId: 'jiaojing', forUnit: true })).toBe(
      '区城管局 王队 · 应哨 · 代 交警大队 应哨',
    );
  });

  it('a whistle names whom it called and in which role', () => {
    const tasks = [
      { id: '1', role: 'lead', unitId: 'chengguan', status: 'waiting' },
      { id: '2', role: 'support', unitId: 'jiaojing', status: 'waiting' },
    ];
    expect(said('ticket.raised', { kind: 'enforcement', tasks })).toContain(
      '综合执法 · 叫 区城管局(主责)、交警大队(协办)',
    );
  });

  it('a card has no author, its colour in word and mark, its clock and due', () => {
    const yellow = fact('clock.yellow', { clockId: 'arrive.1.1', unitId: 'chengguan' }, { by: {} });
    const told = tellFact(yellow, teller);
    expect(told.card).toBe('yellow');
    expect([told.who, told.what, ...told.said]).toEqual([
      '系统',
      '黄牌',
      '区城管局 到场将到期,16:50 前',
    ]);
  });

  it('a red card names the instant that was due then, though the clock was moved since, and its level', () => {
    const data = { clockId: 'arrive.1.1', unitId: 'chengguan', level: 2 };
    const told = tellFact(fact('clock.red', data, { at: at('15:50'), by: {} }), teller);
    expect(told.said).toEqual(['区城管局 到场逾期,应于 15:50', '提级 2 督查']);
  });

  it('the ladder is told rung by rung, with who has it before them', () => {
    const climb = (level: number) =>
      said('clock.escalated', { clockId: 'arrive.1.1', unitId: 'chengguan', level }, { by: {} });
    expect(climb(3)).toBe('系统 · 提级督办 · 区城管局 到场逾期未动,提级 3 联席');
    expect(climb(4)).toBe('系统 · 提级督办 · 区城管局 到场逾期未动,提级 4 区领导');
  });

  it('a pause names why and until when, its end where each clock went', () => {
    const until = at('17:30');
    expect(said('ticket.paused', { n: 1, kind: 'procedure', until, clockIds: [] })).toContain(
      '暂停计时 · 法定程序,至 17:30',
    );
    const moves = [{ clockId: 'arrive.1.1', yellowAt: at('17:00'), dueAt: at('17:20') }];
    expect(said('ticket.resumed', { n: 1, moves })).toContain(
      '恢复计时 · 区城管局 到场顺延到 17:20',
    );
  });

  it('a new holiday table moves a clock, and a call for hands ends, each by a fact', () => {
    const moved = { clockId: 'arrive.1.1', unitId: 'chengguan', dueAt: at('17:20') };
    expect(said('clock.moved', moved, { by: {} })).toBe(
      '系统 · 时限随工作日历调整 · 区城管局 到场改为 17:20 到期',
    );
    expect(said('hands.ended', {}, { by: {} })).toBe('系统 · 支援召集到时');
  });

  it.each([
    [true, '在现场 200 米内'],
    [false, '不在现场 200 米内'],
    [undefined, undefined],
  ])('an arrival with within200m %s says %s', (within200m, words) => {
    expect(tellFact(fact('task.arrived', { taskId: '1', within200m }), teller).said).toEqual(
      words ? [words] : [],
    );
  });

  it('the four elements of progress are quoted, each with its name', () => {
    const words = { text: '已受理。', spokenWith: '李经理', measures: '清运', expectedEnd: '明天' };
    const { quotes, said: parts } = tellFact(
      fact('task.progressed', { taskId: '1', underControl: false }, { words }),
      teller,
    );
    expect(parts).toEqual(['尚未控制']);
    expect(quotes.map(({ label = '', text }) => label + text)).toEqual([
      '已受理。',
      '联系了李经理',
      '措施清运',
      '预计办结明天',
    ]);
  });

  it('words that were purged leave a note in their place', () => {
    const purged = fact('ticket.commented', { words: { id: 'c', hash: 'x' } });
    expect(tellFact(purged, teller).quotes).toEqual([{ text: '(内容已依规清除)' }]);
  });

  it('a name that says its unit is not said twice', () => {
    const by = {
      unit: { id: 'chengguan', name: '区城管局' },
      person: { id: 'p', name: '演示 区城管局 联络员' },
    };
    expect(
      tellFact(fact('ticket.attached', { attachmentIds: ['a', 'b'] }, { by }), teller),
    ).toEqual(expect.objectContaining({ who: '演示 区城管局 联络员', said: ['附件 2 个'] }));
  });

  it('a supplement names what was added and repeats nothing else', () => {
    const words = { title: '旧标题', address: '棋盘街 6 号' };
    const told = tellFact(
      fact('ticket.supplemented', { situationCode: 'A-05' }, { words }),
      teller,
    );
    expect(told.said).toEqual(['补充情形 乱倒建筑垃圾、地址 棋盘街 6 号']);
    expect(told.quotes).toEqual([]);
  });

  it('a return shows its basis and the way for the caller under their names', () => {
    const asked = fact(
      'return.asked',
      { n: 1, taskId: '1', unitId: 'chengguan', state: 'asked', suggestedUnitId: 'jiaojing' },
      { words: { basis: '条例第四条', path: '请拨 12315' } },
    );
    const { said, quotes } = tellFact(asked, teller);
    expect(said).toEqual(['建议由交警大队主责']);
    expect(quotes).toEqual([
      { label: '依据', text: '条例第四条' },
      { label: '给诉求人的出路', text: '请拨 12315' },
    ]);
  });

  it('a meeting says when, where and who, and what was decided by whom', () => {
    const called = {
      n: 1,
      level: 'units',
      meetAt: at('16:00'),
      unitIds: ['chengguan', 'jiaojing'],
    };
    expect(said('meeting.called', called, { words: { place: '三楼' } })).toContain(
      '部门会商 · 16:00 · 三楼 · 区城管局、交警大队',
    );
    const held = { n: 1, decisions: [{ unitId: 'jiaojing' }], tasks: [] };
    expect(said('meeting.held', held, { words: { text: '同意', decision1: '划线' } })).toContain(
      '议定 1 项 · 交警大队:划线',
    );
  });

  it('a referral names to whom and by which paper', () => {
    const paused = fact(
      'ticket.paused',
      { n: 1, kind: 'refer', unitId: 'hub', until: at('17:00'), clockIds: [] },
      { words: { text: '噪声', to: '市局', document: '收 8 号' } },
    );
    expect(tellFact(paused, teller).quotes).toEqual([
      { label: undefined, text: '噪声' },
      { label: '移送给', text: '市局' },
      { label: '文号', text: '收 8 号' },
    ]);
  });
});

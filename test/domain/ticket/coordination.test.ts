import { describe, expect, test } from 'vitest';
import { firstReceiverOf } from '../../../src/domain/ticket/first-receiver.ts';
import { sightOf } from '../../../src/domain/ticket/sight.ts';
import { waitsOf } from '../../../src/domain/ticket/waits.ts';
import { actorOf, situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, wall } from '../../support/story.ts';

const VENDORS = { situationCode: situationCode('占道经营'), supportUnitIds: [] };
const blown = (input: object = {}) =>
  createStory('2026-11-23 09:00').raise('qianfoshan.leader', { ...VENDORS, ...input });
const working = () => blown().act('claim', 'chengguan', {});
const reported = () =>
  working().later(60).act('report', 'chengguan', { outcome: 'solved', text: '完成' });
const closed = () => {
  const story = reported().later(60).act('verify', 'qianfoshan.staff', {});
  return story.at('2026-12-05 09:00').settle();
};
const text = '请研究';

describe('consulting', () => {
  test('a unit that is asked sees the ticket from then on, and answers once', () => {
    const story = working();
    expect(sightOf(actorOf('shengtai'), story.ticket)).toBe('none');
    story.act('consult', 'chengguan', { unitId: 'shengtai', text });
    expect(sightOf(actorOf('shengtai'), story.ticket)).toBe('full');
    expect(story.verbs('shengtai')).toContain('answer_consult');
    story.act('answer_consult', 'shengtai', { n: 1, text: '建议监测' });
    expect(story.ticket.consultations?.[0]?.answeredAt).toBe(story.now);
    expect(story.verbs('shengtai')).not.toContain('answer_consult');
  });
});

describe('a meeting', () => {
  const called = () =>
    working().act('call_meeting', 'qianfoshan.leader', {
      level: 'units',
      at: wall('2026-11-24 09:00'),
      unitIds: ['chengguan', 'shichang'],
    });

  test('what is decided becomes tasks, with the instants it gave', () => {
    const story = called().at('2026-11-24 10:00');
    story.act('end_meeting', 'qianfoshan.leader', {
      n: 1,
      held: true,
      text: '会议纪要',
      decisions: [
        { unitId: 'shichang', text: '核查证照', dueAt: wall('2026-11-25 12:00') },
        { unitId: 'chengguan', text: '每日巡查' },
      ],
    });
    expect(story.task('shichang')).toMatchObject({ role: 'support', status: 'waiting' });
    expect(story.clock('finish', 'shichang')?.dueAt).toBe(wall('2026-11-25 12:00'));
    expect(story.ticket.tasks).toHaveLength(2);
    expect(story.ticket.meetings?.[0]).toMatchObject({
      state: 'held',
      decisions: [
        { unitId: 'shichang', taskId: '2' },
        { unitId: 'chengguan', taskId: '1' },
      ],
    });
  });

  test('one that is dropped is told and done', () => {
    const story = called().act('end_meeting', 'hub', { n: 1, held: false, text: '改为电话沟通' });
    expect(story.ticket.meetings?.[0]?.state).toBe('dropped');
    expect(story.verbs('hub')).not.toContain('end_meeting');
  });

  test('departments do not convene', () => {
    expect(working().verbs('chengguan.leader')).not.toContain('call_meeting');
  });
});

describe('escalating and ordering', () => {
  test("a street's leader goes to the unit's leader, the hub further; the owner stays", () => {
    const story = working().act('escalate', 'qianfoshan.leader', { level: 1, text });
    expect(story.ticket.level).toBe(1);
    const further = () => story.act('escalate', 'qianfoshan.leader', { level: 2, text });
    expect(refusal(further).code).toBe('conflict');
    story.act('escalate', 'hub', { level: 3, text });
    expect([story.ticket.level, story.task('chengguan')?.status]).toEqual([3, 'claimed']);
  });

  test('an instruction opens an order with a clock, which the unit answers', () => {
    const dueAt = wall('2026-11-25 17:30');
    const story = working().act('instruct', 'district', { text: '请限期整改', dueAt });
    expect(story.ticket.orders?.[0]).toMatchObject({ kind: 'instruction', unitId: 'chengguan' });
    expect(story.clock('order')).toMatchObject({ unitId: 'chengguan', dueAt });
    story.act('answer_order', 'chengguan', { n: 1, text: '已整改' });
    expect(story.state('order')).toBe('met');
    story.act('instruct', 'oversight', { text: '督办' });
    expect(story.ticket.orders?.[1]).toMatchObject({ kind: 'supervision' });
  });
});

describe('blowing again', () => {
  test("the chief's second whistle is a new round with new clocks", () => {
    const story = reported().act('reblow', 'qianfoshan.chief', { cause: 'unsolved', text });
    expect([story.ticket.status, story.ticket.round]).toEqual(['blown', 2]);
    expect(story.clock('claim', 'chengguan')).toMatchObject({ startedAt: story.now });
    expect(story.state('verification')).toBe('void');
    const leader = () => reported().act('reblow', 'qianfoshan.leader', { cause: 'unsolved', text });
    expect(refusal(leader).code).toBe('forbidden');
  });

  test('a closed ticket is blown again, or reopened by the hub, within 15 days', () => {
    expect(
      closed().act('reblow', 'qianfoshan.chief', { cause: 'relapse', text }).ticket,
    ).toMatchObject({
      status: 'blown',
      closedAt: undefined,
    });
    const story = closed().act('reopen', 'hub', { cause: 'rating', text });
    expect([story.ticket.status, story.task('chengguan')?.status]).toEqual(['working', 'claimed']);
    const late = () =>
      closed().at('2026-12-20 09:00').act('reopen', 'oversight', { cause: 'rating', text });
    expect(refusal(late)).toEqual({ code: 'conflict', reason: 'reopen_over' });
  });
});

describe('callers', () => {
  const caller = { name: '张某', phone: '13800000000' };

  test('who took the request stays named until somebody else has claimed', () => {
    const story = blown({ caller });
    expect(firstReceiverOf(story.ticket)).toEqual({
      personId: 'p:qianfoshan.leader',
      unitId: 'qianfoshan',
    });
    story.act('claim', 'chengguan', {});
    expect(firstReceiverOf(story.ticket)).toBeUndefined();
    expect(firstReceiverOf(blown().ticket)).toBeUndefined();
  });

  test('one more is added without a second ticket, and all are answered', () => {
    const story = blown({ caller }).act('add_caller', 'qianfoshan.staff', { phone: '13900000000' });
    expect(story.verbs('qianfoshan.staff')).not.toContain('answer_callers');
    story
      .act('claim', 'chengguan', {})
      .act('report', 'chengguan', { outcome: 'solved', text: '完成' });
    story.act('answer_callers', 'qianfoshan.staff', { text: '已解决', how: 'phone' });
    expect(story.ticket.answeredCallers).toHaveLength(2);
    expect(story.verbs('qianfoshan.staff')).not.toContain('answer_callers');
  });

  test('a caller who withdraws ends it, unless the hazard remains', () => {
    const gone = blown({ caller }).act('withdraw', 'hub', { hazard: false, text: '自行解决' });
    expect(gone.ticket.status).toBe('cancelled');
    expect(gone.ticket.clocks.every((clock) => clock.stoppedAt || clock.void)).toBe(true);
    const stays = blown({ caller }).act('withdraw', 'hub', { hazard: true, text: '仍漏水' });
    expect(stays.ticket.status).toBe('blown');
    expect(refusal(() => blown().act('withdraw', 'hub', { hazard: true, text })).reason).toBe(
      'no_caller',
    );
  });
});

describe('raised after the fact', () => {
  const retro = { blownAt: wall('2026-11-22 20:00'), claimedAt: wall('2026-11-22 20:04') };

  test('real times are kept, a leader signs, no card is ever written, and it closes', () => {
    const story = createStory('2026-11-23 09:00').raise('qianfoshan.staff', {
      ...VENDORS,
      kind: 'emergency',
      retro,
    });
    expect([story.ticket.status, story.ticket.retro]).toEqual(['pending', retro]);
    story.act('sign', 'qianfoshan.leader', { approve: true });
    expect([story.ticket.status, story.task('chengguan')]).toMatchObject([
      'working',
      { status: 'claimed', calledAt: retro.blownAt, claimedAt: retro.claimedAt },
    ]);
    story.at('2026-12-20 09:00').settle();
    expect(story.types().filter((type) => type.startsWith('clock.'))).toEqual([]);
    story.act('report', 'chengguan', { outcome: 'solved', text: '完成' });
    story.act('verify', 'qianfoshan.staff', {}).at('2026-12-30 09:00').settle();
    expect(story.ticket.status).toBe('closed');
  });

  test('times must be past and in order', () => {
    const raise = (times: object) => () =>
      createStory('2026-11-23 09:00').raise('qianfoshan.leader', {
        ...VENDORS,
        retro: { ...retro, ...times },
      });
    expect(refusal(raise({ reportedAt: wall('2026-11-24 09:00') })).reason).toBe('instant_ahead');
    expect(refusal(raise({ arrivedAt: wall('2026-11-22 20:01') })).reason).toBe(
      'instants_out_of_order',
    );
  });
});

describe('what waits', () => {
  const kinds = (story: ReturnType<typeof blown>) => waitsOf(story.ticket).map(({ kind }) => kind);

  test('is told for each decision, and for nobody once it is made', () => {
    const story = working();
    expect(kinds(story)).toEqual([]);
    story.act('return', 'chengguan.leader', { basis: '清单第 3 项', path: '先到场' });
    expect(waitsOf(story.ticket)).toMatchObject([{ kind: 'return', unitId: 'qianfoshan', n: 1 }]);
    story.act('answer_return', 'hub', { n: 1, accept: false, text: '先执行' });
    expect(kinds(story)).toEqual([]);
    story.act('return', 'chengguan.leader', { basis: '清单第 3 项', path: '先到场' });
    expect(waitsOf(story.ticket)).toMatchObject([{ kind: 'ruling', unitId: 'hub' }]);
    story.act('rule', 'hub', { unitId: 'chengguan', body: 'hub', reason: '清单' });
    story.act('extension', 'chengguan', { days: 2, text: '等料' });
    story.act('pause', 'district', {
      kind: 'shelve',
      until: wall('2026-12-01 09:00'),
      text: '等拆迁',
    });
    expect(kinds(story)).toEqual(['extension', 'review']);
  });

  test('a whistle without an owner waits for the hub', () => {
    const story = createStory('2026-11-23 09:00').raise('qianfoshan.leader', {
      kind: 'daily',
      title: '不明异响',
    });
    expect(waitsOf(story.ticket)).toMatchObject([{ kind: 'no_owner', unitId: 'hub' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, wall } from '../../support/story.ts';

const VENDORS = { situationCode: situationCode('占道经营'), supportUnitIds: [] };
const DAILY = {
  kind: 'daily' as const,
  title: '树池破损',
  leadUnitId: 'chengguan',
  supportUnitIds: [],
};

/** Finish due Monday 2026-11-30 17:30. */
const working = (input: object = DAILY) =>
  createStory('2026-11-23 09:00').raise('qianfoshan.leader', input).act('claim', 'chengguan', {});

const emergency = () => working({ ...VENDORS, kind: 'emergency' });

describe('an extension', () => {
  const ask = { days: 3, text: '等待配件' };

  test('dates the finish clock from its due instant, with a yellow of its own', () => {
    const story = working().at('2026-11-26 10:00').act('extension', 'chengguan', ask);
    expect(story.clock('extension_answer')).toMatchObject({
      unitId: 'qianfoshan',
      dueAt: wall('2026-11-27 17:30'),
    });
    story.later(60).act('answer_extension', 'qianfoshan.leader', { n: 1, approve: true });
    expect(story.clock('finish')).toMatchObject({
      round: 2,
      startedAt: story.now,
      dueAt: wall('2026-12-03 17:30'),
      yellowAt: wall('2026-12-02 17:30'),
    });
    expect(
      story.ticket.clocks.filter(({ name, void: gone }) => name === 'finish' && !gone),
    ).toHaveLength(1);
  });

  test('asked at the due instant is in time, one second after it is refused with the way forward', () => {
    const inTime = working().at('2026-11-30 17:30').act('extension', 'chengguan', ask);
    expect(inTime.ticket.extensions).toHaveLength(1);
    const story = working()
      .at('2026-11-30 17:30')
      .later(1 / 60);
    const late = () => story.act('extension', 'chengguan', ask);
    expect(refusal(late)).toEqual({ code: 'conflict', reason: 'extension_over' });
    expect(story.verbs('chengguan')).not.toContain('extension');
  });

  test('asked in time and granted lifts a red card written meanwhile', () => {
    const story = working().at('2026-11-30 17:00').act('extension', 'chengguan', ask);
    story.at('2026-12-01 09:00').settle();
    expect(story.state('finish')).toBe('red');
    story.act('answer_extension', 'hub', { n: 1, approve: true });
    expect(story.state('finish')).toBe('running');
    expect(story.ticket.clocks.find(({ id }) => id === 'finish.1.1')?.void).toBe(true);
  });

  test('over five working days it is for the hub, over ten for nobody', () => {
    const story = working().act('extension', 'chengguan', { days: 6, text: '施工周期' });
    expect(story.clock('extension_answer')?.unitId).toBe('hub');
    const street = () =>
      story.act('answer_extension', 'qianfoshan.leader', { n: 1, approve: true });
    expect(refusal(street).code).toBe('forbidden');
    story.act('answer_extension', 'hub', { n: 1, approve: true, days: 4 });
    expect(story.clock('finish')?.dueAt).toBe(wall('2026-12-04 17:30'));
    const long = () => working().act('extension', 'chengguan', { days: 11, text: '施工' });
    expect(refusal(long).reason).toBe('extension_too_long');
  });

  test("once; a second is for the hub's leader alone; a third is not possible", () => {
    const story = working().act('extension', 'chengguan', ask);
    const twice = () => story.act('extension', 'chengguan', ask);
    expect(refusal(twice).reason).toBe('already_there');
    story.act('answer_extension', 'qianfoshan.leader', { n: 1, approve: true });
    story.act('extension', 'chengguan', { days: 1, text: '天气' });
    for (const username of ['qianfoshan.leader', 'hub'])
      expect(story.verbs(username)).not.toContain('answer_extension');
    story.act('answer_extension', 'hub.leader', { n: 2, approve: true });
    expect(story.clock('finish')?.dueAt).toBe(wall('2026-12-04 17:30'));
    const third = () => story.act('extension', 'chengguan', ask);
    expect(refusal(third).reason).toBe('extension_spent');
  });

  test('a wall clock is extended by hours, once, by at most a day', () => {
    const days = () => emergency().act('extension', 'chengguan', ask);
    expect(refusal(days)).toEqual({ code: 'invalid', reason: 'field_missing' });
    const long = () => emergency().act('extension', 'chengguan', { hours: 25, text: '余震' });
    expect(refusal(long).reason).toBe('extension_too_long');
    const story = emergency().act('extension', 'chengguan', { hours: 6, text: '抢修' });
    expect(story.clock('extension_answer')?.dueAt).toBe(wall('2026-11-23 09:30'));
    story.act('answer_extension', 'qianfoshan.leader', { n: 1, approve: true });
    expect(story.clock('finish')?.dueAt).toBe(wall('2026-11-24 15:00'));
    const again = () => story.act('extension', 'chengguan', { hours: 1, text: '抢修' });
    expect(refusal(again).reason).toBe('extension_spent');
  });

  test('is for the lead, after its claim, and moot once it has reported', () => {
    const stranger = () => working().act('extension', 'shichang', ask);
    expect(refusal(stranger).code).toBe('forbidden');
    const story = working().act('extension', 'chengguan', ask);
    story.act('report', 'chengguan', { outcome: 'solved', text: '已修复' });
    expect(story.state('extension_answer')).toBe('void');
    expect(story.verbs('qianfoshan.leader')).not.toContain('answer_extension');
  });
});

describe('a pause', () => {
  const shelve = { kind: 'shelve' as const, until: wall('2026-12-10 09:00'), text: '等待拆迁' };

  test('a shelved ticket loses no working time', () => {
    const story = working().act('progress', 'chengguan', { text: '已排期' }).at('2026-11-25 10:00');
    const left = story.clock('finish')?.dueAt;
    expect(left).toBe(wall('2026-11-30 17:30'));
    story.act('pause', 'district', shelve);
    expect(story.state('finish')).toBe('paused');
    story.at('2026-12-02 09:00').settle();
    expect(story.ticket.clocks.filter(({ unitId, red }) => unitId === 'chengguan' && red)).toEqual(
      [],
    );
    story.act('end_pause', 'qianfoshan.leader', { n: 1 });
    // Wednesday to Wednesday: six begun days are taken out.
    expect(story.clock('finish')?.dueAt).toBe(wall('2026-12-08 17:30'));
    expect(story.state('finish')).toBe('running');
  });

  test('is shelved by a district leader alone; others ask', () => {
    const story = working().act('pause', 'chengguan', shelve);
    expect(story.ticket.pauses?.[0]).toMatchObject({ state: 'asked', kind: 'shelve' });
    expect(story.state('finish')).toBe('running');
    const hub = () => story.act('answer_pause', 'hub.leader', { n: 1, approve: true });
    expect(refusal(hub).code).toBe('forbidden');
    story.act('answer_pause', 'district', { n: 1, approve: true });
    expect(story.state('finish')).toBe('paused');
    expect(story.ticket.pauses).toHaveLength(1);
  });

  test('a procedure runs on a document the street agrees to', () => {
    const procedure = { kind: 'procedure' as const, until: wall('2026-12-20 09:00'), text: '检测' };
    const bare = () => working().act('pause', 'chengguan', procedure);
    expect(refusal(bare)).toEqual({ code: 'invalid', reason: 'field_missing' });
    const story = working().act('pause', 'chengguan', { ...procedure, document: '检字 12 号' });
    story.act('answer_pause', 'qianfoshan.leader', { n: 1, approve: false, text: '先处置' });
    expect(story.ticket.pauses?.[0]?.state).toBe('refused');
    story.act('pause', 'chengguan', { ...procedure, document: '检字 13 号' });
    story.act('answer_pause', 'qianfoshan.leader', { n: 2, approve: true });
    expect(story.state('finish')).toBe('paused');
  });

  test('the hub refers, to somebody, with a receipt and a follow-up date', () => {
    const refer = { kind: 'refer' as const, until: wall('2026-12-01 09:00'), text: '铁路用地' };
    const lead = () => working().act('pause', 'chengguan', { ...refer, document: '1', to: '路局' });
    expect(refusal(lead)).toEqual({ code: 'invalid', reason: 'not_yours' });
    const story = working().act('pause', 'hub', { ...refer, document: '收 7', to: '路局' });
    expect(story.state('finish')).toBe('paused');
  });

  test('waiting for the caller is possible twice', () => {
    const caller = { kind: 'caller' as const, until: wall('2026-11-27 09:00'), text: '等门牌' };
    const story = working();
    for (const n of [1, 2])
      story
        .later(60)
        .act('pause', 'qianfoshan.staff', caller)
        .later(60)
        .act('end_pause', 'chengguan', { n });
    const third = () => story.act('pause', 'qianfoshan.staff', caller);
    expect(refusal(third)).toEqual({ code: 'conflict', reason: 'pause_spent' });
  });

  test('rings once, at its review date, and goes on', () => {
    const story = working().act('pause', 'district', shelve).at('2026-12-11 09:00').settle();
    const rings = () => story.facts.filter(({ type }) => type === 'pause.rang');
    expect(rings()).toMatchObject([{ at: wall('2026-12-10 09:00') }]);
    story.at('2026-12-20 09:00').settle();
    expect(rings()).toHaveLength(1);
    expect(story.state('finish')).toBe('paused');
  });

  test("stops the called units' clocks, and nobody else's", () => {
    const story = createStory('2026-11-23 09:00').raise('qianfoshan.staff', {
      ...VENDORS,
      kind: 'emergency',
    });
    story.act('pause', 'district', shelve);
    expect(
      ['claim', 'arrive', 'first_answer', 'finish'].map((name) => story.state(name as 'claim')),
    ).toEqual(Array(4).fill('paused'));
    expect(story.state('countersign')).toBe('running');
  });

  test("the lead's report ends it, as it would have been", () => {
    const story = working().act('pause', 'district', shelve).at('2026-12-03 09:00');
    story.act('report', 'chengguan', { outcome: 'solved', text: '已完成' });
    expect(story.types().slice(-2)).toEqual(['ticket.resumed', 'task.reported']);
    expect(story.state('finish')).toBe('met');
  });

  test('one at a time', () => {
    const story = working().act('pause', 'district', shelve);
    expect(story.verbs('qianfoshan.staff')).not.toContain('pause');
    const again = () => story.act('pause', 'qianfoshan.staff', { ...shelve, kind: 'caller' });
    expect(refusal(again)).toEqual({ code: 'conflict', reason: 'paused' });
  });
});

describe('milestones', () => {
  const plan = {
    items: [
      { text: '方案', dueAt: wall('2026-12-01 17:30') },
      { text: '施工', dueAt: wall('2026-12-20 17:30') },
    ],
  };
  const keyWork = () =>
    createStory('2026-11-23 09:00')
      .raise('qianfoshan.chief', { ...VENDORS, kind: 'key_work' })
      .act('claim', 'chengguan', {});

  test('each has a clock of its own, stopped when it is reached', () => {
    const story = keyWork().act('set_milestones', 'chengguan', plan);
    const clocks = () => story.ticket.clocks.filter(({ name }) => name === 'milestone');
    expect(clocks().map(({ dueAt }) => dueAt)).toEqual(plan.items.map(({ dueAt }) => dueAt));
    expect(new Set(clocks().map(({ id }) => id)).size).toBe(2);
    story.at('2026-12-02 09:00').act('meet_milestone', 'chengguan', { n: 1 });
    expect(clocks().map(({ stoppedAt, red }) => [stoppedAt, red])).toEqual([
      [story.now, true],
      [undefined, undefined],
    ]);
    const again = () => story.act('meet_milestone', 'chengguan', { n: 1 });
    expect(refusal(again).reason).toBe('nothing_due');
  });

  test('are for key_work, and go with their lead', () => {
    const daily = () => working().act('set_milestones', 'chengguan', plan);
    expect(refusal(daily)).toEqual({ code: 'conflict', reason: 'other_kind' });
    const story = keyWork().act('set_milestones', 'chengguan', plan);
    story
      .act('reassign', 'hub', { unitId: 'shichang', reason: '职责' })
      .act('claim', 'shichang', {});
    expect(story.state('milestone')).toBe('void');
    expect(story.verbs('shichang')).not.toContain('meet_milestone');
  });
});

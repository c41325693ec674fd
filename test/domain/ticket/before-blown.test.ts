import { describe, expect, test } from 'vitest';
import { QIANFOSHAN, situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, wall } from '../../support/story.ts';

const vendors = { situationCode: situationCode('占道经营') };
const litter = { situationCode: situationCode('暴露垃圾') };

describe('signing', () => {
  const pending = () => createStory('2026-11-23 10:00').raise('qianfoshan.staff', vendors);

  test('a leader signs: units are called and their clocks start from that instant', () => {
    const story = pending()
      .at('2026-11-23 11:00')
      .act('sign', 'qianfoshan.leader', { approve: true });
    expect(story.ticket.status).toBe('blown');
    expect(story.state('signature')).toBe('met');
    expect(story.clock('claim', 'chengguan')?.dueAt).toBe(wall('2026-11-23 12:00'));
  });

  test('a leader sends back, the author revises, and it waits for a signature again', () => {
    const story = pending().act('sign', 'qianfoshan.leader', { approve: false, text: '写清位置' });
    expect([story.ticket.status, story.ticket.sentBack]).toEqual(['draft', true]);
    story.later(10).act('revise', 'qianfoshan.staff', { ...vendors, place: QIANFOSHAN });
    expect([story.ticket.status, story.ticket.sentBack]).toEqual(['pending', false]);
    expect(story.clock('signature')?.round).toBe(2);
  });

  test('a revision decides anew who leads and whether the street verifies', () => {
    const story = createStory('2026-11-23 10:00').raise('qianfoshan.staff', litter);
    story.act('sign', 'qianfoshan.leader', { approve: false });
    story.act('revise', 'qianfoshan.staff', { ...vendors, place: QIANFOSHAN, supportUnitIds: [] });
    story.act('sign', 'qianfoshan.leader', { approve: true });
    story
      .act('claim', 'chengguan', {})
      .act('report', 'chengguan', { outcome: 'solved', text: '已劝离' });
    expect(story.ticket.status).toBe('reported');
  });

  test("a hub's revision of the place moves the whole ticket to the other street", () => {
    const story = createStory('2026-11-23 10:00').raise('hub', litter);
    story.act('sign', 'qianfoshan.leader', { approve: false });
    story.act('revise', 'hub', { ...litter, place: { lat: 36.664, lng: 117.04 } });
    expect([story.ticket.streetId, story.ticket.planned.leadUnitId]).toEqual([
      'jiefanglu',
      'jiefanglu',
    ]);
    expect(story.verbs('jiefanglu.leader')).toContain('sign');
  });

  test.each(['qianfoshan.staff', 'wendong.leader', 'hub.leader', 'chengguan.leader'])(
    '%s may not sign',
    (username) => {
      const attempt = () => pending().act('sign', username, { approve: true });
      expect(refusal(attempt)).toEqual({ code: 'forbidden', reason: 'not_yours' });
    },
  );

  test('what is out already is not signed again', () => {
    const story = pending().act('sign', 'qianfoshan.leader', { approve: true });
    const again = () => story.act('sign', 'qianfoshan.leader', { approve: true });
    expect(refusal(again)).toEqual({ code: 'conflict', reason: 'wrong_status' });
  });

  test('what is pending is not revised by its author', () => {
    const attempt = () =>
      pending().act('revise', 'qianfoshan.staff', { ...vendors, place: QIANFOSHAN });
    expect(refusal(attempt)).toEqual({ code: 'conflict', reason: 'wrong_status' });
  });
});

describe('triage', () => {
  const draft = (input = vendors) => createStory().raise('qipanjie', input);

  test('a leader blows it at once, staff hand it in for a signature', () => {
    const blown = draft().act('triage', 'qianfoshan.leader', { decision: 'blow' });
    expect(blown.ticket.status).toBe('blown');
    const pending = draft().act('triage', 'qianfoshan.staff', { decision: 'blow' });
    expect(pending.ticket.status).toBe('pending');
  });

  test('what the street handles itself is under way and its report goes straight to rating', () => {
    const story = draft(litter).act('triage', 'qianfoshan.staff', { decision: 'self' });
    expect([story.ticket.status, story.task('qianfoshan')?.status]).toEqual(['working', 'claimed']);
    story.later(60).act('report', 'qianfoshan.staff', { outcome: 'solved', text: '已清运' });
    expect(story.ticket.status).toBe('rating');
    expect(story.clock('rating')?.dueAt).toBe(wall('2026-11-30 11:00'));
  });

  test('an answered draft is over and no clock of it runs on', () => {
    const story = draft().act('triage', 'qianfoshan.staff', { decision: 'answer', text: '已说明' });
    expect(story.ticket.status).toBe('answered');
    expect(story.ticket.clocks.every((clock) => clock.void)).toBe(true);
  });

  test('sent back to the community, revised, it is a draft for the street again', () => {
    const story = draft().act('triage', 'qianfoshan.staff', { decision: 'send_back' });
    expect(story.verbs('qipanjie')).toContain('revise');
    story.act('revise', 'qipanjie', { ...vendors, place: QIANFOSHAN });
    expect([story.ticket.status, story.ticket.sentBack]).toEqual(['draft', false]);
  });

  test.each(['qipanjie', 'wendong.staff', 'hub'])('%s may not triage', (username) => {
    const attempt = () => draft().act('triage', username, { decision: 'blow' });
    expect(refusal(attempt).code).toBe('forbidden');
  });
});

describe('routing', () => {
  const ownerless = () =>
    createStory('2026-11-23 10:00').raise('qianfoshan.leader', {
      kind: 'daily',
      detail: '无主箱柜',
    });

  test('the hub names the owner, whose clocks start then', () => {
    const story = ownerless().later(30).act('route', 'hub', { leadUnitId: 'tongxin' });
    expect(story.task('tongxin')?.role).toBe('lead');
    expect(story.state('routing')).toBe('met');
    expect(story.clock('claim', 'tongxin')?.startedAt).toBe(wall('2026-11-23 10:30'));
  });

  test('a situation brings its own lead and supports', () => {
    const story = ownerless().act('route', 'hub', { situationCode: situationCode('油烟扰民') });
    expect(story.ticket.tasks.map((task) => task.unitId)).toEqual([
      'chengguan',
      'shengtai',
      'shichang',
    ]);
  });

  test('an own duty that was routed is handled by the street itself: its report goes to rating', () => {
    const story = ownerless().act('route', 'hub', { situationCode: situationCode('暴露垃圾') });
    expect(story.ticket.missing).toEqual([]);
    story.act('claim', 'qianfoshan.staff', {}).act('waive', 'qianfoshan.staff', { taskId: '2' });
    story.act('report', 'qianfoshan.staff', { outcome: 'solved', text: '已清运' });
    expect(story.ticket.status).toBe('rating');
  });

  test('a support that is to lead is replaced by its lead task, and nobody has two', () => {
    const story = createStory('2026-11-23 10:00').raise('qianfoshan.leader', {
      kind: 'daily',
      detail: '无主箱柜',
      supportUnitIds: ['tongxin'],
    });
    story.act('route', 'hub', { leadUnitId: 'tongxin' });
    expect(story.ticket.tasks.map(({ role, status }) => `${role} ${status}`)).toEqual([
      'support replaced',
      'lead waiting',
    ]);
    story
      .act('claim', 'tongxin', {})
      .act('report', 'tongxin', { outcome: 'solved', text: '已迁走' });
    expect(story.ticket.status).toBe('reported');
  });

  test('only the hub routes, and only what has no lead', () => {
    const byStreet = () => ownerless().act('route', 'qianfoshan.staff', { leadUnitId: 'tongxin' });
    expect(refusal(byStreet).code).toBe('forbidden');
    const twice = () =>
      ownerless()
        .act('route', 'hub', { leadUnitId: 'tongxin' })
        .act('route', 'hub', { leadUnitId: 'gongdian' });
    expect(refusal(twice)).toEqual({ code: 'conflict', reason: 'wrong_status' });
  });
});

describe('countersigning an emergency', () => {
  const emergency = () =>
    createStory('2026-11-23 20:00').raise('qianfoshan.staff', {
      situationCode: situationCode('井盖缺失'),
    });

  test('agreed: the clock stops and nothing else changes', () => {
    const story = emergency().later(30).act('countersign', 'qianfoshan.leader', { approve: true });
    expect(story.ticket.countersign).toBe('done');
    expect(story.clock('claim', 'shizheng')?.dueAt).toBe(wall('2026-11-23 20:05'));
  });

  test('refused: the kind is corrected and clocks start again from now, without those already met', () => {
    const story = emergency().later(2).act('claim', 'shizheng', {});
    story.later(28).act('countersign', 'qianfoshan.leader', { approve: false, kind: 'daily' });
    expect([story.ticket.kind, story.ticket.countersign]).toEqual(['daily', 'refused']);
    expect(story.state('claim', 'shizheng')).toBe('met');
    expect(story.state('arrive', 'shizheng')).toBe('void');
    expect(story.clock('finish', 'shizheng')?.dueAt).toBe(wall('2026-11-30 17:30'));
  });

  test('refused, an appointed arrival stays as appointed', () => {
    const story = emergency().act('appoint', 'qianfoshan.staff', { at: wall('2026-11-23 21:30') });
    story.act('countersign', 'qianfoshan.leader', { approve: false, kind: 'key_work' });
    expect(story.clock('arrive', 'shizheng')).toMatchObject({ dueAt: wall('2026-11-23 21:30') });
    expect(story.state('arrive', 'shizheng')).toBe('running');
  });

  test('staff do not countersign, and nothing is countersigned twice', () => {
    const byStaff = () => emergency().act('countersign', 'qianfoshan.staff', { approve: true });
    expect(refusal(byStaff).code).toBe('forbidden');
    const twice = () =>
      emergency()
        .act('countersign', 'qianfoshan.leader', { approve: true })
        .act('countersign', 'qianfoshan.chief', { approve: true });
    expect(refusal(twice)).toEqual({ code: 'conflict', reason: 'nothing_due' });
  });

  test('late: a card to the street', () => {
    const story = emergency().at('2026-11-24 20:01').settle();
    const card = story.facts.find(
      (fact) => fact.type === 'clock.red' && fact.data.unitId === 'qianfoshan',
    );
    expect(card?.at).toBe(wall('2026-11-24 20:00'));
  });
});

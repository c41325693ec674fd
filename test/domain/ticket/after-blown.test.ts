import { describe, expect, test } from 'vitest';
import { QIANFOSHAN, situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, wall } from '../../support/story.ts';

const vendors = { situationCode: situationCode('占道经营'), communityId: 'c370102002004' };
const blown = () => createStory('2026-11-23 09:00').raise('qianfoshan.leader', vendors);
const claimed = () => blown().later(10).act('claim', 'chengguan', { who: '一中队 2 人' });
const supported = () => {
  const story = claimed();
  for (const unit of ['shichang', 'jiaojing'])
    story.act('claim', unit, {}).act('report', unit, { outcome: 'solved', text: '已配合' });
  return story;
};
const reported = () =>
  supported().later(60).act('report', 'chengguan', { outcome: 'solved', text: '已劝离并立案' });

describe('claiming', () => {
  test("the lead's claim sets the ticket to work and stops its claim clock", () => {
    const story = claimed();
    expect([story.ticket.status, story.task('chengguan')?.status]).toEqual(['working', 'claimed']);
    expect(story.state('claim', 'chengguan')).toBe('met');
  });

  test("a support's claim leaves the ticket blown", () => {
    expect(blown().act('claim', 'shichang', {}).ticket.status).toBe('blown');
  });

  test('a second claim of the same task is a conflict, a stranger is forbidden', () => {
    const again = () => claimed().act('claim', 'chengguan.leader', {});
    expect(refusal(again)).toEqual({ code: 'conflict', reason: 'already_claimed' });
    expect(refusal(() => blown().act('claim', 'ranqi', {})).code).toBe('forbidden');
  });

  test('the street claims for a unit that answered by phone, with a number', () => {
    const input = { forUnitId: 'chengguan', who: '值班电话', phone: '0531-0000-0101' };
    const story = blown().act('claim_for', 'qianfoshan.staff', input);
    expect(story.task('chengguan')?.claimedForBy).toBe('p:qianfoshan.staff');
    const mute = () => blown().act('claim_for', 'qianfoshan.staff', { forUnitId: 'chengguan' });
    expect(refusal(mute).code).toBe('invalid');
    const stranger = () => blown().act('claim_for', 'shichang', input);
    expect(refusal(stranger).code).toBe('forbidden');
  });

  test('the promised time changes once, and the first promise is kept on record', () => {
    const story = blown().act('claim', 'chengguan', { eta: wall('2026-11-23 10:00') });
    story.act('eta', 'chengguan', { eta: wall('2026-11-23 10:40'), reason: '堵车' });
    expect(story.task('chengguan')).toMatchObject({
      eta: wall('2026-11-23 10:40'),
      promisedEta: wall('2026-11-23 10:00'),
    });
    const again = () =>
      story.act('eta', 'chengguan', { eta: wall('2026-11-23 11:00'), reason: '堵车' });
    expect(refusal(again)).toEqual({ code: 'conflict', reason: 'eta_spent' });
  });

  test('a promise in the past is refused', () => {
    const attempt = () => blown().act('claim', 'chengguan', { eta: wall('2026-11-23 08:00') });
    expect(refusal(attempt)).toEqual({ code: 'invalid', reason: 'instant_passed' });
  });
});

describe('arriving', () => {
  test('arriving implies claiming and stops both clocks', () => {
    const story = blown().act('arrive', 'chengguan', {});
    expect([story.ticket.status, story.task('chengguan')?.status]).toEqual(['working', 'on_site']);
    expect([story.state('claim', 'chengguan'), story.state('arrive', 'chengguan')]).toEqual([
      'met',
      'met',
    ]);
  });

  test('of a position only near or not is kept', () => {
    const near = claimed().act('arrive', 'chengguan', { place: QIANFOSHAN });
    const far = claimed().act('arrive', 'chengguan', { place: { lat: 36.66, lng: 117.032 } });
    expect(near.facts.at(-1)?.data).toMatchObject({ within200m: true });
    expect(far.facts.at(-1)?.data).toMatchObject({ within200m: false });
    expect(JSON.stringify(far.facts.at(-1))).not.toContain('36.66');
  });

  test('the street notes an arrival for a unit, nobody arrives twice', () => {
    const story = claimed().act('arrive', 'qianfoshan.staff', { taskId: '1' });
    expect(story.facts.at(-1)?.data).toMatchObject({ forUnit: true });
    const again = () => story.act('arrive', 'chengguan', {});
    expect(refusal(again)).toEqual({ code: 'conflict', reason: 'already_arrived' });
    expect(refusal(() => claimed().act('arrive', 'ranqi', {})).code).toBe('forbidden');
  });

  test('an appointment replaces the arrival clock by its own instant', () => {
    const story = claimed().act('appoint', 'qianfoshan.staff', { at: wall('2026-11-25 14:00') });
    expect(story.clock('arrive', 'chengguan')).toMatchObject({
      round: 2,
      dueAt: wall('2026-11-25 14:00'),
    });
    expect(
      refusal(() => claimed().act('appoint', 'chengguan', { at: wall('2026-11-25 14:00') })).code,
    ).toBe('forbidden');
  });
});

describe('progress and report', () => {
  test('the first progress stops the first-answer clock, the second changes nothing of it', () => {
    const story = claimed().later(30).act('progress', 'chengguan', { text: '已联系业主' });
    const first = story.clock('first_answer')?.stoppedAt;
    story.later(30).act('progress', 'chengguan', { text: '明日清理' });
    expect(story.clock('first_answer')?.stoppedAt).toBe(first);
  });

  test('the lead waits for its supports, or the street waives them', () => {
    const early = () => claimed().act('report', 'chengguan', { outcome: 'solved', text: '好了' });
    expect(refusal(early)).toEqual({ code: 'conflict', reason: 'supports_unfinished' });
    const story = claimed();
    story
      .act('waive', 'qianfoshan.staff', { taskId: '2' })
      .act('waive', 'qianfoshan.staff', { taskId: '3' });
    expect(story.state('finish', 'shichang')).toBe('void');
    story.act('report', 'chengguan', { outcome: 'solved', text: '好了' });
    expect(story.ticket.status).toBe('reported');
  });

  test('a report without arrival stops the arrival clock too', () => {
    const story = reported();
    expect(story.state('arrive', 'chengguan')).toBe('met');
    expect(story.state('finish', 'chengguan')).toBe('met');
    expect(story.clock('verification')?.dueAt).toBe(wall('2026-11-25 17:30'));
  });

  test('nobody reports before claiming, twice, or for another', () => {
    const input = { outcome: 'solved' as const, text: '好了' };
    expect(refusal(() => blown().act('report', 'shichang', input)).reason).toBe('not_claimed');
    expect(refusal(() => supported().act('report', 'shichang', input)).reason).toBe('already_done');
    expect(refusal(() => claimed().act('report', 'qianfoshan.staff', input)).code).toBe(
      'forbidden',
    );
  });
});

describe('a unit without people', () => {
  const story = () =>
    createStory('2026-11-23 09:00').raise('qianfoshan.leader', {
      situationCode: situationCode('非法集资'),
      supportUnitIds: [],
    });

  test('is claimed for by phone, and the hub notes its answer and its report', () => {
    const told = story().act('claim_for', 'qianfoshan.staff', { forUnitId: 'jinrong', phone: '1' });
    told.act('progress', 'hub', { text: '电话答复:已受理' });
    told.act('report', 'hub', { outcome: 'referred', text: '已移送' });
    expect(told.ticket.status).toBe('reported');
    expect(told.facts.at(-1)?.data).toMatchObject({ forUnit: true });
    expect(told.verbs('qianfoshan.staff')).toContain('verify');
  });

  test('the hub reports for nobody else', () => {
    expect(
      refusal(() => claimed().act('report', 'hub', { outcome: 'solved', text: 'x' })).code,
    ).toBe('forbidden');
  });
});

describe('verifying and redoing', () => {
  test('the street agrees and rates, and the rating window opens for seven days', () => {
    const ratings = [{ taskId: '1', fast: 5, useful: 4, cooperative: 5 }];
    const story = reported().act('verify', 'qianfoshan.staff', { ratings });
    expect(story.ticket).toMatchObject({ status: 'rating', ratings });
    expect(story.clock('rating')?.dueAt).toBe(wall('2026-11-30 10:10'));
  });

  test('only the street of the ticket verifies, and only what is reported', () => {
    for (const username of ['chengguan', 'wendong.staff', 'hub', 'qipanjie'])
      expect(refusal(() => reported().act('verify', username, {})).code).toBe('forbidden');
    expect(refusal(() => claimed().act('verify', 'qianfoshan.staff', {})).reason).toBe(
      'wrong_status',
    );
  });

  test('a redo names what is missing; the lead goes on, supports stay done', () => {
    const story = reported().act('redo', 'qianfoshan.staff', { missing: '台阶下还有两摊' });
    expect(story.ticket.status).toBe('working');
    expect(story.task('chengguan')?.status).toBe('claimed');
    expect(story.task('shichang')?.status).toBe('done');
    expect(story.clock('finish', 'chengguan')).toMatchObject({
      round: 2,
      dueAt: wall('2026-11-30 17:30'),
    });
  });

  test('from the third redo on the ticket goes to the joint meeting', () => {
    const story = reported();
    for (const round of [1, 2, 3]) {
      story.later(30).act('redo', 'qianfoshan.staff', { missing: `第 ${round} 次` });
      expect(story.ticket.level).toBe(round < 3 ? 0 : 3);
      story.later(30).act('report', 'chengguan', { outcome: 'solved', text: '再办' });
    }
  });
});

describe('closing', () => {
  const rating = () => reported().act('verify', 'qianfoshan.staff', {});

  test('closes by the clock, dated at its own instant, whenever it was noticed', () => {
    const story = rating().at('2026-12-05 03:00').settle();
    expect(story.ticket).toMatchObject({ status: 'closed', closedAt: wall('2026-11-30 10:10') });
    expect(story.ticket.clocks.every((clock) => clock.stoppedAt || clock.void)).toBe(true);
  });

  test('the rating window is still open at its last instant', () => {
    expect(rating().at('2026-11-30 10:10').settle().ticket.status).toBe('rating');
  });

  test('no verb changes the status of what is over but reopen and reblow, and those for 15 days', () => {
    const story = rating().at('2026-12-05 03:00').settle();
    const keep = ['comment', 'view_contact', 'appeal', 'reblow', 'reopen'];
    for (const username of ['qianfoshan.chief', 'chengguan', 'hub.leader', 'member1'])
      expect(story.verbs(username).filter((verb) => !keep.includes(verb))).toEqual([]);
    expect(story.verbs('qianfoshan.chief')).toContain('reblow');
    expect(story.verbs('hub')).toContain('reopen');
    story.at('2027-01-05 03:00').settle();
    expect(story.verbs('qianfoshan.chief')).not.toContain('reblow');
    expect(story.verbs('hub')).not.toContain('reopen');
  });
});

describe('cancelling', () => {
  test('staff before a claim, a leader after one', () => {
    expect(blown().act('cancel', 'qianfoshan.staff', { reason: '重复' }).ticket.status).toBe(
      'cancelled',
    );
    const late = () => claimed().act('cancel', 'qianfoshan.staff', { reason: '重复' });
    expect(refusal(late).code).toBe('forbidden');
    const story = claimed().act('cancel', 'qianfoshan.leader', { reason: '重复' });
    expect(story.ticket.clocks.every((clock) => clock.stoppedAt || clock.void)).toBe(true);
  });

  test('what is closed is not cancelled', () => {
    const story = reported().act('verify', 'qianfoshan.staff', {}).at('2026-12-05 03:00');
    const attempt = () => story.act('cancel', 'qianfoshan.leader', { reason: '晚了' });
    expect(refusal(attempt)).toEqual({ code: 'conflict', reason: 'wrong_status' });
  });
});

describe('hands', () => {
  const calling = () => blown().act('hands', 'qianfoshan.staff', { wanted: 2, scope: 'community' });

  test('members of the community take slots until they are full', () => {
    const story = calling().act('claim_slot', 'member1', {}).act('claim_slot', 'member2', {});
    expect(story.ticket.tasks.filter((task) => task.role === 'volunteer')).toHaveLength(2);
    const third = () => story.act('claim_slot', 'member3', {});
    expect(refusal(third)).toEqual({ code: 'conflict', reason: 'slots_full' });
  });

  test('nobody takes two slots, and members registered elsewhere are not asked', () => {
    const twice = () => calling().act('claim_slot', 'member1', {}).act('claim_slot', 'member1', {});
    expect(refusal(twice).reason).toBe('already_helping');
    expect(refusal(() => calling().act('claim_slot', 'member8', {})).code).toBe('forbidden');
  });

  test('a volunteer arrives and reports without blocking or moving the ticket', () => {
    const story = calling().act('claim_slot', 'member1', {}).act('arrive', 'member1', {});
    story.act('report', 'member1', { outcome: 'solved', text: '疏导行人一小时' });
    expect(story.ticket.status).toBe('blown');
    expect(story.ticket.clocks.every((clock) => clock.unitId !== undefined)).toBe(true);
  });

  test('a department does not call hands', () => {
    const attempt = () => claimed().act('hands', 'chengguan', { wanted: 1 });
    expect(refusal(attempt).code).toBe('forbidden');
  });
});

describe('what is missing', () => {
  const bare = () =>
    createStory('2026-11-23 09:00').raise('qianfoshan.leader', {
      kind: 'daily',
      detail: '路口有个箱子',
      place: QIANFOSHAN,
    });

  test('is told later part by part; the clock stops with the last', () => {
    const story = bare().act('supplement', 'qianfoshan.staff', { address: '经十路口' });
    expect([story.ticket.missing, story.state('missing')]).toEqual([['situation'], 'running']);
    story.act('supplement', 'qianfoshan.staff', { situationCode: situationCode('小广告') });
    expect([story.ticket.missing, story.state('missing')]).toEqual([[], 'met']);
  });

  test('nothing told is refused, and departments do not tell', () => {
    expect(refusal(() => bare().act('supplement', 'qianfoshan.staff', {})).code).toBe('invalid');
    expect(
      refusal(() => blown().act('supplement', 'qianfoshan.staff', { address: 'x' })).reason,
    ).toBe('nothing_due');
    expect(refusal(() => bare().act('supplement', 'hub', { address: 'x' })).code).toBe('forbidden');
  });

  test('what is known already is not told again', () => {
    const story = bare().act('supplement', 'qianfoshan.staff', { address: '经十路口' });
    const again = () => story.act('supplement', 'qianfoshan.staff', { address: '别处' });
    expect(refusal(again)).toEqual({ code: 'invalid', reason: 'already_there' });
  });

  test('nothing is owed any more once the result is verified', () => {
    const story = createStory('2026-11-23 09:00').raise('qianfoshan.leader', {
      ...vendors,
      supportUnitIds: [],
      place: QIANFOSHAN,
    });
    story
      .act('claim', 'chengguan', {})
      .act('report', 'chengguan', { outcome: 'solved', text: '好了' });
    story.act('verify', 'qianfoshan.staff', {}).at('2026-11-26 09:00').settle();
    expect(story.state('missing')).toBe('void');
    expect(story.types()).not.toContain('clock.red');
  });
});

import { describe, expect, test } from 'vitest';
import { leadOf, leadsOf } from '../../../src/domain/ticket/ticket.ts';
import { situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, type Story, wall } from '../../support/story.ts';

const VENDORS = { situationCode: situationCode('占道经营'), supportUnitIds: [] };

const basis = '街道履职事项清单配合履职第 12 项';
const path = '请先拨打值班电话,我单位先行到场';
const returned = { basis, path, suggestedUnitId: 'shichang' };

const blown = (input: object = {}) =>
  createStory('2026-11-23 09:00').raise('qianfoshan.leader', { ...VENDORS, ...input });
const asked = (story = blown()) => story.later(30).act('return', 'chengguan.leader', returned);
const accept = { n: 1, accept: true };
const disputed = (story = blown()) =>
  asked(story)
    .act('answer_return', 'qianfoshan.leader', {
      n: 1,
      accept: false,
      text: '清单写明由贵单位主责',
    })
    .later(10)
    .act('return', 'chengguan.leader', returned);

const unitsOf = (story: Story) => leadsOf(story.ticket).map(({ unitId }) => unitId);

describe('a return', () => {
  test("waits for the asking unit's leader before it counts", () => {
    const story = blown().act('return', 'chengguan', returned);
    expect(story.ticket.returns?.[0]).toMatchObject({ state: 'unsigned' });
    expect(story.clock('return_answer')).toBeUndefined();
    expect(story.verbs('qianfoshan.leader')).not.toContain('answer_return');
    story.act('sign_return', 'chengguan.leader', { n: 1, approve: true });
    expect(story.ticket.returns?.[0]).toMatchObject({ state: 'asked', signedAt: story.now });
    expect(story.clock('return_answer')?.dueAt).toBe(wall('2026-11-24 17:30'));
  });

  test('its own leader may keep it back, and nothing has happened', () => {
    const story = blown().act('return', 'chengguan', returned);
    story.act('sign_return', 'chengguan.leader', { n: 1, approve: false, text: '先处置' });
    expect(story.ticket.returns?.[0]?.state).toBe('dropped');
    expect(story.verbs('chengguan')).toContain('return');
  });

  test('an emergency return is answered within 30 minutes while the first unit keeps the duty', () => {
    const story = asked(blown({ kind: 'emergency' }).later(-20));
    expect(story.clock('return_answer')?.dueAt).toBe(wall('2026-11-23 09:40'));
    const finish = story.clock('finish', 'chengguan')?.dueAt;
    story.act('answer_return', 'qianfoshan.leader', accept);
    expect(story.state('return_answer')).toBe('met');
    expect(unitsOf(story)).toEqual(['chengguan', 'shichang']);
    // No clock stops meanwhile, and the first unit may act.
    expect(story.clock('finish', 'chengguan')).toMatchObject({ dueAt: finish });
    expect(story.clock('finish', 'chengguan')?.stoppedAt).toBeUndefined();
    expect(story.verbs('chengguan')).toEqual(expect.arrayContaining(['arrive', 'claim']));
    story.act('arrive', 'chengguan', {}).act('progress', 'chengguan', { text: '先行隔离' });
    expect(story.verbs('chengguan')).not.toContain('report');
    const report = () => story.act('report', 'chengguan', { outcome: 'solved', text: '已处置' });
    expect(refusal(report).reason).toBe('has_successor');
    // Until the new lead's claim.
    story.later(5).act('claim', 'shichang', {});
    expect(unitsOf(story)).toEqual(['shichang']);
    expect(story.task('chengguan')?.status).toBe('replaced');
    expect(story.state('finish', 'chengguan')).toBe('void');
  });

  test("the new lead's clocks start at the answer", () => {
    const story = asked().later(60).act('answer_return', 'qianfoshan.leader', accept);
    expect(story.clock('claim', 'shichang')?.startedAt).toBe(story.now);
    expect(story.task('shichang')).toMatchObject({ successorOf: story.task('chengguan')?.id });
  });

  test('a refusal needs a reason, and the lead goes on', () => {
    const mute = () => asked().act('answer_return', 'qianfoshan.leader', { n: 1, accept: false });
    expect(refusal(mute)).toEqual({ code: 'invalid', reason: 'field_missing' });
    const story = asked().act('answer_return', 'hub', { n: 1, accept: false, text: '先执行' });
    expect(unitsOf(story)).toEqual(['chengguan']);
    expect(story.ticket.returns?.[0]?.state).toBe('refused');
  });

  test('comes within two working days of the call; after that the way forward is another', () => {
    const late = () => blown().at('2026-11-25 17:30').act('return', 'chengguan', returned);
    expect(late().ticket.returns).toHaveLength(1);
    const tooLate = () => blown().at('2026-11-25 17:31').act('return', 'chengguan', returned);
    expect(refusal(tooLate)).toEqual({ code: 'conflict', reason: 'return_over' });
    expect(blown().at('2026-11-25 17:31').verbs('chengguan')).not.toContain('return');
  });

  test('is refused for words that turn people away', () => {
    const rude = () => blown().act('return', 'chengguan', { basis: '这事不归我们管', path });
    expect(refusal(rude)).toEqual({ code: 'invalid', reason: 'unhelpful_words' });
  });

  test('goes to another unit, and a stranger neither asks nor answers', () => {
    const self = () =>
      asked().act('answer_return', 'qianfoshan.leader', { ...accept, toUnitId: 'chengguan' });
    expect(refusal(self).reason).toBe('own_unit');
    expect(refusal(() => blown().act('return', 'shichang', returned)).code).toBe('forbidden');
    const staff = () => asked().act('answer_return', 'qianfoshan.staff', accept);
    expect(refusal(staff).code).toBe('forbidden');
  });

  test('one refused is a mark against the returning unit, one upheld against the whistle', () => {
    const refused = asked().act('answer_return', 'hub', { n: 1, accept: false, text: '先执行' });
    expect(refused.ticket.returns?.[0]?.state).toBe('refused');
  });
});

describe('the second return', () => {
  test('cannot be answered: the hub rules, after naming a provisional lead', () => {
    const story = disputed();
    expect(story.ticket.returns?.[1]?.state).toBe('disputed');
    expect(story.verbs('qianfoshan.leader')).not.toContain('answer_return');
    const answer = () =>
      story.act('answer_return', 'hub', { n: 2, accept: true, toUnitId: 'shichang' });
    expect(refusal(answer)).toEqual({ code: 'conflict', reason: 'second_return' });
    expect(story.clock('provisional')?.dueAt).toBe(wall('2026-11-24 17:30'));
    expect(story.clock('ruling')?.dueAt).toBe(wall('2026-11-30 17:30'));
    expect(story.verbs('hub')).toEqual(expect.arrayContaining(['designate', 'rule']));
    expect(story.verbs('hub')).not.toContain('reassign');
  });

  test('in an emergency somebody leads provisionally within half an hour', () => {
    const story = disputed(blown({ kind: 'emergency' }).later(-25));
    expect(story.clock('provisional')?.dueAt).toBe(wall('2026-11-23 09:45'));
  });

  test('also after an accepted one, by the new lead', () => {
    const story = asked().act('answer_return', 'qianfoshan.leader', accept);
    story.act('return', 'shichang.leader', { basis, path, suggestedUnitId: 'shengtai' });
    expect(story.ticket.returns?.[1]?.state).toBe('disputed');
  });

  test('the provisional lead acts first; the ruling then names the lead, in writing', () => {
    const story = disputed().act('designate', 'hub', { unitId: 'shichang', text: '先执行' });
    expect(story.state('provisional')).toBe('met');
    expect(leadOf(story.ticket)?.unitId).toBe('shichang');
    story.act('claim', 'shichang', {});
    expect(unitsOf(story)).toEqual(['shichang']);
    story.at('2026-11-26 10:00').act('rule', 'hub', {
      unitId: 'chengguan',
      body: 'staffing_office',
      reason: '依据清单第 12 项',
    });
    expect(story.state('ruling')).toBe('met');
    expect(story.ticket.ruling).toMatchObject({ leadUnitId: 'chengguan', body: 'staffing_office' });
    expect(leadOf(story.ticket)?.unitId).toBe('chengguan');
    expect(story.facts.at(-1)).toMatchObject({
      type: 'ruling.made',
      data: { precedent: true, situationCode: VENDORS.situationCode },
    });
  });

  test('a ruling for the lead of now changes no task', () => {
    const story = disputed();
    const tasks = story.ticket.tasks.length;
    story.act('rule', 'hub', { unitId: 'chengguan', body: 'hub', reason: '清单' });
    expect(story.ticket.tasks).toHaveLength(tasks);
    expect(story.state('provisional')).toBe('met');
  });

  test('back to a lead still in force: it just goes on, and the other is out', () => {
    const story = disputed().act('designate', 'hub', { unitId: 'shichang' });
    story.act('rule', 'hub', { unitId: 'chengguan', body: 'hub', reason: '清单' });
    expect(unitsOf(story)).toEqual(['chengguan']);
    expect(story.task('shichang')?.status).toBe('replaced');
    expect(story.state('claim', 'shichang')).toBe('void');
  });

  test('after a ruling nobody returns: act first, appeal later', () => {
    const story = disputed().act('rule', 'hub', {
      unitId: 'shichang',
      body: 'hub',
      reason: '清单',
    });
    const again = () => story.act('return', 'shichang.leader', { basis, path });
    expect(refusal(again)).toEqual({ code: 'conflict', reason: 'already_ruled' });
  });

  test('only the hub rules, and only when there is something to rule', () => {
    const street = () =>
      disputed().act('rule', 'qianfoshan.chief', { unitId: 'shichang', body: 'hub', reason: '.' });
    expect(refusal(street).code).toBe('forbidden');
    const early = () =>
      blown().act('rule', 'hub', { unitId: 'shichang', body: 'hub', reason: '.' });
    expect(refusal(early)).toEqual({ code: 'conflict', reason: 'nothing_due' });
  });
});

describe('reassigning, adding, releasing', () => {
  const reason = '职责在对方';

  test('the street reassigns before a claim, and the old lead is out at once', () => {
    const story = blown().act('reassign', 'qianfoshan.staff', { unitId: 'shichang', reason });
    expect(unitsOf(story)).toEqual(['shichang']);
    expect(story.state('claim', 'chengguan')).toBe('void');
    expect(story.ticket.reassigned).toBe(1);
  });

  test('after a claim only the hub does, and the old lead stays until the new claim', () => {
    const claimed = () => blown().act('claim', 'chengguan', {});
    const street = () =>
      claimed().act('reassign', 'qianfoshan.leader', { unitId: 'shichang', reason });
    expect(refusal(street)).toEqual({ code: 'conflict', reason: 'already_claimed' });
    const story = claimed().act('reassign', 'hub', { unitId: 'shichang', reason });
    expect(unitsOf(story)).toEqual(['chengguan', 'shichang']);
    story.act('arrive', 'shichang', {});
    expect(unitsOf(story)).toEqual(['shichang']);
    expect(story.state('finish', 'chengguan')).toBe('void');
  });

  test('a support that becomes the lead supports no more', () => {
    const story = blown({ supportUnitIds: ['shichang'] });
    story.act('reassign', 'hub', { unitId: 'shichang', reason });
    expect(story.ticket.tasks.map(({ role, status }) => `${role} ${status}`)).toEqual([
      'lead replaced',
      'support replaced',
      'lead waiting',
    ]);
  });

  test('added supports have claim and finish clocks of their own; nobody is called twice', () => {
    const story = blown()
      .later(60)
      .act('add', 'qianfoshan.staff', { unitIds: ['shichang'], reason });
    expect(story.clock('claim', 'shichang')?.startedAt).toBe(story.now);
    expect(story.clock('routing')).toBeUndefined();
    const twice = () => story.act('add', 'qianfoshan.leader', { unitIds: ['chengguan'], reason });
    expect(refusal(twice)).toEqual({ code: 'invalid', reason: 'already_called' });
  });

  test('a support asks to go, the street answers within a working day, and the lead may report', () => {
    const story = blown({ supportUnitIds: ['shichang'] }).act('claim', 'chengguan', {});
    story.act('release', 'shichang', { text: '现场无需监管执法' });
    expect(story.clock('release_answer')?.dueAt).toBe(wall('2026-11-24 17:30'));
    const twice = () => story.act('release', 'shichang', { text: '再次申请' });
    expect(refusal(twice).reason).toBe('already_there');
    const report = () => story.act('report', 'chengguan', { outcome: 'solved', text: '已处置' });
    expect(refusal(report).reason).toBe('supports_unfinished');
    story.act('answer_release', 'qianfoshan.staff', { n: 1, approve: true });
    expect(story.task('shichang')?.status).toBe('released');
    expect(story.state('finish', 'shichang')).toBe('void');
    report();
    expect(story.ticket.status).toBe('reported');
  });

  test('the lead cannot report while a support is open, and can after the street waives it', () => {
    const story = blown({ supportUnitIds: ['shichang'] }).act('claim', 'chengguan', {});
    const report = () => story.act('report', 'chengguan', { outcome: 'solved', text: '已处置' });
    expect(refusal(report).reason).toBe('supports_unfinished');
    const { id = '' } = story.task('shichang') ?? {};
    story.act('waive', 'qianfoshan.staff', { taskId: id });
    report();
    expect(story.ticket.status).toBe('reported');
  });

  test('a release that is refused leaves the support where it was', () => {
    const story = blown({ supportUnitIds: ['shichang'] }).act('release', 'shichang', {
      text: '无需',
    });
    story.act('answer_release', 'qianfoshan.leader', { n: 1, approve: false, text: '仍需到场' });
    expect([story.task('shichang')?.status, story.state('release_answer')]).toEqual([
      'waiting',
      'met',
    ]);
    expect(story.verbs('shichang')).toContain('release');
  });
});

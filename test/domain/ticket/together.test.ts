import { describe, expect, test } from 'vitest';
import { knownWorkingDays } from '../../../db/seeds/calendar.ts';
import { caseRows } from '../../../src/domain/score/case.ts';
import { createCalendar } from '../../../src/domain/sla/calendar.ts';
import { moveClocks } from '../../../src/domain/sla/move.ts';
import { readsWords, sightOf } from '../../../src/domain/ticket/sight.ts';
import { waitsOf } from '../../../src/domain/ticket/waits.ts';
import { actorOf, sampleRules, situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, wall } from '../../support/story.ts';

const VENDORS = { situationCode: situationCode('占道经营'), supportUnitIds: [] };
const shelve = { kind: 'shelve' as const, until: wall('2026-12-10 09:00'), text: '等待拆迁' };
const returned = { basis: '清单第 12 项', path: '先到场处置' };
const text = '请研究';

const blown = (input: object = {}) =>
  createStory('2026-11-23 09:00').raise('qianfoshan.chief', { ...VENDORS, ...input });
const working = (input: object = {}) => blown(input).act('claim', 'chengguan', {});
const kindsOf = (story: ReturnType<typeof blown>) => waitsOf(story.ticket).map(({ kind }) => kind);

describe('under a pause', () => {
  test('what is called stands still until the pause ends', () => {
    const story = working().act('pause', 'district', shelve);
    story.act('reassign', 'hub', { unitId: 'shichang', reason: text });
    expect(story.state('claim', 'shichang')).toBe('paused');
    story.at('2026-12-05 09:00').settle();
    expect(story.ticket.level).toBe(0);
    story.act('end_pause', 'hub', { n: 1 });
    expect(story.state('claim', 'shichang')).toBe('running');
  });

  test('what is done was done when the clock stopped', () => {
    const story = blown().act('pause', 'district', shelve).at('2026-11-26 09:00');
    story.act('claim', 'chengguan', {});
    expect(story.state('claim', 'chengguan')).toBe('met');
  });

  test('a new holiday table moves the clock and does not start it', () => {
    const story = working({ kind: 'daily' }).act('pause', 'district', shelve);
    const known = knownWorkingDays();
    const calendar = createCalendar({ ...known, holidays: [...known.holidays, '2026-11-27'] });
    const rules = { ...sampleRules, calendar };
    story.keep(moveClocks(story.ticket, story.now, rules));
    expect(story.types()).toContain('clock.moved');
    expect(story.state('finish', 'chengguan')).toBe('paused');
  });

  test('an extension that was asked before is granted, and still stands', () => {
    const story = working().act('extension', 'chengguan', { days: 2, text });
    story.act('pause', 'district', shelve);
    story.later(60).act('answer_extension', 'qianfoshan.leader', { n: 1, approve: true });
    expect(story.state('finish', 'chengguan')).toBe('paused');
  });

  test('a second pause takes out only its own time of an appointed instant', () => {
    const story = working({ kind: 'key_work' });
    story.act('set_milestones', 'chengguan', {
      items: [{ text: '方案', dueAt: wall('2026-12-01 09:00') }],
    });
    for (const n of [1, 2]) {
      story.act('pause', 'district', { ...shelve, until: wall('2027-01-10 09:00') });
      story.later(24 * 60).act('end_pause', 'hub', { n });
    }
    expect(story.clock('milestone')?.dueAt).toBe(wall('2026-12-03 09:00'));
  });
});

describe('a report while something is asked', () => {
  test('ends the ask, so that it is not open again after a redo', () => {
    const story = working().act('extension', 'chengguan', { days: 2, text });
    story.act('report', 'chengguan', { outcome: 'solved', text });
    expect(story.ticket.extensions?.[0]?.state).toBe('dropped');
    story.act('redo', 'qianfoshan.leader', { missing: '缺照片' });
    expect(story.verbs('qianfoshan.leader')).not.toContain('answer_extension');
    expect(story.verbs('chengguan')).toContain('extension');
  });

  test('a dispute is still ruled on, for the next time, and calls nobody', () => {
    const story = working()
      .act('return', 'chengguan.leader', returned)
      .act('answer_return', 'qianfoshan.leader', { n: 1, accept: false, text })
      .act('return', 'chengguan.leader', returned)
      .act('report', 'chengguan', { outcome: 'solved', text });
    expect(kindsOf(story)).toContain('ruling');
    const tasks = story.ticket.tasks.length;
    story.act('rule', 'hub', { unitId: 'shichang', body: 'hub', reason: '清单' });
    expect(story.ticket.tasks).toHaveLength(tasks);
    expect(story.state('ruling')).toBe('met');
  });

  test('an unmet milestone is over with it', () => {
    const story = working({ kind: 'key_work' });
    story.act('set_milestones', 'chengguan', {
      items: [{ text: '方案', dueAt: wall('2026-12-01 09:00') }],
    });
    // The plan stands, so its steps take over from the finish clock.
    expect(story.state('finish', 'chengguan')).toBe('met');
    story.act('report', 'chengguan', { outcome: 'solved', text });
    story.act('redo', 'qianfoshan.leader', { missing: '缺照片' });
    expect(story.verbs('chengguan')).not.toContain('meet_milestone');
  });
});

describe('when the lead changes', () => {
  test('what the old one asked for itself is moot', () => {
    const story = working().act('extension', 'chengguan', { days: 2, text });
    story.act('reassign', 'hub', { unitId: 'shichang', reason: text });
    expect(story.state('extension_answer')).toBe('void');
    expect(story.ticket.extensions?.[0]?.state).toBe('dropped');
    story.act('claim', 'shichang', {}).act('extension', 'shichang', { days: 1, text });
    expect(story.ticket.extensions?.map(({ state }) => state)).toEqual(['dropped', 'asked']);
    story.act('answer_extension', 'qianfoshan.leader', { n: 2, approve: true });
  });

  test('a pause the old one asked binds nobody', () => {
    const story = working().act('pause', 'chengguan', {
      kind: 'procedure',
      until: wall('2026-12-10 09:00'),
      text,
      document: '检字 1 号',
    });
    story.act('reassign', 'hub', { unitId: 'shichang', reason: text }).act('claim', 'shichang', {});
    expect(story.verbs('qianfoshan.leader')).not.toContain('answer_pause');
    expect(story.verbs('shichang')).toContain('pause');
  });

  test('a release of a support that was waived and called again is not open', () => {
    const story = working({ supportUnitIds: ['shichang'] }).act('release', 'shichang', { text });
    const taskId = story.task('shichang')?.id ?? '';
    story.act('waive', 'qianfoshan.staff', { taskId });
    story.act('add', 'qianfoshan.staff', { unitIds: ['shichang'], reason: text });
    expect(story.verbs('qianfoshan.staff')).not.toContain('answer_release');
    expect(kindsOf(story)).toEqual([]);
  });

  test('a corrected kind gives the return its own time', () => {
    const story = createStory('2026-11-23 09:00').raise('qianfoshan.staff', {
      ...VENDORS,
      kind: 'emergency',
    });
    story.later(60);
    expect(story.verbs('chengguan')).not.toContain('return');
    story.act('countersign', 'qianfoshan.leader', { approve: false, kind: 'daily' });
    expect(story.verbs('chengguan')).toContain('return');
  });
});

describe('extensions at the edge', () => {
  test('asked in time on the wall and answered late, it counts from the answer', () => {
    const story = working({ kind: 'emergency' }).at('2026-11-24 08:59');
    story.act('extension', 'chengguan', { hours: 1, text }).at('2026-11-24 11:30');
    story.act('answer_extension', 'qianfoshan.leader', { n: 1, approve: true });
    expect(story.clock('finish')?.dueAt).toBe(wall('2026-11-24 12:30'));
    expect(story.state('finish')).toBe('running');
  });

  test('a red card that was lifted does not count', () => {
    const story = working({ kind: 'daily' }).at('2026-11-30 17:00');
    story.act('extension', 'chengguan', { days: 3, text }).at('2026-12-01 09:00').settle();
    story.act('answer_extension', 'hub', { n: 1, approve: true });
    story.act('report', 'chengguan', { outcome: 'solved', text });
    story.act('verify', 'qianfoshan.leader', {}).at('2026-12-20 09:00').settle();
    const row = caseRows(story.ticket).find(({ role }) => role === 'lead');
    const reds = story.ticket.clocks.filter(({ red, taskId }) => red && taskId === '1');
    expect([row?.late, row?.red]).toEqual([false, reds.length - 1]);
  });
});

describe('a new round', () => {
  const reblown = () =>
    working()
      .act('return', 'chengguan.leader', returned)
      .act('answer_return', 'qianfoshan.leader', { n: 1, accept: false, text })
      .act('instruct', 'district', { text, dueAt: wall('2026-11-27 17:30') })
      .act('report', 'chengguan', { outcome: 'solved', text })
      .act('reblow', 'qianfoshan.chief', { cause: 'unsolved', text, unitId: 'shichang' });

  test('has returns of its own', () => {
    const story = reblown().act('return', 'shichang.leader', returned);
    expect(story.ticket.returns?.[1]?.state).toBe('asked');
  });

  test("keeps what is owed: an instruction's clock goes on", () => {
    expect(reblown().state('order')).toBe('running');
    expect(reblown().ticket.level).toBe(1);
  });
});

describe('who comes to see it', () => {
  test('a unit invited to a meeting reads its invitation, also after a comment', () => {
    const story = working().act('call_meeting', 'hub', {
      level: 'joint',
      at: wall('2026-11-24 09:00'),
      unitIds: ['shengtai'],
      text,
    });
    story.later(5).act('comment', 'hub', { text });
    const called = story.facts.find(({ type }) => type === 'meeting.called');
    expect(called && readsWords(actorOf('shengtai'), story.ticket, called)).toBe(true);
  });

  test('of a sensitive ticket only a leader of street or hub opens it to others', () => {
    const story = working({ sensitivity: 'sensitive' });
    expect(sightOf(actorOf('chengguan.leader'), story.ticket)).toBe('full');
    expect(story.verbs('chengguan.leader')).not.toContain('consult');
    expect(story.verbs('qianfoshan.leader')).toContain('consult');
  });

  test("whose contact was looked at is told by the caller's content, and a wrong number is refused", () => {
    const story = working({ caller: { phone: '13800000000' } });
    story.act('add_caller', 'qianfoshan.staff', { phone: '13900000000' });
    story.act('view_contact', 'qianfoshan.staff', { reason: '回访', n: 2 });
    expect(story.facts.at(-1)?.data).toMatchObject({
      contentId: story.ticket.otherCallers?.[0]?.contentId,
    });
    const wrong = () => story.act('view_contact', 'qianfoshan.staff', { reason: '回访', n: 3 });
    expect(refusal(wrong)).toEqual({ code: 'invalid', reason: 'no_caller' });
  });

  test('one caller of several cannot end it for the others', () => {
    const story = working({ caller: { phone: '13800000000' } });
    story.act('add_caller', 'qianfoshan.staff', { phone: '13900000000' });
    const gone = () => story.act('withdraw', 'hub', { hazard: false, text });
    expect(refusal(gone)).toEqual({ code: 'invalid', reason: 'other_callers' });
  });
});

describe('decisions and orders', () => {
  test('a decision for a unit at work becomes an order with its instant', () => {
    const story = working().act('call_meeting', 'hub', {
      level: 'units',
      at: wall('2026-11-24 09:00'),
      unitIds: ['chengguan'],
    });
    story.act('end_meeting', 'hub', {
      n: 1,
      held: true,
      text,
      decisions: [{ unitId: 'chengguan', text: '每日巡查', dueAt: wall('2026-11-26 17:30') }],
    });
    expect(story.clock('order', 'chengguan')?.dueAt).toBe(wall('2026-11-26 17:30'));
    expect(story.verbs('chengguan')).toContain('answer_order');
  });

  test('two orders of the same instant are answered one by one', () => {
    const dueAt = wall('2026-11-25 17:30');
    const story = working().act('instruct', 'district', { text, dueAt });
    story
      .act('instruct', 'oversight', { text, dueAt })
      .act('answer_order', 'chengguan', { n: 1, text });
    expect(
      story.ticket.clocks.filter(({ name, stoppedAt }) => name === 'order' && !stoppedAt),
    ).toHaveLength(1);
  });
});

describe('what was told after the fact', () => {
  const retro = { blownAt: wall('2026-11-22 20:00') };

  test('counts for no department, and gets no clock by any way', () => {
    const story = working({ kind: 'key_work', retro });
    story.act('instruct', 'district', { text, dueAt: wall('2026-11-24 09:00') });
    story.act('set_milestones', 'chengguan', {
      items: [{ text: '方案', dueAt: wall('2026-11-24 09:00') }],
    });
    story.at('2026-12-20 09:00').settle();
    expect(story.types().filter((type) => type.startsWith('clock.'))).toEqual([]);
    story
      .act('report', 'chengguan', { outcome: 'solved', text })
      .act('verify', 'qianfoshan.leader', {});
    story.at('2027-01-10 09:00').settle();
    expect(caseRows(story.ticket).filter(({ role }) => role === 'lead')).toEqual([]);
  });

  test('is no longer so once it is revised or blown again', () => {
    const story = createStory('2026-11-23 09:00').raise('qianfoshan.staff', { ...VENDORS, retro });
    story.act('sign', 'qianfoshan.leader', { approve: false });
    story.act('revise', 'qianfoshan.staff', {
      ...VENDORS,
      place: { ...story.ticket.place, address: '路口' },
    });
    expect(story.ticket.retro).toBeUndefined();
    expect(story.clock('signature')).toBeDefined();
  });
});

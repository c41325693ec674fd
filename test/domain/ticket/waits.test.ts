import { describe, expect, test } from 'vitest';
import {
  answersTo,
  askerOf,
  clockOfWait,
  waitKindsSeen,
} from '../../../src/domain/ticket/wait-answers.ts';
import { WAIT_KINDS, waitsOf } from '../../../src/domain/ticket/waits.ts';
import { actorOf, situationCode } from '../../support/sample-district.ts';
import { createStory, type Story, wall } from '../../support/story.ts';

const vendors = { situationCode: situationCode('占道经营'), supportUnitIds: [] };

const working = (): Story =>
  createStory('2026-11-23 09:00')
    .raise('qianfoshan.leader', vendors)
    .act('claim', 'chengguan', {})
    .later(30);

/** Verified on Thursday 2026-11-12 at 11:00, closed a week later. */
const closed = (): Story =>
  createStory('2026-11-12 09:00')
    .raise('qianfoshan.leader', vendors)
    .act('claim', 'chengguan', {})
    .later(60)
    .act('report', 'chengguan', { outcome: 'solved', text: '已劝离' })
    .at('2026-11-12 11:00')
    .act('verify', 'qianfoshan.staff', {})
    .at('2026-11-20 09:00')
    .settle();

const first = (story: Story) => {
  const [wait] = waitsOf(story.ticket);
  if (!wait) throw new Error('nothing waits');
  return wait;
};
const answers = (story: Story, username: string) =>
  answersTo(first(story), story.ticket, actorOf(username), story.now);

describe('what waits', () => {
  test('a whistle without a lead waits for the hub, by its routing clock', () => {
    const story = createStory().raise('qianfoshan.leader', { kind: 'daily', title: '箱柜' });
    const wait = first(story);
    expect([wait.kind, wait.unitId, askerOf(wait, story.ticket)]).toEqual([
      'no_owner',
      'hub',
      'qianfoshan',
    ]);
    expect(clockOfWait(wait, story.ticket)?.name).toBe('routing');
    expect(answers(story, 'hub')).toEqual(['route']);
    expect(answers(story, 'chengguan')).toEqual([]);
  });

  test('a return waits for its leader first, then for the street or the hub', () => {
    const input = { basis: '清单第 3 条', path: '先行看护', suggestedUnitId: 'shichang' };
    const story = working().act('return', 'chengguan', input);
    expect(first(story).unitId).toBe('chengguan');
    expect(answers(story, 'chengguan.leader')).toEqual(['sign_return']);
    story.act('sign_return', 'chengguan.leader', { n: 1, approve: true });
    expect(first(story).unitId).toBe('qianfoshan');
    expect(answers(story, 'hub')).toEqual(['answer_return']);
    expect(clockOfWait(first(story), story.ticket)?.name).toBe('return_answer');
  });

  test('once a provisional lead is named the ruling comes first', () => {
    const input = { basis: '清单第 3 条', path: '先行看护' };
    const story = working()
      .act('return', 'chengguan.leader', input)
      .act('answer_return', 'hub', { n: 1, accept: true, toUnitId: 'shichang' })
      .act('return', 'shichang.leader', input);
    expect([first(story).kind, ...answers(story, 'hub')]).toEqual(['ruling', 'designate', 'rule']);
    story.act('designate', 'hub', { unitId: 'chengguan' });
    expect(answers(story, 'hub')).toEqual(['rule', 'designate']);
    expect(askerOf(first(story), story.ticket)).toBe('shichang');
  });

  test('an extension of eight days waits for the hub, and no more once it is answered', () => {
    const story = working().act('extension', 'chengguan', { days: 8, text: '备料' });
    expect(first(story)).toMatchObject({ kind: 'extension', n: 1, unitId: 'hub' });
    story.act('answer_extension', 'hub', { n: 1, approve: false, text: '先围挡' });
    expect(waitsOf(story.ticket)).toEqual([]);
  });

  test('a meeting and a pause have a date and no clock', () => {
    const story = working().act('call_meeting', 'hub', {
      level: 'units',
      at: wall('2026-11-24 15:00'),
      unitIds: ['chengguan'],
    });
    const wait = first(story);
    expect([wait.kind, wait.dueAt]).toEqual(['meeting', wall('2026-11-24 15:00')]);
    expect(clockOfWait(wait, story.ticket)).toBeUndefined();
    expect(askerOf(wait, story.ticket)).toBe('hub');
  });

  test('after closing: an exclusion until it is signed, an appeal until it is answered', () => {
    const story = closed().act('exclude', 'oversight', { code: 'history', text: '见附件' });
    expect(first(story)).toEqual({ kind: 'exclusion', n: 1, since: story.now });
    expect(answers(story, 'hub.leader')).toEqual(['sign_exclusion']);
    expect(answers(story, 'oversight')).toEqual([]);
    story.act('sign_exclusion', 'district', { approve: false });
    story.act('appeal', 'chengguan', { text: '已按时到场' });
    expect(waitsOf(story.ticket).map(({ kind }) => kind)).toEqual(['appeal']);
    expect(askerOf(first(story), story.ticket)).toBe('chengguan');
    expect(answers(story, 'oversight')).toEqual(['answer_appeal']);
    story.act('answer_appeal', 'oversight', { n: 1, upheld: false, text: '记录属实' });
    expect(waitsOf(story.ticket)).toEqual([]);
  });
});

describe('who sees which kinds', () => {
  const AFTER = ['exclusion', 'appeal', 'spot_check'];
  const afterClosing = (username: string) =>
    waitKindsSeen(actorOf(username)).filter((kind) => AFTER.includes(kind));

  test.each([
    ['oversight', ['exclusion', 'appeal', 'spot_check']],
    ['hub.leader', ['exclusion', 'appeal', 'spot_check']],
    ['hub', ['spot_check']],
    ['district', ['exclusion', 'appeal']],
    ['chengguan.leader', []],
    ['qianfoshan.chief', []],
  ])('%s sees of closed tickets %j', (username, kinds) => {
    expect(afterClosing(username)).toEqual(kinds);
    expect(waitKindsSeen(actorOf(username))).toHaveLength(WAIT_KINDS.length - 3 + kinds.length);
  });

  test.each(['member1', 'admin', 'security', 'auditor'])('%s sees none', (username) => {
    expect(waitKindsSeen(actorOf(username))).toEqual([]);
  });
});

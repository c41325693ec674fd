import { describe, expect, test } from 'vitest';
import { apply } from '../../../src/domain/ticket/apply.ts';
import { situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, type Story, wall } from '../../support/story.ts';

const vendors = { situationCode: situationCode('占道经营'), supportUnitIds: [] };
const evidence = { code: 'history' as const, text: '2012 年遗留,见附件' };

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

const asked = () => closed().act('exclude', 'oversight', evidence);

describe('excluding a closed ticket', () => {
  test('oversight asks with code and evidence, a leader of the hub signs: it counts no more', () => {
    const story = asked();
    expect(story.ticket.exclusion).toMatchObject({ code: 'history', state: 'asked' });
    story.act('sign_exclusion', 'hub.leader', { approve: true });
    expect(story.ticket.exclusion).toMatchObject({
      state: 'excluded',
      decidedAt: wall('2026-11-20 09:00'),
    });
    expect(story.ticket.status).toBe('closed');
  });

  test('a district leader may sign too; refused, it may be asked again', () => {
    const story = asked().act('sign_exclusion', 'district', { approve: false, text: '证据不足' });
    expect(story.ticket.exclusion?.state).toBe('refused');
    expect(story.act('exclude', 'oversight', evidence).ticket.exclusion?.state).toBe('asked');
  });

  test('who asked cannot sign, nor anybody of their unit; nor may others ask', () => {
    for (const username of ['oversight', 'oversight.leader', 'hub', 'chengguan.leader'])
      expect(refusal(() => asked().act('sign_exclusion', username, { approve: true })).code).toBe(
        'forbidden',
      );
    for (const username of ['hub.leader', 'district', 'qianfoshan.leader', 'chengguan'])
      expect(refusal(() => closed().act('exclude', username, evidence)).code).toBe('forbidden');
  });

  test('not before it is closed, not twice, and nothing is signed that nobody asked', () => {
    const open = createStory('2026-11-12 09:00').raise('qianfoshan.leader', vendors);
    expect(refusal(() => open.act('exclude', 'oversight', evidence)).reason).toBe('wrong_status');
    expect(refusal(() => asked().act('exclude', 'oversight', evidence)).reason).toBe(
      'already_there',
    );
    const sign = () => closed().act('sign_exclusion', 'hub.leader', { approve: true });
    expect(refusal(sign).reason).toBe('nothing_due');
  });
});

describe('appealing', () => {
  const appealed = () => closed().act('appeal', 'chengguan', { text: '不属我局管辖区域' });

  test('the called unit and the street may, within five working days of the closing', () => {
    // Closed on Thursday 2026-11-19 at 11:00: until Thursday 2026-11-26, 17:30.
    const inTime = closed().at('2026-11-26 17:30').act('appeal', 'chengguan', { text: '不服' });
    expect(inTime.ticket.appeals).toMatchObject([{ n: 1, unitId: 'chengguan' }]);
    const late = closed().at('2026-11-26 17:31');
    expect(refusal(() => late.act('appeal', 'chengguan', { text: '不服' }))).toEqual({
      code: 'conflict',
      reason: 'appeal_over',
    });
    const both = appealed().act('appeal', 'qianfoshan.staff', { text: '不服' });
    expect(both.ticket.appeals?.map(({ n }) => n)).toEqual([1, 2]);
  });

  test('a stranger may not, a unit does so once, and only about what is closed', () => {
    const input = { text: '不服' };
    expect(refusal(() => closed().act('appeal', 'ranqi', input)).code).toBe('forbidden');
    expect(refusal(() => appealed().act('appeal', 'chengguan.leader', input)).reason).toBe(
      'already_there',
    );
    const open = createStory('2026-11-12 09:00').raise('qianfoshan.leader', vendors);
    expect(refusal(() => open.act('appeal', 'chengguan', input)).reason).toBe('wrong_status');
    expect(closed().at('2027-01-20 09:00').verbs('chengguan')).not.toContain('appeal');
  });

  test('upheld by oversight it asks the exclusion, which still needs its second signer', () => {
    const answer = { n: 1, upheld: true, code: 'beyond_power' as const, text: '属实' };
    const story = appealed().act('answer_appeal', 'oversight', answer);
    expect(story.ticket.appeals?.[0]?.upheld).toBe(true);
    expect(story.ticket.exclusion).toMatchObject({ state: 'asked', appeal: 1 });
    story.act('sign_exclusion', 'hub.leader', { approve: true });
    expect(story.ticket.exclusion?.state).toBe('excluded');
  });

  test('dismissed it changes nothing else; an answer is given once, with a code where upheld', () => {
    const no = { n: 1, upheld: false, text: '不成立' };
    const story = appealed().act('answer_appeal', 'oversight', no);
    expect(story.ticket.exclusion).toBeUndefined();
    expect(refusal(() => story.act('answer_appeal', 'oversight', no)).reason).toBe('nothing_due');
    const bare = () => appealed().act('answer_appeal', 'oversight', { ...no, upheld: true });
    expect(refusal(bare).code).toBe('invalid');
    expect(refusal(() => appealed().act('answer_appeal', 'hub.leader', no)).code).toBe('forbidden');
  });
});

describe('spot checks', () => {
  const drawn = (story = closed()): Story => {
    const { ticket } = story;
    const at = story.now;
    story.keep([{ type: 'ticket.drawn', at, by: {}, data: { period: '2026-11' } }]);
    expect(apply(ticket, story.facts.at(-1) as never).status).toBe('closed');
    return story;
  };
  const differs = { matches: false, how: 'visit' as const, text: '又摆出来了' };

  test('one that matches is noted, and the ticket stays closed', () => {
    const story = drawn().act('spot_check', 'hub', {
      matches: true,
      how: 'phone',
      text: '属实',
    });
    expect(story.ticket.spotChecks).toMatchObject([{ period: '2026-11', matches: true }]);
    expect(story.ticket.status).toBe('closed');
    expect(story.verbs('hub')).not.toContain('spot_check');
  });

  test('a mismatch within 15 days reopens: the lead goes on with what was left to finish', () => {
    const story = drawn().act('spot_check', 'oversight', differs);
    expect(story.types().slice(-2)).toEqual(['ticket.spot_checked', 'ticket.reopened']);
    expect(story.ticket).toMatchObject({ status: 'working', closedAt: undefined });
    expect(story.task('chengguan')?.status).toBe('claimed');
    // Reported on the first of its five working days, so five were left: Friday + 5.
    expect(story.clock('finish')).toMatchObject({ round: 2, dueAt: wall('2026-11-27 17:30') });
    expect(story.verbs('chengguan')).toContain('report');
  });

  test('reopened, it is reported, verified and closed like any other', () => {
    const story = drawn().act('spot_check', 'hub', differs).later(60);
    story
      .act('report', 'chengguan', { outcome: 'solved', text: '已清理' })
      .act('verify', 'qianfoshan.staff', {})
      .later(60 * 24 * 7 + 1)
      .settle();
    expect(story.ticket).toMatchObject({ status: 'closed', closedAt: wall('2026-11-27 10:00') });
  });

  test('after 15 days it is noted and no more', () => {
    const story = drawn(closed().at('2026-12-04 11:01')).act('spot_check', 'hub', differs);
    expect(story.ticket.status).toBe('closed');
    expect(story.ticket.spotChecks?.[0]?.matches).toBe(false);
  });

  test('only what was drawn is checked, once, by hub or oversight', () => {
    expect(refusal(() => closed().act('spot_check', 'hub', differs)).reason).toBe('nothing_due');
    const twice = drawn().act('spot_check', 'hub', { ...differs, matches: true });
    expect(refusal(() => twice.act('spot_check', 'hub', differs)).reason).toBe('nothing_due');
    for (const username of ['qianfoshan.leader', 'chengguan'])
      expect(refusal(() => drawn().act('spot_check', username, differs)).code).toBe('forbidden');
  });
});

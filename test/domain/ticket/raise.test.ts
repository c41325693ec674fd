import { describe, expect, test } from 'vitest';
import { situationCode } from '../../support/sample-district.ts';
import { createStory, refusal, wall } from '../../support/story.ts';

const vendors = { situationCode: situationCode('占道经营') };
const manhole = { situationCode: situationCode('井盖缺失') };

describe('raising a whistle', () => {
  test('an emergency goes out at once and owes a countersignature', () => {
    const { ticket } = createStory().raise('qianfoshan.staff', manhole);
    expect(ticket.status).toBe('blown');
    expect(ticket.countersign).toBe('due');
  });

  test('an emergency raised by a leader owes no countersignature', () => {
    const { ticket } = createStory().raise('qianfoshan.leader', manhole);
    expect(ticket.countersign).toBeUndefined();
  });

  test('what staff raise waits for a signature, with nobody called yet', () => {
    const story = createStory('2026-11-23 10:00').raise('qianfoshan.staff', vendors);
    expect(story.ticket.status).toBe('pending');
    expect(story.ticket.tasks).toEqual([]);
    expect(story.clock('signature')?.dueAt).toBe(wall('2026-11-23 12:00'));
  });

  test('what a leader raises goes out at once', () => {
    const { ticket } = createStory().raise('qianfoshan.leader', vendors);
    expect(ticket.status).toBe('blown');
    expect(ticket.tasks.map(({ role, unitId }) => `${role} ${unitId}`)).toEqual([
      'lead chengguan',
      'support shichang',
      'support jiaojing',
    ]);
  });

  test('key work takes the chief to go out at once', () => {
    const input = { ...vendors, kind: 'key_work' as const };
    expect(createStory().raise('qianfoshan.leader', input).ticket.status).toBe('pending');
    expect(createStory().raise('qianfoshan.chief', input).ticket.status).toBe('blown');
  });

  test('the closed ticket whose matter came back is named by the fact, and kept', () => {
    const story = createStory().raise('qianfoshan.leader', vendors, 'before');
    expect(story.facts[0]?.data).toMatchObject({ relapseOf: 'before' });
    story.act('claim', 'chengguan', {});
    expect(story.ticket.relapseOf).toBe('before');
  });

  test.each([
    ['as the same situation it is still a relapse', vendors, 'before'],
    ['as another it is no relapse of that', manhole, undefined],
  ])('told again %s', (_, input, relapseOf) => {
    const story = createStory().raise('qipanjie', vendors, 'before');
    story.act('triage', 'qianfoshan.staff', { decision: 'send_back', text: '补充' });
    story.act('revise', 'qipanjie', { ...input, place: story.ticket.place });
    expect(story.ticket.relapseOf).toBe(relapseOf);
  });

  test('what it links is kept, each once', () => {
    const { ticket } = createStory().raise('qianfoshan.chief', {
      ...vendors,
      kind: 'key_work',
      linkedIds: ['a', 'b', 'a'],
    });
    expect(ticket.linkedIds).toEqual(['a', 'b']);
  });

  test("a community's goes to its street as a draft, its emergency goes out", () => {
    const draft = createStory().raise('qipanjie', vendors).ticket;
    expect([draft.status, draft.streetId]).toEqual(['draft', 'qianfoshan']);
    expect(createStory().raise('qipanjie', manhole).ticket.status).toBe('blown');
  });

  test("the hub's goes to the street whose office is nearest", () => {
    const { ticket } = createStory().raise('hub', { ...vendors, origin: {} });
    expect([ticket.streetId, ticket.source]).toEqual(['qianfoshan', 'handed_down']);
  });

  test('a sentence alone goes out without a lead and starts the routing clock', () => {
    const story = createStory('2026-11-23 16:30').raise('qianfoshan.leader', {
      kind: 'daily',
      detail: '广场边有一堆东西,说不清归谁',
    });
    expect(story.ticket.tasks).toEqual([]);
    expect(story.ticket.missing).toEqual(['situation']);
    expect(story.clock('routing')?.dueAt).toBe(wall('2026-11-24 09:30'));
    expect(story.clock('missing')?.unitId).toBe('qianfoshan');
  });

  test('kind and lead given beat those of the situation, supports given are exactly those', () => {
    const { ticket } = createStory().raise('qianfoshan.leader', {
      ...vendors,
      kind: 'daily',
      leadUnitId: 'shichang',
      supportUnitIds: [],
    });
    expect(ticket.kind).toBe('daily');
    expect(ticket.tasks.map((task) => task.unitId)).toEqual(['shichang']);
  });

  test('the due instant of a matter handed down is an upper bound', () => {
    const dueAt = wall('2026-11-25 12:00');
    const story = createStory().raise('hub', { ...vendors, origin: { dueAt } });
    story.act('sign', 'qianfoshan.leader', { approve: true });
    expect(story.clock('finish', 'chengguan')?.dueAt).toBe(dueAt);
  });

  test.each([
    ['a place outside the district', { place: { lat: 36.6, lng: 118 } }, 'outside_district'],
    ['neither situation nor words', { situationCode: undefined }, 'needs_situation_or_words'],
    ['words without a kind', { situationCode: undefined, detail: '有事' }, 'needs_kind'],
    ['an unknown situation', { situationCode: 'Z-99' }, 'unknown_situation'],
    ['an unknown lead', { leadUnitId: 'nobody' }, 'unknown_unit'],
    ['a street as lead of what is not its own', { leadUnitId: 'wendong' }, 'not_callable'],
    ['a street that says it was handed down', { origin: {} }, 'not_yours'],
    [
      'a call for hands that is over',
      { hands: { wanted: 1, until: '2020-01-01T00:00:00.000Z' } },
      'instant_passed',
    ],
    ["another street's community", { communityId: 'c370102004009' }, 'unknown_community'],
  ])('%s is refused', (_what, input, reason) => {
    const attempt = () => createStory().raise('qianfoshan.leader', { ...vendors, ...input });
    expect(refusal(attempt)).toEqual({ code: 'invalid', reason });
  });

  test.each(['chengguan', 'member1', 'oversight', 'admin', 'district'])(
    '%s may not raise',
    (username) => {
      expect(refusal(() => createStory().raise(username, vendors)).code).toBe('forbidden');
    },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../../../src/domain/error.ts';
import { maySee } from '../../../src/domain/reach/happening.ts';
import { recipientsOf, whomToLoad } from '../../../src/domain/reach/recipients.ts';
import { standInsFor } from '../../../src/domain/reach/stand-ins.ts';
import { roomsOf } from '../../../src/domain/rooms.ts';
import { QIANFOSHAN, situationCode } from '../../support/sample-district.ts';
import { createStory, type Story, wall } from '../../support/story.ts';
import { a, everybody } from '../roster/phrases.ts';
import { happeningOf, houseOf, PEOPLE, toldBy, toldOf, vendors, watched } from './phrases.ts';

const asked = () => createStory('2026-11-23 09:00').raise('qianfoshan.staff', vendors);
const blown = () => createStory('2026-11-23 09:00').raise('qianfoshan.leader', vendors);
const claimed = () => blown().later(5).act('claim', 'chengguan', {});
const emergency = (at = '2026-11-23 23:00', by = 'qianfoshan.staff') =>
  createStory(at).raise(by, {
    kind: 'emergency',
    situationCode: situationCode('燃气'),
    communityId: 'c370102002004',
  });
const onWatch = houseOf(watched().roster);

describe('a new whistle', () => {
  test('that needs a signature asks whoever may sign, and nobody else', () => {
    expect(toldBy(asked(), 'ticket.raised')).toEqual(['qianfoshan.leader sign high']);
  });

  test('reaches whoever is on duty at the called units, everybody where there is no roster', () => {
    expect(toldBy(blown(), 'ticket.raised', onWatch)).toEqual([
      'a called high',
      'jiaojing called high',
      'jiaojing.leader called high',
      'shichang called high',
      'shichang.leader called high',
    ]);
  });

  test('that is claimed already calls nobody of that unit any more', () => {
    expect(toldBy(claimed(), 'ticket.raised', onWatch)).not.toContain('a called high');
  });

  test('without a lead asks the hub to route it', () => {
    const story = createStory().raise('qianfoshan.leader', { kind: 'daily', title: '路面塌了' });
    expect(toldBy(story, 'ticket.raised')).toEqual(['hub wait high', 'hub.leader wait high']);
  });

  test('for a unit where nobody signs in is a call the street makes', () => {
    const story = blown();
    const fact = story.facts[0];
    if (fact?.type !== 'ticket.raised') throw new Error('not raised');
    const [task] = fact.data.tasks;
    if (!task) throw new Error('nobody called');
    const unstaffed = {
      ...fact,
      data: { ...fact.data, tasks: [{ ...task, unstaffed: true as const }] },
    };
    expect(toldOf({ fact: unstaffed, ticket: story.ticket }).sort()).toEqual([
      'qianfoshan.chief claim_for high',
      'qianfoshan.staff claim_for high',
    ]);
  });

  test('from a community is first the street’s to look at; an emergency goes out and the street hears', () => {
    const draft = createStory().raise('qipanjie', { kind: 'daily', title: '井盖松动' });
    expect(toldBy(draft, 'ticket.raised')).toEqual([
      'qianfoshan.chief triage high',
      'qianfoshan.leader triage high',
      'qianfoshan.staff triage high',
    ]);
    const urgent = toldBy(emergency('2026-11-23 10:00', 'qipanjie'), 'ticket.raised');
    expect(urgent).toContain('ranqi called emergency');
    expect(urgent).toContain('qianfoshan.staff raised emergency');
    expect(urgent).toContain('qianfoshan.leader countersign emergency');
  });
});

describe('the ladder', () => {
  const late = () => blown().at('2026-12-01 09:00').settle();
  const steps = (story: Story, clockId: string) =>
    story.facts.flatMap((fact) =>
      'clockId' in fact.data && fact.data.clockId === clockId
        ? [[fact.type, ...toldOf({ fact, ticket: story.ticket }, onWatch).sort()]]
        : [],
    );

  test('goes from the person on duty and the deputy to the leader, oversight, the meeting and the district', () => {
    expect(steps(late(), 'claim.1.1')).toEqual([
      ['clock.yellow', 'a yellow high', 'b yellow high'],
      ['clock.red', 'chengguan.leader red high', 'oversight red high', 'oversight.leader red high'],
      ['clock.escalated', 'hub.leader level high'],
      ['clock.escalated', 'district level high'],
    ]);
  });

  test('a clock that does not climb stops at the leader of its unit', () => {
    expect(steps(late(), 'first_answer.1.1')).toEqual([
      ['clock.yellow', 'a yellow high', 'b yellow high'],
      ['clock.red', 'chengguan.leader red high'],
    ]);
  });

  test('by hand, level 1 is the unit’s leader', () => {
    const story = blown().act('escalate', 'hub', { level: 1, text: '请尽快' });
    expect(toldBy(story, 'ticket.escalated', onWatch)).toEqual(['chengguan.leader level high']);
  });

  test('a card at 23:59 goes to who was on duty, one at 00:00 to who swapped in', () => {
    const roster = watched()
      .act('ask_swap', a, { withPersonId: 'p:d', days: ['2026-11-24'], everybody })
      .act('answer_swap', { ...a, personId: 'p:d' }, { n: 1, agrees: true }).roster;
    const story = blown();
    const cardAt = (time: string) => {
      const data = { clockId: 'claim.1.1', unitId: 'chengguan' };
      const fact = {
        ticketId: 'T',
        version: 9,
        type: 'clock.yellow' as const,
        at: wall(time),
        by: {},
        data,
      };
      return toldOf({ fact, ticket: story.ticket }, houseOf(roster));
    };
    expect(cardAt('2026-11-23 23:59')).toEqual(['a yellow high', 'b yellow high']);
    expect(cardAt('2026-11-24 00:00')).toEqual(['d yellow high', 'b yellow high']);
    expect(cardAt('2026-11-25 00:00')).toEqual(['a yellow high', 'b yellow high']);
  });
});

describe('what waits for an answer', () => {
  const returned = () =>
    claimed().act('return', 'chengguan', {
      basis: '市政职责',
      path: '联系市政',
      suggestedUnitId: 'shizheng',
    });

  test('a return goes to the leader who signs it, then to the street, and the answer back', () => {
    const story = returned();
    expect(toldBy(story, 'return.asked', onWatch)).toEqual(['chengguan.leader wait high']);
    story.later(5).act('sign_return', 'chengguan.leader', { n: 1, approve: true });
    expect(toldBy(story, 'return.signed', onWatch)).toEqual([
      'a decided normal',
      'qianfoshan.chief wait high',
      'qianfoshan.leader wait high',
    ]);
    story.later(5).act('answer_return', 'qianfoshan.leader', {
      n: 1,
      accept: false,
      text: '依清单由你局主责',
    });
    expect(toldBy(story, 'return.refused', onWatch)).toEqual(['a decided normal']);
  });

  test('an extension goes to whoever may grant it', () => {
    const story = claimed().act('extension', 'chengguan', { days: 3, text: '等配件' });
    const told = toldBy(story, 'extension.asked', onWatch);
    expect(told).toContain('qianfoshan.leader wait high');
    expect(told).not.toContain('qianfoshan.staff wait high');
  });

  test('an instruction goes to the leader and to who is to answer it', () => {
    const story = claimed().act('instruct', 'district', { text: '请今天办结' });
    expect(toldBy(story, 'order.given', onWatch)).toEqual([
      'a instruction high',
      'chengguan.leader instruction high',
    ]);
    story.later(5).act('answer_order', 'chengguan', { n: 1, text: '已安排' });
    expect(toldBy(story, 'order.answered', onWatch)).toEqual(['district decided normal']);
  });
});

describe('how it goes on', () => {
  test('claims and arrivals come back to the street', () => {
    const story = claimed();
    const street = ['chief', 'leader', 'staff'].map((post) => `qianfoshan.${post}`);
    expect(toldBy(story, 'task.claimed')).toEqual(street.map((who) => `${who} claimed normal`));
    story.later(5).act('arrive', 'chengguan', {});
    expect(toldBy(story, 'task.arrived')).toEqual(street.map((who) => `${who} arrived normal`));
  });

  test('the lead’s report asks the street to verify, a redo goes to duty and leader', () => {
    const story = claimed();
    for (const unit of ['shichang', 'jiaojing'])
      story.act('claim', unit, {}).act('report', unit, { outcome: 'solved', text: '好' });
    story.later(5).act('report', 'chengguan', { outcome: 'solved', text: '已清理' });
    expect(toldBy(story, 'task.reported')).toEqual([
      'qianfoshan.chief verify high',
      'qianfoshan.leader verify high',
      'qianfoshan.staff verify high',
    ]);
    story.later(5).act('redo', 'qianfoshan.staff', { missing: '还有一处' });
    expect(toldBy(story, 'ticket.redone', onWatch)).toEqual([
      'a redo high',
      'chengguan.leader redo high',
    ]);
    story.later(5).act('report', 'chengguan', { outcome: 'solved', text: '已清理' });
    story.later(5).act('reblow', 'qianfoshan.chief', { cause: 'unsolved', text: '又来了' });
    expect(toldBy(story, 'ticket.reblown', onWatch)).toEqual([
      'a called high',
      'chengguan.leader reblown high',
      'hub reblown high',
      'hub.leader reblown high',
    ]);
  });
});

describe('quiet hours', () => {
  const times = (story: Story, type: string, house = onWatch) => {
    const happening = happeningOf(story, type);
    return recipientsOf(happening, house, happening.fact.at).map(
      ({ personId, tellAt }) => [personId.slice(2), tellAt] as const,
    );
  };

  test('whoever is not on duty sleeps until seven; who is on duty is told at once', () => {
    const story = createStory('2026-11-23 22:30').raise('qianfoshan.leader', vendors);
    const roster = watched().roster;
    const told = new Map(times(story, 'ticket.raised', houseOf(roster)));
    expect(told.get('p:a'.slice(2))).toBe(wall('2026-11-23 22:30'));
    story.later(5).act('instruct', 'district', { text: '请答复' });
    story.later(5).act('answer_order', 'chengguan', { n: 1, text: '已安排' });
    expect(times(story, 'order.answered')).toEqual([['district', wall('2026-11-24 07:00')]]);
  });

  test('an emergency wakes everybody it concerns', () => {
    const told = times(emergency(), 'ticket.raised');
    expect(told).toContainEqual(['ranqi', wall('2026-11-23 23:00')]);
    expect(told).toContainEqual(['qianfoshan.leader', wall('2026-11-23 23:00')]);
  });
});

describe('a sensitive ticket', () => {
  test('is told to the leaders of the units concerned alone', () => {
    const story = createStory().raise('qianfoshan.leader', {
      ...vendors,
      sensitivity: 'sensitive',
    });
    expect(toldBy(story, 'ticket.raised', onWatch)).toEqual([
      'chengguan.leader called high',
      'jiaojing.leader called high',
      'shichang.leader called high',
    ]);
  });
});

describe('stand-ins', () => {
  test('are the deputy and the leader, where the person on duty does not answer', () => {
    const happening = happeningOf(blown(), 'ticket.raised');
    const [first] = recipientsOf(happening, onWatch, happening.fact.at);
    if (!first) throw new Error('nobody told');
    expect(standInsFor(first, happening, onWatch, happening.fact.at)).toEqual([
      'p:b',
      'p:chengguan.leader',
    ]);
  });

  test('there are none for what was meant for one person', () => {
    const happening = happeningOf(claimed(), 'task.claimed');
    for (const each of recipientsOf(happening, onWatch, happening.fact.at))
      expect(standInsFor(each, happening, onWatch, happening.fact.at)).toEqual([]);
  });
});

const steps: ((story: Story) => unknown)[] = [
  (story) => story.act('sign', 'qianfoshan.leader', { approve: true }),
  (story) => story.act('sign', 'qianfoshan.leader', { approve: false }),
  (story) => story.act('claim', 'chengguan', {}),
  (story) => story.act('claim', 'shichang', {}),
  (story) => story.act('claim_for', 'hub', { forUnitId: 'jiaojing', phone: '1' }),
  (story) => story.act('appoint', 'qianfoshan.staff', { at: wall('2026-12-31 17:00') }),
  (story) => story.act('arrive', 'chengguan', { place: QIANFOSHAN }),
  (story) => story.act('progress', 'chengguan', { text: '已到' }),
  (story) => story.act('report', 'chengguan', { outcome: 'solved', text: '好了' }),
  (story) => story.act('waive', 'qianfoshan.staff', { taskId: '2' }),
  (story) => story.act('waive', 'qianfoshan.staff', { taskId: '3' }),
  (story) => story.act('hands', 'qianfoshan.staff', { wanted: 1 }),
  (story) => story.act('claim_slot', 'member1', {}),
  (story) => story.act('verify', 'qianfoshan.staff', {}),
  (story) => story.act('redo', 'qianfoshan.staff', { missing: '还差一处' }),
  (story) => story.act('instruct', 'district', { text: '请办结' }),
  (story) => story.act('cancel', 'qianfoshan.leader', { reason: '误报' }),
  (story) => story.act('comment', 'hub', { text: '知悉' }),
  (story) => story.later(45),
  (story) => story.later(60 * 24 * 3),
];

const walked = (walk: readonly number[], sensitivity: 'normal' | 'sensitive'): Story => {
  const story = createStory('2026-11-23 09:00').raise('qianfoshan.staff', {
    ...vendors,
    sensitivity,
  });
  for (const index of walk)
    try {
      steps[index]?.(story);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  return story.settle();
};

describe('whatever people do', () => {
  const walks = fc.array(fc.nat({ max: steps.length - 1 }), { maxLength: 30 });
  const kinds = fc.constantFrom('normal' as const, 'sensitive' as const);

  test('nobody is told twice of one fact, of what they did, or of what they may not see', () => {
    fc.assert(
      fc.property(walks, kinds, (walk, kind) => {
        const { facts, ticket } = walked(walk, kind);
        for (const fact of facts) {
          const told = recipientsOf({ fact, ticket }, onWatch, fact.at);
          const ids = told.map(({ personId }) => personId);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toContain(fact.by.personId);
          for (const each of PEOPLE.filter(({ personId }) => ids.includes(personId)))
            expect(maySee(each, { fact, ticket })).toBe(true);
        }
      }),
    );
  });

  test('a red card always reaches somebody of its unit or oversight, and is never told early', () => {
    fc.assert(
      fc.property(walks, kinds, (walk, kind) => {
        const { facts, ticket } = walked(walk, kind);
        for (const fact of facts.filter(({ type }) => type === 'clock.red')) {
          const told = recipientsOf({ fact, ticket }, onWatch, fact.at);
          expect(told.length).toBeGreaterThan(0);
          for (const { tellAt } of told) expect(tellAt >= fact.at).toBe(true);
        }
      }),
    );
  });

  test('who was named for loading is enough to tell everybody', () => {
    fc.assert(
      fc.property(walks, kinds, (walk, kind) => {
        const { facts, ticket } = walked(walk, kind);
        for (const fact of facts) {
          const { unitIds, personIds, rooms, districts, districtLeaders } = whomToLoad({
            fact,
            ticket,
          });
          const named = PEOPLE.filter(
            (each) =>
              unitIds.includes(each.unit.id) ||
              personIds.includes(each.personId) ||
              roomsOf(each).some((room) => rooms.includes(room)) ||
              districts.some((district) => district === each.unit.kind) ||
              (districtLeaders && each.role === 'district_leader'),
          );
          const units = new Set(named.map(({ unit }) => unit.id));
          const people = PEOPLE.filter(({ unit }) => units.has(unit.id));
          expect(toldOf({ fact, ticket }, { ...onWatch, people })).toEqual(
            toldOf({ fact, ticket }, onWatch),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a place of a call for hands', () => {
  test('given back is heard of by the street and the community that called, quietly', () => {
    const story = blown()
      .act('hands', 'qianfoshan.staff', { wanted: 1, scope: 'community' })
      .act('claim_slot', 'member1', {})
      .act('give_back', 'member1', {});
    const heard = toldBy(story, 'task.released');
    expect(heard).toContain('qianfoshan.staff given_back low');
    expect(heard).toContain('qipanjie given_back low');
    expect(heard.some((each) => each.startsWith('chengguan'))).toBe(false);
  });
});

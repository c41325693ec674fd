import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical.ts';
import { DomainError } from '../../../src/domain/error.ts';
import { apply, replay } from '../../../src/domain/ticket/apply.ts';
import { isOver } from '../../../src/domain/ticket/ticket.ts';
import { QIANFOSHAN, situationCode } from '../../support/sample-district.ts';
import { createStory, type Story, wall } from '../../support/story.ts';

const vendors = { situationCode: situationCode('占道经营'), communityId: 'c370102002004' };
const far = wall('2026-12-31 17:00');

type Step = (story: Story) => unknown;

const steps: Step[] = [
  (story) => story.act('sign', 'qianfoshan.leader', { approve: true }),
  (story) => story.act('sign', 'qianfoshan.leader', { approve: false }),
  (story) => story.act('revise', 'qianfoshan.staff', { ...vendors, place: QIANFOSHAN }),
  (story) => story.act('claim', 'chengguan', { eta: far }),
  (story) => story.act('claim', 'shichang', {}),
  (story) => story.act('claim_for', 'hub', { forUnitId: 'jiaojing', phone: '1' }),
  (story) => story.act('appoint', 'qianfoshan.staff', { at: far }),
  (story) => story.act('arrive', 'chengguan', { place: QIANFOSHAN }),
  (story) => story.act('progress', 'chengguan', { text: '已到' }),
  (story) => story.act('report', 'chengguan', { outcome: 'solved', text: '好了' }),
  (story) => story.act('report', 'shichang', { outcome: 'partly', text: '好了' }),
  (story) => story.act('waive', 'qianfoshan.staff', { taskId: '2' }),
  (story) => story.act('waive', 'qianfoshan.staff', { taskId: '3' }),
  (story) => story.act('hands', 'qianfoshan.staff', { wanted: 1 }),
  (story) => story.act('claim_slot', 'member1', {}),
  (story) => story.act('verify', 'qianfoshan.staff', {}),
  (story) => story.act('redo', 'qianfoshan.staff', { missing: '还差一处' }),
  (story) => story.act('cancel', 'qianfoshan.leader', { reason: '误报' }),
  (story) => story.act('comment', 'hub', { text: '知悉' }),
  (story) => story.later(45),
  (story) => story.later(60 * 24 * 3),
];

/** What is refused leaves the story as it was. */
const tell = (indexes: readonly number[]): Story => {
  const story = createStory('2026-11-23 09:00').raise('qianfoshan.staff', vendors);
  for (const index of indexes) attempt(story, steps[index]);
  return story;
};

const attempt = (story: Story, step: Step | undefined): void => {
  try {
    step?.(story);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
};

const walks = fc.array(fc.nat({ max: steps.length - 1 }), { maxLength: 60 });

describe('whatever people do', () => {
  test('the ticket is the replay of its facts, also after they went through JSON', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const { ticket, facts } = tell(walk);
        const stored = JSON.parse(JSON.stringify(facts));
        expect(canonicalJson(replay(stored))).toBe(canonicalJson(ticket));
      }),
    );
  });

  test('versions have no gaps and time never runs backwards', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const { facts } = tell(walk);
        expect(facts.map((fact) => fact.version)).toEqual(facts.map((_, index) => index + 1));
        const dates = facts.map((fact) => fact.at);
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });

  test('nothing changes the status of what is over', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const { facts } = tell(walk);
        let ticket = replay(facts.slice(0, 1));
        for (const fact of facts.slice(1)) {
          const next = apply(ticket, fact);
          if (ticket && isOver(ticket)) expect(next.status).toBe(ticket.status);
          ticket = next;
        }
      }),
    );
  });

  test('no fact holds the words people wrote', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const text = JSON.stringify(tell(walk).facts);
        for (const said of ['千佛山路', '好了', '误报', '知悉', '还差一处'])
          expect(text).not.toContain(said);
      }),
    );
  });
});

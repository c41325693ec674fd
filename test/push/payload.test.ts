import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Parcel } from '../../src/app/reach/carrier.ts';
import { wordTold } from '../../src/contract/told.ts';
import { REASON_KINDS, type TellReason } from '../../src/domain/reach/aim.ts';
import { messageOf } from '../../src/domain/reach/message.ts';
import { CLOCK_NAMES } from '../../src/domain/sla/clock.ts';
import { toPushPayload } from '../../src/push/payload.ts';
import { NOW } from '../support/carrying.ts';
import { districtFile } from '../support/sample-district.ts';
import { createStory, wall } from '../support/story.ts';

const REASONS = Object.keys(REASON_KINDS) as TellReason[];
const streetName = (id: string) => districtFile.units.find((unit) => unit.id === id)?.name;

/** What was entered and must stay in the house. */
const PRIVATE = {
  title: '某某单元某户漏水',
  detail: '一位老人独居,电话没人接',
  address: '千佛山路 7 号 3 单元',
  name: '王某某',
  phone: '13912345678',
};

const parcelOf = (more: Partial<Parcel>): Parcel => ({
  key: 'k',
  to: { id: 'a', channel: 'push', sealed: '', language: 'zh' },
  urgency: 'high',
  topic: 't',
  ttlSeconds: 60,
  messages: [],
  ...more,
});

describe('what leaves the house of a ticket', () => {
  test('has nothing of its title, words, address, or caller, whatever it is told for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REASONS),
        fc.constantFrom('normal' as const, 'sensitive' as const),
        fc.constantFrom('zh' as const, 'en' as const),
        fc.boolean(),
        (reason, sensitivity, language, isLate) => {
          const story = createStory().raise('qianfoshan.leader', {
            situationCode: 'A-01',
            title: PRIVATE.title,
            detail: PRIVATE.detail,
            place: { lat: 36.655, lng: 117.032, address: PRIVATE.address },
            caller: { name: PRIVATE.name, phone: PRIVATE.phone },
            sensitivity,
          });
          if (isLate) story.later(60).settle();
          const { ticket, facts } = story;
          const fact = facts.at(-1);
          if (!fact) throw new Error('nothing happened');
          const unitId = ticket.tasks[0]?.unitId ?? '';
          const message = messageOf({ fact, ticket }, { reason, unitId });
          const to = { id: 'a', channel: 'push', sealed: '', language } as const;
          const text = JSON.stringify(
            toPushPayload(parcelOf({ to, messages: [message] }), streetName, NOW),
          );
          for (const hidden of Object.values(PRIVATE)) expect(text).not.toContain(hidden);
          expect(text).toContain(ticket.number);
          const street = streetName('qianfoshan') ?? '';
          expect(text.includes(street)).toBe(sensitivity === 'normal');
        },
      ),
    );
  });
});

describe('how it is worded', () => {
  test.each(REASONS)('%s has a sentence in both languages, with its kind before it', (reason) => {
    const zh = wordTold({ reason, kind: 'daily' }, 'zh', NOW).title;
    const en = wordTold({ reason, kind: 'daily' }, 'en', NOW).title;
    expect(zh.length).toBeGreaterThan('民生 · '.length);
    expect(en.startsWith('Daily life') || en.includes(' · ')).toBe(true);
    expect(`${zh}${en}`).not.toMatch(/[!!]/);
  });

  test.each(CLOCK_NAMES)('the clock %s is named with its instant', (name) => {
    const clock = { name, state: 'red', dueAt: wall('2026-11-24 17:30') } as const;
    expect(wordTold({ reason: 'red', clock }, 'zh', NOW).body).toMatch(/已逾期,应于 11-24 17:30$/);
  });

  test('a shift says when it begins', () => {
    const clock = { name: 'shift', state: 'running', dueAt: wall('2026-11-28 09:00') } as const;
    expect(wordTold({ reason: 'reminder', kind: 'post', clock }, 'zh', NOW)).toEqual({
      title: '志愿岗位 · 您报名的班次快开始了',
      body: '11-28 09:00 开始',
    });
  });

  test('things without a kind or number say the sentence alone', () => {
    expect(wordTold({ reason: 'handed_over' }, 'zh', NOW)).toEqual({ title: '请接班', body: '' });
  });
});

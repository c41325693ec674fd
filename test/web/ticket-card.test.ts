import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/contract/words/en.ts';
import { zh } from '../../src/contract/words/zh.ts';
import { KINDS } from '../../src/domain/ticket/ticket.ts';
import { type Around, cardText, toCard } from '../../web/parts/ticket/share/card.ts';
import { at, sampleClock, sampleTask, sampleTicket } from './sample-ticket.ts';

const around = (more: Partial<Around> = {}): Around => ({
  language: 'zh',
  book: zh,
  nowMs: Date.parse(at('15:00')),
  time: undefined,
  origin: 'https://shaodao.example',
  ...more,
});

const ENGLISH = { language: 'en', book: en } as const;

const textOf = (ticket = sampleTicket(), more: Partial<Around> = {}): string[] =>
  cardText(toCard(ticket, around(more)), around(more)).split('\n');

const claim = sampleClock('claim', '1', at('15:30'));

describe('the card of a ticket', () => {
  it('says kind, number, street, the nearest clock with its whole instant, and the link', () => {
    const ticket = sampleTicket({ clocks: [sampleClock('finish', '1', at('17:30')), claim] });
    expect(textOf(ticket)).toEqual([
      '【哨到】综合执法 LX20261123-0001',
      '千佛山街道',
      '应哨 11-23 15:30 前(还剩 30 分)',
      'https://shaodao.example/t/LX20261123-0001',
    ]);
    expect(textOf(ticket, ENGLISH)).toEqual([
      '[Shaodao] Enforcement LX20261123-0001',
      '千佛山街道',
      'Claim by 11-23 15:30 (30 min left)',
      'https://shaodao.example/t/LX20261123-0001',
    ]);
  });

  it('names no street of a sensitive ticket', () => {
    const card = toCard(sampleTicket({ sensitivity: 'sensitive', clocks: [claim] }), around());
    expect(card).not.toHaveProperty('street');
    expect(cardText(card, around()).split('\n')).toHaveLength(3);
  });

  it('shows a clock red from the instant after its due, whatever the page was told', () => {
    const late = { nowMs: Date.parse(at('15:50')) };
    const ticket = sampleTicket({ clocks: [claim] });
    expect(toCard(ticket, around(late)).clock?.state).toBe('red');
    expect(textOf(ticket, late)[2]).toBe('应哨已逾期,应于 11-23 15:30(逾期 20 分)');
    expect(textOf(ticket, { ...late, ...ENGLISH })[2]).toBe(
      'Claim overdue, was due 11-23 15:30 (20 min late)',
    );
  });

  it('gives no due instant while the clock is paused, and no line where nothing is due', () => {
    const paused = sampleClock('claim', '1', at('15:30'), { state: 'paused' });
    expect(textOf(sampleTicket({ clocks: [paused] }))[2]).toBe('应哨 暂停计时');
    expect(textOf(sampleTicket({ clocks: [] }))).toHaveLength(3);
  });
});

/** Long enough to be told apart from anything that belongs on a card. */
const SECRET = fc
  .string({ minLength: 4, maxLength: 20 })
  .map((text) => `«${text.replaceAll(/[«»\n]/g, '')}»`);

it('never says title, words, address, caller, unit, person or phone, of no kind and in no language', () => {
  fc.assert(
    fc.property(
      fc.tuple(SECRET, SECRET, SECRET, SECRET, SECRET, SECRET, SECRET, SECRET),
      fc.constantFrom(...KINDS),
      fc.constantFrom('normal', 'sensitive'),
      fc.constantFrom(around(), around(ENGLISH)),
      (secrets, kind, sensitivity, where) => {
        const [title, detail, address, community, unit, who, phone, person] = secrets;
        const card = toCard(
          sampleTicket({
            kind,
            sensitivity,
            title,
            detail,
            place: { lat: 36.655, lng: 117.032, address },
            community: { id: community, name: community },
            tasks: [sampleTask('1', { unit: { id: unit, name: unit }, who, phone })],
            raisedBy: { person: { id: person, name: person }, unit: { id: unit, name: unit } },
            hasCaller: true,
            clocks: [claim],
          }),
          where,
        );
        const said = `${JSON.stringify(card)}${cardText(card, where)}`;
        expect(said).not.toMatch(/[«»]|36\.655|117\.032/);
      },
    ),
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DistrictFile } from '../../db/seeds/district-file.ts';
import { resolveLead, STREET_LEAD } from '../../src/domain/duty.ts';
import { createDutySearch } from '../../src/domain/duty-search.ts';
import { DUTY_PHRASES } from './duty-phrases.ts';
import { SPOKEN_PHRASES } from './spoken-phrases.ts';

const path = new URL('../../db/seeds/lixia/district.json', import.meta.url);
const { situations }: DistrictFile = JSON.parse(readFileSync(path, 'utf8'));
const search = createDutySearch(situations);
const codesFor = (query: string, limit?: number) =>
  search(query, limit).map((situation) => situation.code);

describe('finding a situation from plain words', () => {
  it('puts what people say first or second for at least nine of ten phrases', () => {
    const misses = DUTY_PHRASES.flatMap(([phrase, code]) => {
      const found = codesFor(phrase);
      return found.slice(0, 2).includes(code) ? [] : [`${phrase}: ${code}, found ${found}`];
    });
    expect(DUTY_PHRASES.length).toBeGreaterThanOrEqual(60);
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(DUTY_PHRASES.length / 10);
  });

  it('has the right situation in the first three for 95 of 100 things people say', () => {
    const misses = SPOKEN_PHRASES.flatMap(([phrase, code]) => {
      const found = codesFor(phrase);
      return found.slice(0, 3).includes(code) ? [] : [`${phrase}: ${code}, found ${found}`];
    });
    expect(SPOKEN_PHRASES.length).toBeGreaterThanOrEqual(120);
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(SPOKEN_PHRASES.length * 0.05);
  });

  it('none of these things stands in the list itself, and they are spread over all of it', () => {
    const written = situations.flatMap(({ name, synonyms }) => [name, ...synonyms]);
    const copied = SPOKEN_PHRASES.filter(([phrase]) =>
      written.some((word) => word.includes(phrase)),
    );
    expect(copied).toEqual([]);
    expect(new Set(SPOKEN_PHRASES.map(([phrase]) => phrase)).size).toBe(SPOKEN_PHRASES.length);
    expect(
      situations.filter(({ code }) => !SPOKEN_PHRASES.some((each) => each[1] === code)),
    ).toEqual([]);
  });

  it('answers a sentence in a few milliseconds', () => {
    const start = performance.now();
    for (const [phrase] of SPOKEN_PHRASES) codesFor(phrase);
    expect((performance.now() - start) / SPOKEN_PHRASES.length).toBeLessThan(5);
  });

  it.each([
    ['井盖', 'D-01'],
    ['欠薪', 'J-01'],
    ['停水', 'D-07'],
    ['地锁', 'G-04'],
    ['狗', 'I-01'],
  ])('two characters or one are enough: %s is %s', (query, code) => {
    expect(codesFor(query)[0]).toBe(code);
  });

  it('a phrase longer than the name still finds it', () => {
    const query = '我是棋盘街的居民,今天早上小贩占道经营把整条人行道都占满了,请你们来看一看!';
    expect(codesFor(query)[0]).toBe('A-01');
  });

  it('every situation is found first by its own name', () => {
    const lost = situations.filter(({ name, code }) => codesFor(name)[0] !== code);
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it.each(['A-01', 'a-01', ' a01 ', 'A01'])('the code %j finds its one situation', (query) => {
    expect(codesFor(query)).toEqual(['A-01']);
  });

  it('the beginning of a code lists its subject in order', () => {
    expect(codesFor('B-0', 3)).toEqual(['B-01', 'B-02', 'B-03']);
  });

  it('punctuation, filler words and stray letters change nothing', () => {
    expect(codesFor('井……盖!')).toEqual(expect.arrayContaining(['D-01']));
    expect(codesFor('那个,路灯啊,它不亮了呀')[0]).toBe('D-02');
    expect(codesFor('x 井盖 y')[0]).toBe('D-01');
  });

  it.each(['', '   ', '。。!!', '的', 'qwerty', '啦啦啦哈哈', '恭喜发财', '今天天气真好'])(
    'nothing is invented for %j',
    (query) => {
      expect(codesFor(query)).toEqual([]);
    },
  );

  it('no more than the limit come back, eight when none is given', () => {
    expect(codesFor('A')).toHaveLength(8);
    expect(codesFor('电动车', 1)).toHaveLength(1);
  });

  it('a synonym made of filler words does not hide its situation', () => {
    const padded = situations.map((each) => ({ ...each, synonyms: ['有的是', ...each.synonyms] }));
    expect(createDutySearch(padded)('井盖')[0]?.code).toBe('D-01');
  });

  it('an empty duty list finds nothing', () => {
    expect(createDutySearch([])('井盖')).toEqual([]);
  });
});

describe('who leads a situation', () => {
  it('the street that raises leads its own duties, the named unit all others', () => {
    const [own, assist] = ['own', 'assist'].map((list) => situations.find((s) => s.list === list));
    expect(own && resolveLead(own, 'qianfoshan')).toBe('qianfoshan');
    expect(assist && resolveLead(assist, 'qianfoshan')).toBe(assist?.leadUnitId);
    expect(own?.leadUnitId).toBe(STREET_LEAD);
  });
});

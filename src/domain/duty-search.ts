/** Which situation do these plain words mean? */
import type { Situation } from './duty.ts';
import { createLikeWords } from './like-words.ts';

/** Best first; none when nothing fits. Eight unless told. */
export type DutySearch = (query: string, limit?: number) => Situation[];

/** Indexes a duty list once; the search it returns takes plain words or the beginning of a code. */
export const createDutySearch = (situations: readonly Situation[]): DutySearch => {
  const index = buildIndex(situations);
  return (query, limit = 8) => {
    const coded = findByCode(foldCode(query), situations);
    return (coded.length > 0 ? coded : findByWords(query, index)).slice(0, limit);
  };
};

type Phrase = { text: string; grams: Set<string>; weight: number; share: number };
type Entry = { situation: Situation; phrases: Phrase[]; grams: Set<string> };
type DutyIndex = { entries: Entry[]; weights: Map<string, number> };
/** A gram said apart (积了一米深的水) is met with a smaller share. */
type Query = { text: string; grams: Map<string, number>; said: number; weight: number };

/** 着火 keeps its 着. */
const NOISE = /着(?!火)|[的了在是有我你他她它们这那个啊吗呢吧呀哦都也就很还又把被让给和与跟请]/g;
/** Said of anything, and no bridge to the word after it. */
const NEGLIGIBLE = /天天|每天|一直|好几|半天|根本|差点|突然|到处|眼看|不知道|怎么办|怎么|什么/g;
const CHARACTER = /[a-z0-9]+|./gu;
const BREAKS = /[^\p{L}\p{N}]+/u;
/** A single character says less than a pair, yet joins 树把灯挡了 and 树挡灯. */
const SINGLE_SHARE = 0.5;
/** A pair with other words in between says a little less than one without. */
const APART_SHARE = 0.5;
const APART_MOST = 4;
/** Words of another phrase of the same situation count less than those of the best one. */
const ELSEWHERE_SHARE = 0.5;
/** Where it is, not what it is: said of almost anything. */
const SETTINGS = new Set('小区 老旧 有人 没人 楼上 楼下 门口 路口 路上 路边'.split(' '));
const SETTING_SHARE = 0.3;
/** The name is what the list itself calls it. */
const NAME_SHARE = 1.2;
/** Below this share of the words understood, a match is chance. */
const LEAST_UNDERSTOOD = 0.2;
/** Share of the best score below which a hit only lengthens the list. */
const WORTH_SHOWING = 0.25;

const buildIndex = (situations: readonly Situation[]): DutyIndex => {
  const spoken = situations.map((situation) => {
    const texts = [situation.name, ...situation.synonyms].map(foldText).filter(Boolean);
    return { situation, texts, grams: new Set(texts.flatMap(gramsOf)) };
  });
  const counts = new Map<string, number>();
  for (const { grams } of spoken)
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const weights = new Map<string, number>();
  for (const [gram, count] of counts) weights.set(gram, weigh(gram, count, situations.length));
  const entries = spoken.map(({ situation, texts, grams }) => ({
    situation,
    grams,
    phrases: texts.map((text, i) => {
      const own = new Set(gramsOf(text));
      return { text, grams: own, weight: sum(own, weights), share: i === 0 ? NAME_SHARE : 1 };
    }),
  }));
  return { entries, weights };
};

/** Rare pairs tell more: inverse document frequency, cut for single characters and settings. */
const weigh = (gram: string, count: number, total: number): number => {
  const share = gram.length === 1 ? SINGLE_SHARE : SETTINGS.has(gram) ? SETTING_SHARE : 1;
  return Math.log(1 + total / count) * share;
};

/** The beginning of its own code, or the whole of an alias. */
const findByCode = (code: string, situations: readonly Situation[]): Situation[] =>
  code
    ? situations.filter(
        (each) => foldCode(each.code).startsWith(code) || aliasesOf(each).includes(code),
      )
    : [];

const aliasesOf = ({ aliases }: Situation): string[] =>
  aliases ? [...aliases.hotline, ...aliases.gb].map(foldCode) : [];

const findByWords = (query: string, index: DutyIndex): Situation[] => {
  const asked = readQuery(query, index);
  const hits = index.entries
    .map((entry) => ({ situation: entry.situation, score: scoreEntry(entry, asked, index) }))
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
  const least = (hits[0]?.score ?? 0) * WORTH_SHOWING;
  return hits.filter((hit) => hit.score >= least).map((hit) => hit.situation);
};

const readQuery = (query: string, { weights }: DutyIndex): Query => {
  const text = foldText(query);
  const said = new Set(gramsOf(text));
  const grams = new Map([
    ...apartOf(text).map((pair): [string, number] => [pair, APART_SHARE]),
    ...[...said].map((gram): [string, number] => [gram, 1]),
  ]);
  return { text, grams, said: said.size, weight: sum(said, weights) };
};

const scoreEntry = (entry: Entry, asked: Query, { weights }: DutyIndex): number => {
  const shared = sharedOf(asked.grams, entry.grams);
  const understood = met(shared, asked, weights);
  if (understood < asked.weight * LEAST_UNDERSTOOD || !isTelling(shared, asked)) return 0;
  const best = Math.max(...entry.phrases.map((phrase) => scorePhrase(phrase, asked, weights)));
  return best + understood * ELSEWHERE_SHARE;
};

/** One stray character shared with a sentence is chance; a pair, or most of a short query, is not. */
const isTelling = (shared: string[], asked: Query): boolean =>
  shared.some((gram) => gram.length > 1) || shared.length * 3 >= asked.said;

/** Shared weight, the more the fuller the phrase is met; said as a whole counts double. */
const scorePhrase = (phrase: Phrase, asked: Query, weights: Map<string, number>): number => {
  const shared = met(sharedOf(phrase.grams, asked.grams), asked, weights);
  const whole = asked.text.includes(phrase.text) || phrase.text.includes(asked.text);
  return phrase.share * shared * (0.5 + shared / phrase.weight + (whole ? 1 : 0));
};

type Grams = ReadonlySet<string> | ReadonlyMap<string, number>;

const sharedOf = (some: Grams, others: Grams): string[] =>
  [...some.keys()].filter((gram) => others.has(gram));

const met = (shared: readonly string[], { grams }: Query, weights: Map<string, number>): number => {
  let total = 0;
  for (const gram of shared) total += (weights.get(gram) ?? 0) * (grams.get(gram) ?? 0);
  return total;
};

const sum = (grams: Iterable<string>, weights: Map<string, number>): number => {
  let total = 0;
  for (const gram of grams) total += weights.get(gram) ?? 0;
  return total;
};

const foldCode = (text: string): string => text.replace(/[\s_-]/g, '').toUpperCase();

const foldText = (text: string): string =>
  text
    .toLowerCase()
    .replace(NEGLIGIBLE, ' ')
    .replace(NOISE, '')
    .split(BREAKS)
    .filter(Boolean)
    .join(' ');

/** Pairs of characters up to APART_MOST places apart. */
const apartOf = (text: string): string[] =>
  text.split(' ').flatMap((run) => {
    const characters = run.match(CHARACTER) ?? [];
    return characters.flatMap((one, i) =>
      characters.slice(i + 2, i + 1 + APART_MOST).map((other) => one + other),
    );
  });

const likeWords = createLikeWords(foldText);

/** Characters (a Latin word counts as one), neighbouring pairs, never across a space, and families. */
const gramsOf = (text: string): string[] => [
  ...text.split(' ').flatMap((run) => {
    const characters = run.match(CHARACTER) ?? [];
    return [...characters, ...characters.slice(1).map((next, i) => (characters[i] ?? '') + next)];
  }),
  ...likeWords(text),
];

/** How are Chinese words found? By pairs of neighbouring characters, each a token of its own. */
import { DISTRICT_ROOM } from '../domain/rooms.ts';

/** Latin letters, digits, or characters of scripts written without spaces. */
const RUN = /[a-z]+|[0-9]+|[^\P{L}a-z]+/gu;
/** The prefix of a ticket number is the same for a whole district: it would match everything. */
const NUMBER_PREFIX = /[a-z]+(?=[0-9]{8})/g;

/**
 * '井盖缺失 A3' → '井盖 盖缺 缺失 失 a 3'; the last character too, so that one alone is found.
 * The rooms are tokens as well: who sees little is not made to wait for what others see.
 */
export const toSearchText = (
  texts: readonly (string | undefined)[],
  rooms: readonly string[],
): string => {
  const tokens = texts.flatMap((text) => runsOf(text ?? '').flatMap(tokensOf));
  return [...new Set([...tokens, ...rooms.filter(isNarrow).map(roomToken)])].join(' ');
};

/** An FTS5 query that wants all of the words; undefined when there is nothing to look for. */
export const toMatch = (query: string, rooms: readonly string[]): string | undefined => {
  const terms = [...new Set(runsOf(query).flatMap(termsOf))];
  if (terms.length === 0) return undefined;
  const seen = rooms.every(isNarrow)
    ? [`(${rooms.map((room) => `"${roomToken(room)}"`).join(' OR ')})`]
    : [];
  return [...seen, ...terms].join(' AND ');
};

/** The district's room has nearly every ticket: as a token it would only cost. */
const isNarrow = (room: string): boolean => room !== DISTRICT_ROOM;

/** With characters for private use, which no query can contain and the tokenizer keeps. */
const roomToken = (room: string): string =>
  `\u{e000}${room.toLowerCase().replace(/[^a-z0-9]/g, '\u{e001}')}`;

const runsOf = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().replace(NUMBER_PREFIX, '').match(RUN) ?? [];

const isWord = (run: string): boolean => /^[a-z0-9]/.test(run);

const tokensOf = (run: string): string[] => {
  if (isWord(run)) return [run];
  const characters = Array.from(run);
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
};

const termsOf = (run: string): string[] => {
  const tokens = tokensOf(run);
  if (isWord(run) || tokens.length === 1) return tokens.map((token) => `"${token}"*`);
  return tokens.slice(0, -1).map((token) => `"${token}"`);
};

/** How are Chinese words found? By pairs of neighbouring characters, each a token of its own. */

/** Latin letters, digits, or characters of scripts written without spaces. */
const RUN = /[a-z]+|[0-9]+|[^\P{L}a-z]+/gu;
/** The prefix of a ticket number is the same for a whole district: it would match everything. */
const NUMBER_PREFIX = /[a-z]+(?=[0-9]{8})/g;

/** '井盖缺失 A3' → '井盖 盖缺 缺失 失 a 3'; the last character too, so that one alone is found. */
export const toSearchText = (...texts: (string | undefined)[]): string =>
  [...new Set(texts.flatMap((text) => runsOf(text ?? '').flatMap(tokensOf)))].join(' ');

/** An FTS5 query that wants all of the words; undefined when there is nothing to look for. */
export const toMatch = (query: string): string | undefined => {
  const terms = [...new Set(runsOf(query).flatMap(termsOf))];
  return terms.length > 0 ? terms.join(' AND ') : undefined;
};

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

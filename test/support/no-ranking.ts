/**
 * Law one: no list ranks persons. What an answer must not hold, whatever it is an answer to: rows about
 * different persons with figures that sum them up, a rank or points anywhere, or rows of persons in
 * the order of a figure.
 */
type Json = ReturnType<typeof JSON.parse>;
type Row = Record<string, Json>;

const RANKING = /^(rank|ranking|points|积分|leaderboard|top|stars|level_of_person)$/i;

/** Figures that sum a person up; a single turn's minutes are not one. */
const SUMS = /^(turns|hours|wishes|total|totalMinutes|count|times|score|services)$/i;

/** What of one person's single turn may be a number. */
const OF_ONE_TURN = ['minutes', 'marksMinutes', 'statedMinutes'];

/** Where in the answer, and what is wrong there. */
export const rankingIn = (answer: Json, path = '$'): string[] => {
  if (Array.isArray(answer))
    return [
      ...rankedRows(answer, path),
      ...answer.flatMap((each, index) => rankingIn(each, `${path}[${index}]`)),
    ];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) => [
    ...(RANKING.test(key) && holdsPerson(answer) ? [`${path}.${key}: ranks a person`] : []),
    ...rankingIn(value, `${path}.${key}`),
  ]);
};

/** The same of a sheet of a workbook: whoever is named in a row is its person, each column a figure. */
export const rankingInSheet = (
  sheet: readonly (readonly Json[])[],
  names: readonly string[],
): string[] => {
  const headAt = sheet.findIndex((row) => row.filter(isText).length > 1);
  const [heads = [], ...rows] = headAt < 0 ? [] : sheet.slice(headAt);
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const personIn = (row: readonly Json[]): string | undefined =>
    longestFirst.find((name) => row.some((cell) => isText(cell) && cell.includes(name)));
  const timeAt = heads.findIndex((head) => isText(head) && HEAD_OF_TIME.test(head));
  return heads.flatMap((head, column) => {
    const key = keyOfHead(String(head ?? ''));
    const told = rows.map((row) => ({
      personId: personIn(row),
      [key]: row[column],
      ...(timeAt >= 0 && { at: String(row[timeAt] ?? '') }),
    }));
    return rankingIn(told, `${head}`);
  });
};

const HEAD_OF_TIME = /日期|时间|^(day|date|at|from)$/i;

const keyOfHead = (head: string): string => {
  if (/排名|名次|积分|rank|points|score/i.test(head)) return 'rank';
  return /次数|件数|合计|总计|累计|total|turns|times|count/i.test(head) ? 'total' : 'minutes';
};

const rankedRows = (list: readonly Json[], path: string): string[] => {
  const rows = list.filter((each): each is Row => typeof each === 'object' && each !== null);
  const people = new Set(rows.map(personOf).filter((id) => id !== undefined));
  if (people.size < 2) return [];
  const summed = rows.flatMap((row) => Object.keys(row).filter((key) => isFigure(row, key, SUMS)));
  const wrong = [...new Set(summed)].map((key) => `${path}: several persons with ${key}`);
  return [...wrong, ...OF_ONE_TURN.flatMap((key) => sortedBy(rows, key, path))];
};

/** Three rows or more that rise or fall by a figure and not by any time. */
const sortedBy = (rows: readonly Row[], key: string, path: string): string[] => {
  const figures = rows.map((row) => row[key]).filter((value) => typeof value === 'number');
  if (figures.length < 3 || new Set(figures).size < 3) return [];
  const isOrdered = isMonotone(figures);
  const times = ['from', 'at', 'askedAt', 'raisedAt'].map((name) => rows.map((row) => row[name]));
  const isByTime = times.some((column) => column.every(isText) && isMonotone(column));
  return isOrdered && !isByTime ? [`${path}: persons in the order of ${key}`] : [];
};

const isText = (value: Json): value is string => typeof value === 'string';

const isMonotone = (values: readonly (number | string)[]): boolean => {
  const pairs = values.slice(1).map((value, index) => [values[index] ?? value, value] as const);
  return pairs.every(([a, b]) => a <= b) || pairs.every(([a, b]) => a >= b);
};

const isFigure = (row: Row, key: string, which: RegExp): boolean =>
  which.test(key) && typeof row[key] === 'number';

const PERSON_KEYS = ['person', 'member', 'user', 'by'];

const personOf = (row: Row): string | undefined => {
  if (typeof row.personId === 'string') return row.personId;
  if (typeof row.username === 'string') return row.username;
  const named = PERSON_KEYS.map((key) => row[key]).find((value) => typeof value?.id === 'string');
  return named?.id;
};

const holdsPerson = (value: Row): boolean => personOf(value) !== undefined;

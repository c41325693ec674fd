/** One text for one value: keys sorted, undefined left out, so that a hash can be made again. */
export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return Array.isArray(value) ? listText(value) : recordText(value as Record<string, unknown>);
};

const listText = (items: readonly unknown[]): string => {
  let text = '';
  for (const item of items) text += `${text && ','}${canonicalJson(item)}`;
  return `[${text}]`;
};

/** What JSON.stringify leaves as it is needs no call to it. */
const PLAIN = /^[\w .:@+,;/()-]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/** Written as loops: every fact passes here, and every request with a key. */
const recordText = (record: Record<string, unknown>): string => {
  let text = '';
  for (const key of Object.keys(record).sort()) {
    const item = record[key];
    if (item !== undefined) text += `${text && ','}${quoted(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
};

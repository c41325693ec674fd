/** What came of a tap? Only the server's own word ends it; all else may be tapped again. */

export type Tapped =
  | { name: 'claimed'; number: string; href?: string }
  | { name: 'refused'; why: string }
  | { name: 'no_answer' };

/** It took too long, too early, too many: the server says come again. */
const LATER = [408, 425, 429];

/** `body`: the JSON of it; undefined where it was none, as of a gateway or a hotel's sign-in page. */
export const tapped = (status: number, body: unknown): Tapped => {
  const { number, href, detail, reason } = (body ?? {}) as Record<string, unknown>;
  if (status >= 500 || LATER.includes(status)) return { name: 'no_answer' };
  if (status < 300 && typeof number === 'string')
    return { name: 'claimed', number, ...(typeof href === 'string' && { href }) };
  if (status >= 400 && typeof detail === 'string' && typeof reason === 'string')
    return { name: 'refused', why: detail };
  return { name: 'no_answer' };
};

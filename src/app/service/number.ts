/** Which number does a registration or need bear? Its day and six letters made of its id: nobody counts, so nobody waits. */
import { type Instant, shanghaiDay } from '../../domain/instant.ts';
import type { World } from '../ports.ts';

/** Without I, L, O and U: read out over the phone, none is taken for another. */
export const CODE_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;
const HEX_EACH = 2;

export const NUMBER_PREFIX = { registration: 'BD', need: 'XQ' } as const;

/** ('BD', id, instant) → 'BD20261125-7K2QXM'. */
export const numberOf = async (
  { sha256 }: Pick<World, 'sha256'>,
  prefix: string,
  id: string,
  now: Instant,
): Promise<string> => {
  const hash = await sha256(`number ${id}`);
  return `${prefix}${shanghaiDay(now).replaceAll('-', '')}-${lettersOf(hash, LENGTH)}`;
};

/** So many letters, one for every two digits of a hash. */
export const lettersOf = (hashHex: string, length: number): string =>
  Array.from({ length }, (_, at) => {
    const pair = hashHex.slice(at * HEX_EACH, (at + 1) * HEX_EACH);
    return CODE_LETTERS[Number.parseInt(pair, 16) % CODE_LETTERS.length];
  }).join('');

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrive,
  depart,
  extend,
  hold,
  NO_ORDER,
  release,
  unseenCount,
  withWanted,
} from '../../web/parts/dashboard/list-order.ts';

/** Ids are the counters themselves: '47' is LX20261123-0047. */
const numberOf = (id: string): string => `LX20261123-${id.padStart(4, '0')}`;
const of = (...ids: string[]) => withWanted(NO_ORDER, ids);

describe('order of the list', () => {
  it('puts a new whistle on top', () => {
    expect(arrive(of('46', '45'), '47', numberOf).shown).toEqual(['47', '46', '45']);
  });

  it('puts one that comes back by its number, not on top', () => {
    expect(arrive(of('47', '45'), '46', numberOf).shown).toEqual(['47', '46', '45']);
    expect(arrive(of('47', '46'), '45', numberOf).shown).toEqual(['47', '46', '45']);
  });

  it('knows that the ten-thousandth comes after the 9999th', () => {
    expect(arrive(of('9999'), '10000', numberOf).shown).toEqual(['10000', '9999']);
  });

  it('moves nothing while held, and shows everything when let go', () => {
    const held = arrive(hold(of('46', '45')), '47', numberOf);
    const left = depart(held, new Set(['45']));
    expect(left.shown).toEqual(['46', '45']);
    expect(unseenCount(left)).toBe(1);
    expect(release(left).shown).toEqual(['47', '46']);
  });

  it('takes further pages also while held, below what is read', () => {
    const more = extend(arrive(hold(of('46', '45')), '47', numberOf), ['44', '45']);
    expect(more.shown).toEqual(['46', '45', '44']);
    expect(release(more).shown).toEqual(['47', '46', '45', '44']);
  });

  it('is newest first whatever the order of arrival, and holds no row twice', () => {
    const counters = fc.array(fc.integer({ min: 1, max: 30_000 }).map(String));
    fc.assert(
      fc.property(counters, (ids) => {
        const { shown } = ids.reduce((so, id) => arrive(so, id, numberOf), NO_ORDER);
        expect(shown).toEqual([...new Set(ids)].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical.ts';

test('keys are sorted at every depth, undefined is left out, order of lists is kept', () => {
  const value = { b: [2, { d: 1, c: undefined, a: '字' }], a: null };
  expect(canonicalJson(value)).toBe('{"a":null,"b":[2,{"a":"字","d":1}]}');
});

test('it is JSON: what any other reader makes of it is the value again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
    }),
  );
});

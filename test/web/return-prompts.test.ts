import { describe, expect, it } from 'vitest';
import { decisionWords } from '../../src/contract/words/pages/decisions.ts';
import { findWording } from '../../src/domain/wording.ts';

describe('the sentences offered in a return', () => {
  it.each([...decisionWords.zh.pathPrompts, ...decisionWords.en.pathPrompts])(
    'would not be refused themselves: %s',
    (sentence) => {
      expect(findWording(sentence)).toEqual([]);
    },
  );
});

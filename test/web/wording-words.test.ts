import { describe, expect, it } from 'vitest';
import { wordingWords } from '../../src/contract/words/pages/wording.ts';
import { DEAD_ENDS, findWording } from '../../src/domain/wording.ts';

describe('sentences offered instead', () => {
  it.each(['zh', 'en'] as const)(
    '%s: each leads on, has a blank, and says when or how',
    (language) => {
      for (const kind of DEAD_ENDS)
        for (const sentence of wordingWords[language].leadOn[kind]) {
          expect(findWording(sentence)).toEqual([]);
          expect(sentence).toContain('____');
        }
    },
  );
});

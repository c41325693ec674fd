import type { Language } from '../../src/contract/words/book.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { chooseLanguage, language, pageWords } from '../words.ts';

const NAMES: Record<Language, string> = { zh: '中文', en: 'English' };

export const LanguageSwitch = () => (
  <fieldset class="languages" aria-label={pageWords(shellWords).language}>
    {(['zh', 'en'] as const).map((each) => (
      <button
        key={each}
        class="language"
        type="button"
        lang={each === 'zh' ? 'zh-CN' : 'en'}
        aria-pressed={language.value === each}
        onClick={() => chooseLanguage(each)}
      >
        {NAMES[each]}
      </button>
    ))}
  </fieldset>
);

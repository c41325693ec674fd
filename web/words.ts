/** Which language, and which words? Follows the browser, Chinese when unknown; a switch is kept. */
import { signal } from '@preact/signals';
import type { Book, Language, PageWords } from '../src/contract/words/book.ts';
import { en } from '../src/contract/words/en.ts';
import { zh } from '../src/contract/words/zh.ts';

const KEPT = 'language';

const firstLanguage = (): Language => {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.startsWith('en') ? 'en' : 'zh';
};

export const language = signal<Language>(firstLanguage());

export const chooseLanguage = (chosen: Language): void => {
  localStorage.setItem(KEPT, chosen);
  language.value = chosen;
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
};

/** The words of the field in the chosen language; reading it in a component subscribes. */
export const book = (): Book => (language.value === 'zh' ? zh : en);

export const pageWords = <T>(words: PageWords<T>): T => words[language.value];

const ZONE_MS = 8 * 3_600_000;

/** '16:16' today, '11-27 17:30' otherwise, always in the district's time (UTC+8 all year). */
export const sayInstant = (instant: string, now = Date.now()): string => {
  const local = localText(Date.parse(instant));
  const time = local.slice(11, 16);
  return local.slice(0, 10) === localText(now).slice(0, 10)
    ? time
    : `${local.slice(5, 10)} ${time}`;
};

const localText = (millis: number): string => new Date(millis + ZONE_MS).toISOString();

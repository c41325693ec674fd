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

const ZONE = 'Asia/Shanghai';
const TIME = { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: ZONE } as const;
const DATE = { month: '2-digit', day: '2-digit', ...TIME } as const;

/** '16:16' today, '11-27 17:30' otherwise, always in the district's time. */
export const sayInstant = (instant: string, now = Date.now()): string => {
  const date = new Date(instant);
  const sameDay = dayOf(date) === dayOf(new Date(now));
  return new Intl.DateTimeFormat('sv-SE', sameDay ? TIME : DATE).format(date);
};

const dayOf = (date: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: ZONE }).format(date);

/** How long was it, said exactly? */
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { pageWords } from '../../../words.ts';

const HOUR = 60;

/** 87 → '1 小时 27 分'. */
export const sayMinutes = (minutes: number): string =>
  pageWords(serviceBoardWords).minutesText(Math.floor(minutes / HOUR), minutes % HOUR);

/** Whole minutes as typed; undefined for anything else. */
export const readMinutes = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;

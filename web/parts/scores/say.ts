/** How are rates, minutes and periods said? The same words in the table, the panel and on paper. */
import type { Language } from '../../../src/contract/words/book.ts';
import type { Period } from './period.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

const UNITS: Record<Language, { day: string; hour: string; minute: string; second: string }> = {
  zh: { day: '天', hour: '小时', minute: '分', second: '秒' },
  en: { day: 'd', hour: 'h', minute: 'min', second: 's' },
};

/** Wall time. 6.667 → 6 分 40 秒 · 72 → 1 小时 12 分 · 4,500 → 3 天 3 小时; seconds only under ten minutes. */
export const sayMinutes = (minutes: number, language: Language): string => {
  const { day, hour, minute, second } = UNITS[language];
  const seconds = Math.round(minutes * 60);
  if (seconds < 10 * 60) return pair(Math.floor(seconds / 60), minute, seconds % 60, second);
  const whole = Math.round(minutes);
  if (whole < DAY) return pair(Math.floor(whole / HOUR), hour, whole % HOUR, minute);
  const hours = Math.round(minutes / HOUR);
  return pair(Math.floor(hours / 24), day, hours % 24, hour);
};

const pair = (big: number, bigUnit: string, small: number, smallUnit: string): string => {
  if (big === 0) return `${small} ${smallUnit}`;
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
};

/** 0.9927 → 99.3%; whole hundreds without a decimal. Never says 100% of what is not all, nor 0% of what is not none. */
export const sayRate = (rate: number): string => {
  if (rate === 0 || rate === 1) return `${rate * 100}%`;
  const shown = Math.min(99.9, Math.max(0.1, Math.round(rate * 1000) / 10));
  return `${shown.toFixed(1)}%`;
};

/** One decimal, whole numbers none: 13.94 → 13.9 · 15 → 15 · 4802.8 → 4,802.8. */
export const sayPoints = (points: number): string => {
  const rounded = Math.round(points * 10) / 10;
  return rounded.toLocaleString('en-US', {
    minimumFractionDigits: Number.isInteger(rounded) ? 0 : 1,
  });
};

/** Where one may redo the sum, to hundredths: 13.9395 → 13.94 · 15 → 15. */
export const sayExact = (points: number): string => String(Math.round(points * 100) / 100);

/** 0.92927 → 92.93% */
export const sayExactRate = (rate: number): string => `${sayExact(100 * rate)}%`;

/** A score stands in a column: always one decimal. */
export const sayScore = (points: number): string => points.toFixed(1);

export const sayCount = (count: number): string => count.toLocaleString('en-US');

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 2026 年 11 月 · 2026 年四季度 · 2026-10-08 至 2026-11-20 */
export const sayPeriod = ({ mode, text, from, to }: Period, language: Language): string => {
  const year = from.slice(0, 4);
  const month = Number(from.slice(5, 7));
  if (mode === 'range') return language === 'zh' ? `${from} 至 ${to}` : `${from} to ${to}`;
  if (mode === 'month')
    return language === 'zh' ? `${year} 年 ${month} 月` : `${MONTHS[month - 1]} ${year}`;
  const quarter = Number(text.slice(-1));
  return language === 'zh' ? `${year} 年${'一二三四'[quarter - 1]}季度` : `Q${quarter} ${year}`;
};

/** How is a limit said: 4 个工作小时, 2 working days? */
import type { Limit } from '../../domain/sla/policy.ts';
import type { Language } from './book.ts';
import { ticketWords } from './pages/ticket.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

export const limitText = ({ amount, unit }: Limit, language: Language): string => {
  const words = ticketWords[language].limit;
  if (unit === 'working_days') return words.workingDays(amount);
  const isHours = amount % HOUR === 0;
  if (unit === 'working_minutes')
    return isHours ? words.workingHours(amount / HOUR) : words.workingMinutes(amount);
  if (amount % DAY === 0 && amount > DAY) return words.days(amount / DAY);
  return isHours ? words.hours(amount / HOUR) : words.minutes(amount);
};

/** Does an answer hold a sensitive ticket? It is said in a header: a device keeps no such answer. */
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

export const SENSITIVE = 'Shaodao-Sensitive';

type Headed = { header(name: string, value: string): void };

export const markSensitive = (c: Headed): void => c.header(SENSITIVE, '1');

/** By what the views say of a ticket, so that no route is left out. */
export const markAnswers: MiddlewareHandler<Env> = async (c, next) => {
  const { json } = c;
  const marking = (answer: unknown, ...others: unknown[]): unknown => {
    if (holdsSensitive(answer)) markSensitive(c);
    return Reflect.apply(json, c, [answer, ...others]);
  };
  c.json = marking as typeof json;
  await next();
};

/** The same of what is JSON already: within a string a quote has a backslash before it. */
export const isSensitiveText = (text: string): boolean => text.includes('"sensitive":true');

const holdsSensitive = (answer: unknown): boolean => {
  if (typeof answer !== 'object' || answer === null) return false;
  if (Array.isArray(answer)) return answer.some(holdsSensitive);
  return Object.entries(answer).some(
    ([name, value]) =>
      (name === 'sensitive' && value === true) ||
      (name === 'sensitivity' && value === 'sensitive') ||
      holdsSensitive(value),
  );
};

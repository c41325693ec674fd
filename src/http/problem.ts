/** How is a refusal answered? The one table from code to status, and RFC 9457 bodies. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ProblemView } from '../contract/views.ts';
import type { Language } from '../contract/words/book.ts';
import { en } from '../contract/words/en.ts';
import { zh } from '../contract/words/zh.ts';
import {
  DomainError,
  type ErrorCode,
  type FieldErrors,
  REASONS,
  type Reason,
} from '../domain/error.ts';
import type { Env } from './env.ts';

const STATUS = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  invalid: 422,
  too_many: 429,
  internal: 500,
} as const satisfies Record<ErrorCode, number>;

/** Chinese unless the reader's browser asks for English first. */
export const languageOf = (c: Context): Language =>
  c.req.header('accept-language')?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh';

export const answerProblem = (c: Context<Env>, error: DomainError): Response => {
  const language = languageOf(c);
  const view = toProblemView(error, language, c.get('requestId'));
  return c.body(JSON.stringify(view), STATUS[error.code], problemHeaders(language));
};

export const problemHeaders = (language: Language) => ({
  'content-type': 'application/problem+json',
  'content-language': language === 'en' ? 'en' : 'zh-CN',
  'cache-control': 'no-store',
});

export const toProblemView = (
  { code, reason, fields }: DomainError,
  language: Language,
  requestId: string,
): ProblemView => {
  const words = language === 'en' ? en : zh;
  return {
    type: 'about:blank',
    title: words.problem[code],
    status: STATUS[code],
    detail: words.reason[reason],
    code,
    reason,
    fields: fields && wordFields(fields, words.reason),
    requestId,
  };
};

/** Whatever was thrown, as a refusal; undefined for what nobody expected. */
export const asDomainError = (error: unknown): DomainError | undefined => {
  if (error instanceof DomainError) return error;
  if (error instanceof HTTPException && error.status === 400)
    return new DomainError('malformed', 'bad_json');
  if (error instanceof HTTPException && error.status === 413)
    return new DomainError('too_large', 'body_too_large');
  return undefined;
};

const isReason = (value: string): value is Reason => (REASONS as readonly string[]).includes(value);

const wordFields = (fields: FieldErrors, reasons: Record<Reason, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([field, why]) => [field, isReason(why) ? reasons[why] : why]),
  );

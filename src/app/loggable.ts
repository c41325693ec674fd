/** What may be logged of an error? What failed and where, never the values it was about: they may be personal. */

export type Loggable = {
  name: string;
  code?: string;
  message: string;
  stack: string;
  cause?: Loggable;
};

const CAUSES_MAX = 5;

export const toLoggable = (error: unknown, depth = 0): Loggable => {
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an error', stack: '' };
  const { name, cause } = error;
  return {
    name,
    ...('code' in error && { code: String(error.code) }),
    message: messageOf(error),
    stack: framesOf(error.stack ?? ''),
    ...(cause !== undefined && depth < CAUSES_MAX && { cause: toLoggable(cause, depth + 1) }),
  };
};

/** A failed query's own message ends in its values; its statement has only marks for them. */
const messageOf = (error: Error): string =>
  'query' in error && 'params' in error ? `Failed query: ${error.query}` : error.message;

/** A stack begins with the message. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

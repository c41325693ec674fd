/** What is wrong with a request's shape? Every field at once, each with its reason. */
import { DomainError, type FieldErrors, type Reason } from '../domain/error.ts';

type Issue = {
  code: string;
  path: PropertyKey[];
  message: string;
  keys?: string[];
  input?: unknown;
};
type Validated = { target: string; success: boolean; error?: { issues: unknown[] } };

/** A query that makes no sense is malformed, a body that does not fit invalid. */
export const refuse = (result: Validated): void => {
  if (result.success || !result.error) return;
  const fields = fieldErrors(result.error.issues as Issue[]);
  if (result.target === 'query') throw new DomainError('malformed', 'bad_query', fields);
  if (result.target === 'param') throw new DomainError('not_found', 'no_such_thing');
  throw new DomainError('invalid', 'bad_fields', fields);
};

const fieldErrors = (issues: readonly Issue[]): FieldErrors => {
  const fields: FieldErrors = {};
  for (const issue of issues)
    for (const field of fieldsOf(issue)) fields[field] ??= reasonOf(issue);
  return fields;
};

const fieldsOf = ({ code, path, keys }: Issue): string[] => {
  const at = path.map(String);
  if (code === 'unrecognized_keys') return (keys ?? []).map((key) => [...at, key].join('.'));
  return [at.join('.') || 'body'];
};

const REASONS: Record<string, Reason> = {
  too_small: 'field_too_small',
  too_big: 'field_too_large',
  invalid_format: 'field_format',
  invalid_value: 'field_choice',
  unrecognized_keys: 'field_unknown',
};

const reasonOf = (issue: Issue): Reason => {
  if (issue.code === 'invalid_type')
    return issue.message.includes('received undefined') ? 'field_missing' : 'field_kind';
  return REASONS[issue.code] ?? 'bad_fields';
};

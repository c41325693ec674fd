/** How is a form with a file read? Once, and only as far as its limit. */
import { DomainError, type Reason } from '../domain/error.ts';
import { readBody } from './read-body.ts';

const FORM_OVERHEAD_BYTES = 64 * 1024;

export const readForm = async (
  request: Request,
  fileLimitBytes: number,
  tooLarge: Reason = 'file_too_large',
): Promise<FormData> => {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) throw new DomainError('unsupported', 'form_expected');
  const body = await readBody(request, fileLimitBytes + FORM_OVERHEAD_BYTES, tooLarge);
  return new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new DomainError('malformed', 'form_expected');
  });
};

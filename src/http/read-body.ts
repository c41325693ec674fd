/** How is a body read whose length nobody vouches for? Counted while it comes, and cut off at the limit. */
import { DomainError, type Reason } from '../domain/error.ts';

export const readBody = async (
  request: Request,
  limitBytes: number,
  reason: Reason = 'file_too_large',
): Promise<Blob> => {
  const tooLarge = (): DomainError => new DomainError('too_large', reason);
  const told = Number(request.headers.get('content-length') ?? 0);
  if (told > limitBytes) throw tooLarge();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > limitBytes) {
      void reader?.cancel().catch(() => undefined);
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return new Blob(parts);
};

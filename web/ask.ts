/** How is the server asked, from a page as from the service worker? Refusals and silence are thrown. */
import type { ProblemView } from '../src/contract/views.ts';

/** A refused request, worded by the server in the reader's language. */
export class Problem extends Error {
  readonly view: ProblemView;

  constructor(view: ProblemView) {
    super(view.detail);
    this.name = 'Problem';
    this.view = view;
  }
}

/** The network did not answer; nothing is known of what the server did. */
export class Unreachable extends Error {}

/** `look` sees the answer before it is read. */
export const ask = async <T>(
  path: string,
  init: RequestInit,
  look: (response: Response) => void = () => undefined,
): Promise<T> => {
  const response = await fetch(path, init).catch((cause) => {
    throw init.signal?.aborted ? cause : new Unreachable('unreachable', { cause });
  });
  look(response);
  if (response.ok) return response.status === 204 ? (undefined as T) : response.json();
  throw new Problem(await readProblem(response));
};

const readProblem = async (response: Response): Promise<ProblemView> => {
  const body: Partial<ProblemView> = await response.json().catch(() => ({}));
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: response.statusText,
    code: 'internal',
    reason: 'internal',
    requestId: '',
    ...body,
  };
};

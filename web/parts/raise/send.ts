/** How is one act sent once, however often it is tried? */
import type { TicketView } from '../../../src/contract/views.ts';
import { Problem } from '../../api.ts';
import type { RaiseBody } from './body.ts';

export type Post = (path: string, body: unknown, key: string) => Promise<TicketView>;

export type Sent = {
  ticket: TicketView;
  /** An earlier try had arrived after all; what was changed since then is not in it. */
  isEarlier: boolean;
  /** Added to a ticket that was there. */
  isAdded?: true;
};

/** `unsure` are the bodies already sent under this key of which nobody knows what became. */
export const sendOnce = async (
  body: RaiseBody,
  key: string,
  unsure: readonly RaiseBody[],
  post: Post,
): Promise<Sent> => {
  const attempt = await tryBody(body, key, post);
  if (attempt.ticket) return { ticket: attempt.ticket, isEarlier: false };
  for (const earlier of unsure) {
    const { ticket } = await tryBody(earlier, key, post);
    if (ticket) return { ticket, isEarlier: true };
  }
  throw attempt.problem;
};

/** Every refusal is thrown but one: the key stands for another body. */
const tryBody = async (
  body: RaiseBody,
  key: string,
  post: Post,
): Promise<
  { ticket: TicketView; problem?: undefined } | { ticket?: undefined; problem: Problem }
> => {
  try {
    return { ticket: await post('/api/tickets', body, key) };
  } catch (problem) {
    if (problem instanceof Problem && problem.view.reason === 'key_reused') return { problem };
    throw problem;
  }
};

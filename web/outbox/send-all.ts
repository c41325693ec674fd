/** One round of sending, from a page or from the service worker: whose turn, whose session, then in order. */
import { toInstant } from '../../src/domain/instant.ts';
import { Problem } from '../ask.ts';
import { createCourier, whoIsSignedIn } from './courier.ts';
import { type Round, sendRound } from './round.ts';
import type { OutboxStore } from './store.ts';
import { takeTurn } from './turn.ts';

/** Tells the other windows to look again. */
export const CHANGED = 'outbox';
export const SYNC_TAG = 'outbox';

type Options = {
  /** Whose page it is: nothing is sent when somebody else has signed in meanwhile. */
  personId?: string;
  hear?: (key: string, answer: unknown) => void;
};

const nothing = (end: Round['end']): Round => ({ sent: [], refused: [], end });

export const sendAll = async (
  store: OutboxStore,
  { personId, hear = () => undefined }: Options = {},
): Promise<Round> =>
  takeTurn(store, async ({ mayGoOn }) => {
    const who = await whoIsSignedIn().catch((fault) =>
      fault instanceof Problem && fault.view.status === 401 ? undefined : null,
    );
    if (who === null) return nothing('waits');
    if (who === undefined || (personId && who !== personId)) return nothing('signed_out');
    const courier = createCourier(hear);
    return sendRound({ store, courier, now: () => toInstant(Date.now()), mayGoOn }, who);
  });

/** How is a write made certain? Prepared again until its commit stands, and answered again when it was asked before. */
import { conflict } from '../domain/error.ts';
import type { App } from './context.ts';
import { relay } from './feed/relay.ts';
import type { Receipt } from './ports.ts';
import type { Done, Key, Prepared } from './side.ts';

const TRIES = 3;

/** Runs a preparation until its commit stands; a key answered before is answered again. */
export const answerOnce = async (
  app: App,
  key: Key | undefined,
  status: number,
  prepare: () => Promise<Prepared>,
): Promise<Done> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const replay = key && (await replayOf(app, key));
    if (replay) return replay;
    const { also, ...side } = await prepare();
    const { sealed } = side;
    const subjectId = 'ticket' in sealed ? sealed.ticket.id : sealed.thing.id;
    const receipt = key && receiptOf(key, subjectId, status);
    const result = await app.store.commit({ ...sealed, receipt }, also?.sealed);
    if (result.ok) {
      relay(app, side, result.seqs.slice(0, sealed.facts.length));
      if (also) relay(app, also, result.seqs.slice(sealed.facts.length));
      const written = 'ticket' in sealed ? sealed : undefined;
      return { id: subjectId, replayed: false, status, written };
    }
  }
  throw conflict('lost_race');
};

const receiptOf = ({ deviceAt: _, ...asked }: Key, subjectId: string, status: number): Receipt => ({
  ...asked,
  subjectId,
  status,
});

export const replayOf = async (app: App, key: Key): Promise<Done | undefined> => {
  const receipt = await app.store.receipt(key.personId, key.key);
  if (!receipt) return undefined;
  if (receipt.requestHash !== key.requestHash) throw conflict('key_reused');
  return { id: receipt.subjectId, replayed: true, status: receipt.status };
};

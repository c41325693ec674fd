/** What does a verb write, what was it asked by, and what came of it? The same for tickets and for all other things. */
import type { Instant } from '../domain/instant.ts';
import type { Receipt, StoredTicket } from './ports.ts';
import type { SealedThing } from './things/seal.ts';
import type { StoredThing } from './things/thing-store.ts';
import type { Sealed } from './tickets/seal.ts';

/** What the caller asked it by: repeated, it answers the same. */
export type Key = Omit<Receipt, 'subjectId' | 'status'> & {
  /** By the phone that noted it without network and sends it now. */
  deviceAt?: Instant;
};

/** `written` is what was just committed of a ticket; a replay has nothing new to show. */
export type Done = { id: string; replayed: boolean; status: number; written?: Sealed };

/** One thing of a commit: what it was, and what it becomes. */
export type Side =
  | { before?: StoredTicket; sealed: Sealed }
  | { before?: StoredThing; sealed: SealedThing };

/** `also`: the other side of a merge, or what a volunteer's step means for their record, in the same commit. */
export type Prepared = Side & { also?: Side };

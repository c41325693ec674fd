/** How does a request leave the house? One POST to one address; no redirect is followed. */

export type Outgoing = {
  url: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
  /** public: never into a private network, whatever the name leads to · own: the operator named it, it may be private. */
  to: 'public' | 'own';
};

/** silent: nothing answered in time · forbidden: the name leads into a private network, nothing was sent. */
export type Returned =
  | { kind: 'answered'; status: number; retryAfterSeconds?: number; body: string }
  | { kind: 'silent' }
  | { kind: 'forbidden' };

export interface Outside {
  /** Never throws. Of a long answer the beginning. */
  send(outgoing: Outgoing): Promise<Returned>;
}

import type { FactEvent } from '../../src/contract/views.ts';
import { toMillis } from '../../src/domain/instant.ts';
import type { FactType } from '../../src/domain/ticket/fact.ts';

const GOES_OUT: readonly FactType[] = ['ticket.raised', 'ticket.blown', 'ticket.triaged'];
const NEWS_MS = 120_000;

/** A whistle that went out just now; what a long gap brings back is no news. */
export const isNews = ({ type, at, ticket }: FactEvent, nowMs: number): boolean =>
  GOES_OUT.includes(type) && ticket.status === 'blown' && nowMs - toMillis(at) < NEWS_MS;

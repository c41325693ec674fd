/** Is it raised already? What is asked of the server, and what is sent to the ticket that is there. */
import type { SituationView } from '../../../src/contract/views.ts';
import type { Kind } from '../../../src/domain/ticket/ticket.ts';
import type { Draft, Place } from './draft.ts';

type Said = { place?: Place; draft: Draft; kind?: Kind; isOutside: boolean };

/** About 10 m: the same spot is not asked for again. */
const DIGITS = 4;
/** One character means anything. */
const WORDS_MIN = 2;

/** Undefined while there is no place, and no situation or words to go by. */
export const nearPath = ({ place, draft, kind, isOutside }: Said): string | undefined => {
  if (!place || place.from === 'middle' || isOutside) return undefined;
  const words = draft.words.trim();
  const { situationCode } = draft;
  if (!situationCode && words.length < WORDS_MIN) return undefined;
  const query = new URLSearchParams({
    lat: place.lat.toFixed(DIGITS),
    lng: place.lng.toFixed(DIGITS),
    ...(situationCode ? { situationCode } : { q: words, ...(kind && { kind }) }),
  });
  return `/api/tickets/near?${query}`;
};

/** Another caller of a ticket that is there: who, what they say, what they show. */
export const toCallerBody = (
  { callerName, callerPhone, words }: Draft,
  situation: SituationView | undefined,
  attachmentIds: readonly string[],
) => ({
  name: callerName.trim() || undefined,
  phone: callerPhone.trim() || undefined,
  text: words.trim() || situation?.name,
  attachmentIds: attachmentIds.length > 0 ? attachmentIds : undefined,
});

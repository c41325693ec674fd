/** Which ways lead on from an act that was refused? Nothing typed is lost on any of them. */
import { newKey } from '../new-key.ts';
import type { KeptAct, NewAct } from './kept-act.ts';
import { photosOf } from './kept-act.ts';
import { photoRef, withoutRefs } from './photo-ref.ts';

const COMMENT_MAX = 4_000;

/** Undefined where there is no ticket to write on. */
export const asComment = (act: KeptAct, text: string, now: string): NewAct | undefined => {
  const { ticketId } = act.about;
  if (!ticketId) return undefined;
  const photos = photosOf(withoutLost(act));
  const attachmentIds = photos.length > 0 ? photos.map(photoRef) : undefined;
  return {
    key: newKey(),
    personId: act.personId,
    verb: 'comment',
    path: `/api/tickets/${encodeURIComponent(ticketId)}/comments`,
    body: { text: text.slice(0, COMMENT_MAX), ...(attachmentIds && { attachmentIds }) },
    subject: ticketId,
    about: act.about,
    photos,
    follow: [],
    // What is written tells when it was noted; the comment itself is made now.
    deviceAt: now,
    language: act.language,
  };
};

/** In its old place: what was meant to follow it still does. Without photos it is known to have lost. */
export const again = (refused: KeptAct): KeptAct => {
  const { refusal: _, ...act } = withoutLost(refused);
  return act;
};

const withoutLost = (act: KeptAct): KeptAct => {
  const lost = act.refusal?.missing ?? [];
  if (lost.length === 0) return act;
  const isThere = (key: string): boolean => !lost.includes(key);
  const { photos, follow, body } = act;
  return {
    ...act,
    body: withoutRefs(body, lost),
    photos: photos.filter(isThere),
    follow: follow.filter(isThere),
  };
};

/** What does a revision send? All the ticket had, with what was mended. */
import type { TicketView } from '../../../../src/contract/views.ts';
import { said } from './said.ts';

export type RevisionDraft = {
  kind: string;
  situationCode: string;
  title: string;
  detail: string;
  address: string;
};

export const draftOf = ({ kind, situation, title, detail, place }: TicketView): RevisionDraft => ({
  kind,
  situationCode: situation?.code ?? '',
  title,
  detail: detail ?? '',
  address: place.address ?? '',
});

/** Under another situation its own units are called; else those chosen before stay. */
export const toRevision = (ticket: TicketView, draft: RevisionDraft) => {
  const { place, community, planned, taken, ask, source, origin, sensitivity, hands } = ticket;
  const keepsUnits = draft.situationCode === (ticket.situation?.code ?? '');
  return {
    kind: draft.kind,
    situationCode: said(draft.situationCode),
    title: said(draft.title),
    detail: said(draft.detail),
    place: { lat: place.lat, lng: place.lng, address: said(draft.address) },
    communityId: community?.id,
    leadUnitId: keepsUnits ? planned?.lead?.id : undefined,
    supportUnitIds: keepsUnits ? planned?.supports.map(({ id }) => id) : undefined,
    taken,
    ask,
    source,
    origin,
    sensitivity,
    hands: hands && {
      wanted: hands.wanted,
      scope: hands.scope,
      until: hands.until,
      bring: hands.bring,
    },
  };
};

/** How do exclusion, appeals and spot checks of a ticket read? Whose words were purged has none. */
import type { Words } from '../domain/ticket/fact.ts';
import type { ContentId, Ticket } from '../domain/ticket/ticket.ts';
import type { AppealView, ExclusionView, Ref, SpotCheckFinding } from './views.ts';

type Review = { exclusion?: ExclusionView; appeals: AppealView[]; spotChecks: SpotCheckFinding[] };
type Say = { words: ReadonlyMap<ContentId, Words>; unit(id: string): Ref; person(id: string): Ref };

export const toReview = (ticket: Ticket, { words, unit, person }: Say): Review => {
  const { exclusion, appeals = [], spotChecks = [] } = ticket;
  const text = (id: ContentId | undefined): string | undefined => words.get(id ?? '')?.text;
  return {
    exclusion: exclusion && {
      code: exclusion.code,
      state: exclusion.state,
      askedAt: exclusion.askedAt,
      askedBy: {
        person: person(exclusion.askedBy.personId),
        unit: unit(exclusion.askedBy.unitId),
      },
      text: text(exclusion.words),
      appeal: exclusion.appeal,
      decidedAt: exclusion.decidedAt,
      decisionText: text(exclusion.decisionWords),
    },
    appeals: appeals.map(({ n, unitId, at, words: said, upheld, answeredAt, answerWords }) => ({
      n,
      unit: unit(unitId),
      at,
      text: text(said),
      upheld,
      answeredAt,
      answer: text(answerWords),
    })),
    spotChecks: spotChecks.map(({ words: said, ...rest }) => ({ ...rest, text: text(said) })),
  };
};

/** How do exclusions, appeals and spot checks change a closed ticket? */
import { goOn } from './apply-task.ts';
import type { Fact } from './fact.ts';
import type { Appeal, Exclusion, SpotCheck, Ticket } from './ticket.ts';

const REVIEWS = [
  'ticket.exclusion_asked',
  'ticket.excluded',
  'ticket.exclusion_refused',
  'ticket.appealed',
  'ticket.appeal_answered',
  'ticket.drawn',
  'ticket.spot_checked',
  'ticket.reopened',
] as const;

export type ReviewFact = Extract<Fact, { type: (typeof REVIEWS)[number] }>;

export const isReviewFact = (fact: Fact): fact is ReviewFact =>
  (REVIEWS as readonly string[]).includes(fact.type);

export const applyReview = (ticket: Ticket, fact: ReviewFact): Ticket => {
  const { at, data } = fact;
  const words = data.words?.id;
  switch (fact.type) {
    case 'ticket.exclusion_asked': {
      const { code, appeal } = fact.data;
      const askedBy = { personId: fact.by.personId ?? '', unitId: fact.by.unitId ?? '' };
      return {
        ...ticket,
        exclusion: { code, state: 'asked', askedAt: at, askedBy, words, appeal },
      };
    }
    case 'ticket.excluded':
      return { ...ticket, exclusion: decided(ticket.exclusion, 'excluded', fact) };
    case 'ticket.exclusion_refused':
      return { ...ticket, exclusion: decided(ticket.exclusion, 'refused', fact) };
    case 'ticket.appealed': {
      const { n, unitId } = fact.data;
      return { ...ticket, appeals: [...(ticket.appeals ?? []), { n, unitId, at, words }] };
    }
    case 'ticket.appeal_answered': {
      const { n, upheld } = fact.data;
      const answered = (appeal: Appeal): Appeal =>
        appeal.n === n ? { ...appeal, upheld, answeredAt: at, answerWords: words } : appeal;
      return { ...ticket, appeals: ticket.appeals?.map(answered) };
    }
    case 'ticket.drawn':
      return {
        ...ticket,
        spotChecks: [...(ticket.spotChecks ?? []), { period: fact.data.period, drawnAt: at }],
      };
    case 'ticket.spot_checked': {
      const { matches, how } = fact.data;
      const checked = (check: SpotCheck): SpotCheck =>
        check.checkedAt ? check : { ...check, checkedAt: at, matches, how, words };
      return { ...ticket, spotChecks: ticket.spotChecks?.map(checked) };
    }
    case 'ticket.reopened':
      return {
        ...goOn(ticket, fact.data.taskId),
        status: 'working',
        reportedAt: undefined,
        verifiedAt: undefined,
        closedAt: undefined,
        reopenedAt: at,
      };
  }
};

const decided = (
  asked: Exclusion | undefined,
  state: Exclusion['state'],
  { at, data }: ReviewFact,
): Exclusion | undefined =>
  asked && { ...asked, state, decidedAt: at, decisionWords: data.words?.id };

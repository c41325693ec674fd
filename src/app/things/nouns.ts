/** Which noun is folded how? */
import { rosterNoun } from '../../domain/roster/apply.ts';
import { feedbackNoun } from '../../domain/service/feedback/apply.ts';
import { needNoun } from '../../domain/service/need/apply.ts';
import { recordNoun } from '../../domain/service/record/apply.ts';
import { registrationNoun } from '../../domain/service/registration/apply.ts';
import { teamNoun } from '../../domain/service/team/apply.ts';
import {
  ID_MARK,
  type NewThingFact,
  type Noun,
  type NounName,
  type Thing,
  type ThingFact,
  type ThingOf,
} from '../../domain/thing.ts';

type NounOf<N extends NounName> = N extends 'roster' ? typeof rosterNoun : Noun<ThingOf<N>>;
type AnyNoun<T extends Thing> = Noun<T, ThingFact, NewThingFact>;

const NOUNS: { [N in NounName]: NounOf<N> } = {
  registration: registrationNoun,
  need: needNoun,
  record: recordNoun,
  team: teamNoun,
  feedback: feedbackNoun,
  roster: rosterNoun,
};

/** Things are told apart at run time by the name of their noun alone. */
export const nounOf = <N extends NounName>(name: N): AnyNoun<ThingOf<N>> =>
  NOUNS[name] as unknown as AnyNoun<ThingOf<N>>;

const BY_MARK = new Map(Object.entries(ID_MARK).map(([name, mark]) => [mark, name as NounName]));

/** Undefined for a ticket's id. */
export const nounOfId = (id: string): NounName | undefined =>
  id[1] === '-' ? BY_MARK.get(id[0] as (typeof ID_MARK)[NounName]) : undefined;

/** 'n-' and what is unique about it. */
export const idOf = (noun: NounName, unique: string): string => `${ID_MARK[noun]}-${unique}`;

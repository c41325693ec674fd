/** Which noun is folded how? */
import { feedbackNoun } from '../../domain/service/feedback/apply.ts';
import { needNoun } from '../../domain/service/need/apply.ts';
import { recordNoun } from '../../domain/service/record/apply.ts';
import { registrationNoun } from '../../domain/service/registration/apply.ts';
import { teamNoun } from '../../domain/service/team/apply.ts';
import { ID_MARK, type Noun, type NounName, type ThingOf } from '../../domain/service/thing.ts';

const NOUNS: { [N in NounName]: Noun<ThingOf<N>> } = {
  registration: registrationNoun,
  need: needNoun,
  record: recordNoun,
  team: teamNoun,
  feedback: feedbackNoun,
};

/** Things are told apart at run time by the name of their noun alone. */
export const nounOf = <N extends NounName>(name: N): Noun<ThingOf<N>> =>
  NOUNS[name] as unknown as Noun<ThingOf<N>>;

const BY_MARK = new Map(Object.entries(ID_MARK).map(([name, mark]) => [mark, name as NounName]));

/** Undefined for a ticket's id. */
export const nounOfId = (id: string): NounName | undefined =>
  id[1] === '-' ? BY_MARK.get(id[0] as (typeof ID_MARK)[NounName]) : undefined;

/** 'n-' and what is unique about it. */
export const idOf = (noun: NounName, unique: string): string => `${ID_MARK[noun]}-${unique}`;

/** End 完成: it is done, also before the last shift is over. */
import { wordsOf } from '../../../ticket/flow.ts';
import { type ServiceVerb, told } from '../../flow.ts';
import type { Need } from '../need.ts';
import { byOrganiser } from './organise.ts';

export const end: ServiceVerb<{ text?: string }, Need> = {
  ...byOrganiser,
  decide: (_need, { text }, act) => [told('need.ended', act, {}, { words: wordsOf({ text }) })],
};

/** Cancel 取消: nothing comes of it; whoever signed up is told why. */
import { type ServiceVerb, told } from '../../flow.ts';
import type { Need } from '../need.ts';
import { byOrganiser } from './organise.ts';

export const cancel: ServiceVerb<{ text: string }, Need> = {
  ...byOrganiser,
  decide: (_need, { text }, act) => [told('need.cancelled', act, {}, { words: { text } })],
};

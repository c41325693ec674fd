/** What may still be done on a ticket while acts on it wait on this phone? */
import type { VerbName } from '../../src/domain/ticket/verbs.ts';
import type { QueuedVerb } from './kept-act.ts';

/** May be done again while the first one waits. */
const OFTEN: readonly string[] = ['comment', 'progress'];

/** What the server will allow once this has arrived: one comes, is there, and reports, all without signal. */
const NEXT: Partial<Record<QueuedVerb, VerbName[]>> = {
  claim: ['arrive', 'progress', 'report'],
  claim_slot: ['arrive'],
  arrive: ['progress', 'report'],
};

const ONCE_DONE: Partial<Record<QueuedVerb, VerbName[]>> = {
  arrive: ['claim', 'claim_slot', 'eta', 'return'],
  report: ['claim', 'eta', 'arrive', 'progress', 'return', 'extension', 'pause', 'release'],
};

export const verbsAfter = (
  verbs: readonly VerbName[],
  waiting: readonly QueuedVerb[],
): VerbName[] => {
  const next = waiting.flatMap((verb) => NEXT[verb] ?? []);
  const gone: readonly string[] = [
    ...waiting.filter((verb) => !OFTEN.includes(verb)),
    ...waiting.flatMap((verb) => ONCE_DONE[verb] ?? []),
  ];
  return [...new Set([...verbs, ...next])].filter((verb) => !gone.includes(verb));
};

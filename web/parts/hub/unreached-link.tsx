import { hubReachWords } from '../../../src/contract/words/pages/hub-reach.ts';
import { pageWords } from '../../words.ts';
import { UNREACHED_ID } from './unreached-part.tsx';
import type { ReachRead } from './use-reach-state.ts';

/** The red mark in the head of the console: there only while something was missed. */
export const UnreachedLink = ({ read: { state } }: { read: ReachRead }) => {
  const missed = state?.alarms.length ?? 0;
  if (missed === 0) return null;
  return (
    <a class="hub-missed" href={`#${UNREACHED_ID}`} onClick={toUnreached}>
      {pageWords(hubReachWords).title} {missed}
    </a>
  );
};

/** The list scrolls by itself, and the keyboard goes along. */
const toUnreached = (event: Event): void => {
  event.preventDefault();
  const part = document.getElementById(UNREACHED_ID);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector('h2')?.focus({ preventScroll: true });
};

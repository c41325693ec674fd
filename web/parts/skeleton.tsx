import { useEffect, useState } from 'preact/hooks';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { pageWords } from '../words.ts';

const PATIENCE_MS = 300;

/** Shows nothing for 300 ms: what comes sooner needs no placeholder. */
export const useLate = (): boolean => {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLate;
};

/** Grey lines where rows will be. */
export const Skeleton = ({ rows = 3 }: { rows?: number }) => {
  const words = pageWords(shellWords);
  if (!useLate()) return null;
  return (
    <div class="skeleton-rows" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, index) => (
        <div class="skeleton-row" key={index} aria-hidden="true">
          <span class="skeleton is-round" />
          <span class="skeleton-lines">
            <span class="skeleton" />
            <span class="skeleton is-short" />
          </span>
        </div>
      ))}
    </div>
  );
};

export const PageSkeleton = () => (
  <main class="page narrow">
    <Skeleton rows={5} />
  </main>
);

/** A page that is still on its way. */
export const LoadingBar = () => {
  const words = pageWords(shellWords);
  return useLate() ? <div class="loading-bar" role="status" aria-label={words.loading} /> : null;
};

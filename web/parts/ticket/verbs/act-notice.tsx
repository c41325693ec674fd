/** Why it was not done, and what to do next. Errors with a field stand at the field. */
import { outboxWords } from '../../../../src/contract/words/pages/outbox.ts';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import type { Act } from './use-act.ts';

type Props = {
  act: Act;
  /** Fields that show their own errors. */
  shown: readonly string[];
  onSeeLatest?: () => void;
};

export const ActNotice = ({ act, shown, onSeeLatest }: Props) => {
  const words = pageWords(verbWords);
  const { problem } = act;
  if (act.isUnanswered)
    return (
      <p class="notice amber" role="alert">
        {pageWords(outboxWords).needsNetwork}
      </p>
    );
  if (!problem) return null;
  const strays = Object.entries(problem.fields ?? {}).filter(([field]) => !shown.includes(field));
  const isConflict = problem.code === 'conflict';
  return (
    <div class="notice amber verb-notice" role="alert">
      <p>
        <b>{problem.title}</b> {problem.detail} {isConflict && words.conflictWay}
      </p>
      {strays.map(
        ([field, sentence]) => sentence !== problem.detail && <p key={field}>{sentence}</p>,
      )}
      {problem.code === 'internal' && problem.requestId && <small>{problem.requestId}</small>}
      {isConflict && onSeeLatest && (
        <button type="button" class="button" onClick={onSeeLatest}>
          {words.seeLatest}
        </button>
      )}
    </div>
  );
};

/** An empty desk says what would fill it; one that cannot be read says what to do. */
import type { MeView } from '../../../src/contract/views.ts';
import { deskWords } from '../../../src/contract/words/pages/desk.ts';
import { Problem, type Unreachable } from '../../api.ts';
import { pageWords } from '../../words.ts';
import { Empty } from '../empty.tsx';

export const DeskEmpty = ({ me }: { me: MeView }) => {
  const words = pageWords(deskWords);
  return (
    <Empty text={words.empty}>
      <p>{words.emptyFor[fillerOf(me)]}</p>
      <p class="cluster">
        <a class="button" href="/">
          {words.toMap}
        </a>
        {me.mayRaise && (
          <a class="button primary" href="/raise">
            {words.toRaise}
          </a>
        )}
      </p>
    </Empty>
  );
};

const fillerOf = ({ user }: MeView): keyof typeof deskWords.zh.emptyFor => {
  if (user.role === 'member') return 'member';
  switch (user.unit.kind) {
    case 'street':
    case 'community':
      return 'street';
    case 'department':
    case 'utility':
      return 'called';
    case 'hub':
      return 'hub';
    case 'oversight':
      return 'oversight';
    default:
      return 'other';
  }
};

type FailedProps = { failure: Problem | Unreachable; onRetry: () => void };

export const DeskFailed = ({ failure, onRetry }: FailedProps) => {
  const words = pageWords(deskWords);
  return (
    <div class="notice amber desk-failed" role="alert">
      <p>
        <b>{words.failed}</b> {failure instanceof Problem ? failure.view.detail : words.unreachable}
      </p>
      <button type="button" class="button" onClick={onRetry}>
        {words.retryLoad}
      </button>
    </div>
  );
};

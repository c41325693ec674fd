import { inboxWords } from '../../../src/contract/words/pages/inbox.ts';
import { shellWords } from '../../../src/contract/words/pages/shell.ts';
import { pageWords } from '../../words.ts';
import { Icon } from '../icons.tsx';
import { dropTold, type ToldHere, toldHere, useWorkersWord } from './from-worker.ts';

/** Stays until it is opened or dismissed. `said`: ticket pages of which another note tells already. */
export const ToldAlerts = ({ said }: { said: readonly string[] }) => {
  useWorkersWord();
  return (
    <>
      {toldHere.value
        .filter(({ href }) => !said.includes(href))
        .map((told) => (
          <ToldAlert key={told.key} told={told} />
        ))}
    </>
  );
};

const ToldAlert = ({ told: { key, title, body, href } }: { told: ToldHere }) => {
  const words = pageWords(inboxWords);
  const drop = (): void => dropTold(key);
  return (
    <p class="notice floating toast" data-kind="emergency">
      <b>{words.emergency}</b>
      <a href={href} onClick={drop}>
        {title}
      </a>
      <span class="toast-where">{body}</span>
      <button
        class="toast-close"
        type="button"
        aria-label={pageWords(shellWords).dismiss}
        onClick={drop}
      >
        <Icon name="close" size={16} />
      </button>
    </p>
  );
};

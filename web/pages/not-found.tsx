import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { pageWords } from '../words.ts';

export const NotFoundPage = () => {
  const words = pageWords(shellWords);
  return (
    <main class="page narrow">
      <h1>{words.noPage}</h1>
      <p>{words.noPageWay}</p>
      <p>
        <a class="button primary" href="/">
          {words.toOverview}
        </a>
      </p>
    </main>
  );
};

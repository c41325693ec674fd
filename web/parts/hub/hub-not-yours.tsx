/** Whoever comes here by an address of somebody else's is shown the way on. */
import { hubWords } from '../../../src/contract/words/pages/hub.ts';
import { pageWords } from '../../words.ts';
import { Empty } from '../empty.tsx';
import { seesTickets } from '../nav-items.ts';

export const HubNotYours = () => {
  const words = pageWords(hubWords);
  return (
    <main class="page narrow">
      <h1>{words.title}</h1>
      <Empty text={words.notYours}>
        {seesTickets.value && (
          <>
            <p>{words.notYoursWay}</p>
            <p class="cluster">
              <a class="button" href="/desk">
                {words.toDesk}
              </a>
              <a class="button" href="/">
                {words.toMap}
              </a>
            </p>
          </>
        )}
      </Empty>
    </main>
  );
};

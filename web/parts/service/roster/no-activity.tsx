/** An address without an activity leads on. */
import { serviceOrganiserWords } from '../../../../src/contract/words/pages/service-organiser.ts';
import { pageWords } from '../../../words.ts';
import { Empty } from '../../empty.tsx';

export const NoActivity = ({ title }: { title: string }) => {
  const words = pageWords(serviceOrganiserWords);
  return (
    <main class="page narrow">
      <h1>{title}</h1>
      <Empty text={words.noActivity}>
        <a class="button" href="/service">
          {words.toService}
        </a>
      </Empty>
    </main>
  );
};

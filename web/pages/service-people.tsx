/** /service/people: enter members one by one or by a workbook, and hand over their slips. */
import '../styles/service-board.css';
import { useEffect } from 'preact/hooks';
import { servicePeopleWords } from '../../src/contract/words/pages/service-people.ts';
import { Empty } from '../parts/empty.tsx';
import { isOrganiserOf } from '../parts/service/board/organiser.ts';
import { AdmitMany } from '../parts/service/people/admit-many.tsx';
import { AdmitOne } from '../parts/service/people/admit-one.tsx';
import { AdmittedList } from '../parts/service/people/admitted-list.tsx';
import { handedOver, handOver } from '../parts/service/people/handed-over.ts';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const ServicePeoplePage = () => {
  const words = pageWords(servicePeopleWords);
  const admitted = handedOver.value;
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  const user = me.value?.user;
  if (!user || !isOrganiserOf(user))
    return (
      <main class="page narrow">
        <h1>{words.title}</h1>
        <Empty text={words.notYours}>
          <a class="button" href="/service">
            {words.toService}
          </a>
        </Empty>
      </main>
    );
  return (
    <main class="page people-page">
      <header class="no-print">
        <a class="board-back" href="/service?tab=registrations">
          {words.back}
        </a>
        <h1 class="board-h1">{words.title}</h1>
        <p class="soft">{words.intro}</p>
      </header>
      {admitted.length > 0 && <AdmittedList admitted={admitted} />}
      <div class="people-columns no-print">
        <AdmitOne onAdmitted={handOver} />
        <AdmitMany onAdmitted={handOver} />
      </div>
    </main>
  );
};

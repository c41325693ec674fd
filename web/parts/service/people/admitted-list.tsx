/** Who was just entered: slip, username and opening code, said once. */
import type { AdmittedView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { servicePeopleWords } from '../../../../src/contract/words/pages/service-people.ts';
import { pageWords } from '../../../words.ts';

export const AdmittedList = ({ admitted }: { admitted: readonly AdmittedView[] }) => {
  const words = pageWords(servicePeopleWords);
  const names = pageWords(serviceNames);
  return (
    <section class="board-section people-admitted" aria-label={words.admitted}>
      <div class="board-section-head">
        <h2>{words.admitted}</h2>
        <button class="button no-print" type="button" onClick={() => print()}>
          {admitted.length > 1 ? words.printAll : words.print}
        </button>
      </div>
      <p class="notice no-print">{words.codeOnce}</p>
      <ul class="board-cards">
        {admitted.map(({ registration, username, code }) => (
          <li class="card board-card" key={registration.id}>
            <h3>{registration.person?.name ?? names.withdrawn}</h3>
            <p class="soft">
              {[registration.number, registration.organisation.name, registration.community?.name]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <dl class="people-code">
              <div>
                <dt class="soft">{words.username}</dt>
                <dd>{username}</dd>
              </div>
              <div>
                <dt class="soft">{words.code}</dt>
                <dd>
                  <b>{code}</b>
                </dd>
              </div>
            </dl>
            <a class="button no-print" href={`/service/slip/${registration.id}`}>
              {words.slip}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

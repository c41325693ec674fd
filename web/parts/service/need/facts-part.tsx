import type { NeedView } from '../../../../src/contract/service-views.ts';
import { needPageWords } from '../../../../src/contract/words/pages/need-page.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { book, pageWords } from '../../../words.ts';
import { listed } from '../say-more.ts';

/** What it is about, as far as this reader may know it; who runs it has everybody's name below. */
export const FactsPart = ({ need, isRunBy = false }: { need: NeedView; isRunBy?: boolean }) => {
  const words = pageWords(needPageWords);
  const fellows = need.claims.filter(({ isMine, state }) => !isMine && state === 'held');
  const names = fellows.flatMap(({ person, organisation }) =>
    (person ?? organisation) ? [(person ?? organisation)?.name ?? ''] : [],
  );
  const rows = [
    [words.detail, need.detail],
    [words.bring, need.bring],
    [words.place, need.place?.address ?? need.address],
    [words.skills, skillsOf(need)],
    [words.scope, book().scope[need.scope]],
    [words.team, teamOf(need)],
    [words.fellows, names.length > 0 && !isRunBy ? listed(names) : undefined],
  ];
  return (
    <section class="card stack">
      {need.sight === 'bare' && <p class="notice">{words.bare}</p>}
      <dl class="service-facts">
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
};

const skillsOf = ({ skills }: NeedView): string => {
  const names = pageWords(serviceNames);
  return skills.length > 0
    ? listed(skills.map((skill) => names.skill[skill]))
    : pageWords(needPageWords).anySkill;
};

const teamOf = ({ team, opened }: NeedView): string | undefined => {
  const words = pageWords(needPageWords);
  return team && `${team.name}(${opened ? words.teamOpened : words.teamOnly})`;
};

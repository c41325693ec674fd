/** The members registered here, by name: what they can do, when they are free, how to reach them. */
import { useState } from 'preact/hooks';
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { serviceBoardWords } from '../../../../src/contract/words/pages/service-board.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { SKILLS, type Skill } from '../../../../src/domain/service/skill.ts';
import { me } from '../../../state.ts';
import { pageWords } from '../../../words.ts';
import { Empty } from '../../empty.tsx';
import { Field } from '../../field.tsx';
import type { Read } from '../../use-read.ts';
import { SelectField } from '../select-field.tsx';
import { MemberRow } from './member-row.tsx';
import { membersShown } from './members.ts';
import { Section } from './section.tsx';

export const MembersPart = ({ members }: { members: Read<List<RegistrationView>> }) => {
  const words = pageWords(serviceBoardWords);
  const admit = (
    <a class="button" href="/service/people">
      {words.admit}
    </a>
  );
  return (
    <Section
      title={words.members}
      count={members.data?.items.filter(isOurs).length}
      acts={admit}
      read={members}
      isEmpty={({ items }) => !items.some(isOurs)}
      empty={words.noMembers}
      emptyActs={admit}
    >
      {({ items }) => <Members members={items} />}
    </Section>
  );
};

/** Whoever asks to move here still lives elsewhere; a street has all of its communities. */
const isOurs = ({ community }: RegistrationView): boolean => {
  const own = me.value?.user.unit;
  return own?.kind !== 'community' || community?.id === own.id;
};

const Members = ({ members }: { members: readonly RegistrationView[] }) => {
  const words = pageWords(serviceBoardWords);
  const names = pageWords(serviceNames);
  const [q, setQ] = useState('');
  const [skill, setSkill] = useState<Skill>();
  const shown = membersShown(members.filter(isOurs), { q, skill });
  return (
    <>
      <div class="board-filters">
        <Field label={words.search} type="search" value={q} onValue={setQ} />
        <SelectField
          label={words.skills}
          value={skill ?? ''}
          none={words.anySkill}
          options={SKILLS.map((id) => ({ id, name: names.skill[id] }))}
          onValue={(value) => setSkill(SKILLS.find((each) => each === value))}
        />
      </div>
      <div class="card flush">
        {shown.length === 0 && <Empty text={words.noneFound} />}
        {shown.length > 0 && (
          <ul class="board-rows">
            {shown.map((each) => (
              <MemberRow key={each.id} registration={each} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
};

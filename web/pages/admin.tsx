import '../styles/admin.css';
import { useEffect, useState } from 'preact/hooks';
import { adminWords } from '../../src/contract/words/pages/admin.ts';
import { Choice } from '../parts/admin/choice.tsx';
import { CreateDialog } from '../parts/admin/create-dialog.tsx';
import { loadPeople, people, peopleFault } from '../parts/admin/people.ts';
import { findPeople, NO_FILTER, type PeopleFilter } from '../parts/admin/people-search.ts';
import { PeopleTable, type PersonAct } from '../parts/admin/people-table.tsx';
import { ResetDialog, StandingDialog } from '../parts/admin/person-dialogs.tsx';
import { UnitChoice } from '../parts/admin/unit-choice.tsx';
import { Empty } from '../parts/empty.tsx';
import { Field } from '../parts/field.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { me } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const AdminPage = () => {
  const words = pageWords(adminWords);
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  const role = me.value?.user.role;
  if (role !== 'admin' && role !== 'security')
    return (
      <main class="page narrow">
        <h1>{words.title}</h1>
        <Empty text={words.notYours} />
      </main>
    );
  return <People />;
};

type Open = PersonAct | { kind: 'create' };

const People = () => {
  const words = pageWords(adminWords);
  const [open, setOpen] = useState<Open>();
  const [told, setTold] = useState('');
  useEffect(() => void loadPeople(), []);
  const close = (): void => setOpen(undefined);
  return (
    <main class="page admin">
      <div class="spread">
        <div>
          <h1>{words.title}</h1>
          <p class="soft">{words.intro}</p>
        </div>
        <button class="button primary" type="button" onClick={() => setOpen({ kind: 'create' })}>
          {words.create}
        </button>
      </div>
      <div role="status">{told && <p class="notice">{told}</p>}</div>
      {peopleFault.value !== undefined && (
        <ProblemNotice fault={peopleFault.value} retry={() => void loadPeople()} />
      )}
      {people.value ? <Found onAct={setOpen} /> : !peopleFault.value && <Skeleton rows={8} />}
      {open?.kind === 'create' && <CreateDialog onDone={setTold} onClose={close} />}
      {open?.kind === 'standing' && (
        <StandingDialog person={open.person} onDone={setTold} onClose={close} />
      )}
      {open?.kind === 'reset' && (
        <ResetDialog person={open.person} onDone={setTold} onClose={close} />
      )}
    </main>
  );
};

const Found = ({ onAct }: { onAct: (act: PersonAct) => void }) => {
  const words = pageWords(adminWords);
  const [filter, setFilter] = useState(NO_FILTER);
  const everybody = people.value ?? [];
  const found = findPeople(everybody, filter);
  const set = (part: Partial<PeopleFilter>): void => setFilter({ ...filter, ...part });
  return (
    <>
      <search class="people-filters">
        <Field label={words.search} type="search" value={filter.q} onValue={(q) => set({ q })} />
        <UnitChoice
          label={words.unit}
          none={words.everyUnit}
          value={filter.unitId}
          onValue={(unitId) => set({ unitId })}
        />
        <Choice
          label={words.status}
          value={filter.standing}
          options={[
            { value: '', text: words.everyStatus },
            { value: 'active', text: words.active },
            { value: 'inactive', text: words.inactive },
          ]}
          onValue={(value) => set({ standing: value as PeopleFilter['standing'] })}
        />
      </search>
      <p class="soft small" role="status">
        {words.found(found.length)}
      </p>
      {found.length > 0 && (
        <div class="card flush people-card">
          <PeopleTable people={found} onAct={onAct} />
        </div>
      )}
      {found.length === 0 && (
        <Empty text={everybody.length === 0 ? words.nobodyYet : words.nobody}>
          {everybody.length > 0 && (
            <button class="button" type="button" onClick={() => setFilter(NO_FILTER)}>
              {words.clear}
            </button>
          )}
        </Empty>
      )}
    </>
  );
};

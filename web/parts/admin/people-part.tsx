import { useEffect, useState } from 'preact/hooks';
import { adminWords } from '../../../src/contract/words/pages/admin.ts';
import { pageWords } from '../../words.ts';
import { Empty } from '../empty.tsx';
import { Field } from '../field.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { Choice } from './choice.tsx';
import { CreateDialog } from './create-dialog.tsx';
import { loadPeople, people, peopleFault } from './people.ts';
import { findPeople, NO_FILTER, type PeopleFilter } from './people-search.ts';
import { PeopleTable, type PersonAct } from './people-table.tsx';
import { ResetDialog, StandingDialog } from './person-dialogs.tsx';
import { UnitChoice } from './unit-choice.tsx';

type Open = PersonAct | { kind: 'create' };

/** Accounts: opened, closed, given a new password. */
export const PeoplePart = () => {
  const words = pageWords(adminWords);
  const [open, setOpen] = useState<Open>();
  const [told, setTold] = useState('');
  useEffect(() => void loadPeople(), []);
  const close = (): void => setOpen(undefined);
  return (
    <>
      <div class="spread">
        <p class="soft">{words.intro}</p>
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
    </>
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

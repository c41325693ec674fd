import { useEffect, useState } from 'preact/hooks';
import type { MeView } from '../../../src/contract/views.ts';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { KINDS, type Kind } from '../../../src/domain/ticket/ticket.ts';
import { counters, me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { FILTER_NAMES, type Filter, type FilterName, isCounted } from './filter.ts';

const TYPING_MS = 250;

type Props = { filter: Filter; onChange: (filter: Filter) => void };

export const FilterBar = ({ filter, onChange }: Props) => {
  const words = pageWords(dashboardWords);
  return (
    <search class="filters">
      <fieldset class="filter-chips" aria-label={words.filters}>
        {FILTER_NAMES.filter((name) => isShown(name, filter.name)).map((name) => (
          <button
            key={name}
            class={`chip filter${name === 'overdue' ? ' late' : ''}`}
            type="button"
            aria-pressed={filter.name === name}
            onClick={() => onChange({ ...filter, name })}
          >
            {words.filter[name]} <Count name={name} />
          </button>
        ))}
      </fieldset>
      <div class="filter-fields">
        <SearchBox q={filter.q} onChange={(q) => onChange({ ...filter, q })} />
        <select
          aria-label={words.kind}
          value={filter.kind ?? ''}
          onChange={(event) => onChange({ ...filter, kind: kindOf(event.currentTarget.value) })}
        >
          <option value="">{words.everyKind}</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {book().kind[kind]}
            </option>
          ))}
        </select>
      </div>
    </search>
  );
};

const Count = ({ name }: { name: FilterName }) => {
  const known = counters.value;
  if (!known) return null;
  if (name === 'all') return <span>{known.open}</span>;
  if (name === 'waiting') return <span>{known.waiting}</span>;
  return name === 'overdue' && known.red > 0 ? <span>{known.red}</span> : null;
};

const SearchBox = ({ q, onChange }: { q: string; onChange: (q: string) => void }) => {
  const words = pageWords(dashboardWords);
  const [typed, setTyped] = useState(q);
  // Asks when the typing pauses.
  useEffect(() => {
    if (typed.trim() === q) return;
    const timer = setTimeout(() => onChange(typed.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  // Follows the filter when it is cleared from elsewhere, never the typing itself.
  useEffect(() => {
    if (typed.trim() !== q) setTyped(q);
  }, [q]);
  return (
    <input
      type="search"
      value={typed}
      placeholder={words.search}
      aria-label={words.searchLabel}
      onInput={(event) => setTyped(event.currentTarget.value)}
    />
  );
};

const kindOf = (value: string): Kind | undefined => KINDS.find((kind) => kind === value);

/** What a counter led to stands among the chips while it holds, so that it can be left. */
const isShown = (name: FilterName, chosen: FilterName): boolean =>
  isCounted(name) ? name === chosen : isOffered(name, me.value);

/** Drafts and what waits for a signature are the street's and the district's; others never see any. */
const isOffered = (name: FilterName, who: MeView | null | undefined): boolean => {
  if (!who || (name !== 'pending' && name !== 'draft')) return true;
  const { role, unit } = who.user;
  const isNear = ['street', 'community', 'hub', 'oversight'].includes(unit.kind);
  return role === 'district_leader' || (isNear && role !== 'member');
};

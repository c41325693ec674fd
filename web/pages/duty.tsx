/** Who owns it: the duty list, searched in plain words, with no ticket at hand. */
import '../elements/whistle-pin.ts';
import '../styles/duty.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { SituationView } from '../../src/contract/views.ts';
import { dutyWords } from '../../src/contract/words/pages/duty.ts';
import { DutyEntry } from '../parts/raise/duty-entry.tsx';
import { type DutyFilter, DutyFilters } from '../parts/raise/duty-filters.tsx';
import { findSituations, situationByCode } from '../parts/raise/situation-search.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { me, situations } from '../state.ts';
import { pageWords } from '../words.ts';

export const DutyPage = () => {
  const words = pageWords(dutyWords);
  const { query } = useLocation();
  const asked = useSignal(query.q ?? '');
  const code = useSignal(query.code);
  const filter = useSignal<DutyFilter>({});
  useEffect(() => keepInAddress(asked.value, code.value), [asked.value, code.value]);
  const clear = (): void => {
    asked.value = '';
    code.value = undefined;
    filter.value = {};
  };
  return (
    <main class="page duty">
      <header class="stack">
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
        <search class="stack">
          <div class="field">
            <label for="duty-search">{words.search}</label>
            <input
              id="duty-search"
              type="search"
              autocomplete="off"
              placeholder={words.hint}
              value={asked.value}
              onInput={(event) => {
                asked.value = event.currentTarget.value;
                code.value = undefined;
              }}
            />
          </div>
          <DutyFilters
            filter={filter.value}
            onFilter={(next) => {
              filter.value = next;
              code.value = undefined;
            }}
          />
        </search>
      </header>
      {situations.value.length === 0 ? (
        <Skeleton rows={6} />
      ) : (
        <Found asked={asked.value} code={code.value} filter={filter.value} onClear={clear} />
      )}
    </main>
  );
};

type FoundProps = { asked: string; code?: string; filter: DutyFilter; onClear: () => void };

const Found = ({ asked, code, filter, onClear }: FoundProps) => {
  const words = pageWords(dutyWords);
  const shown = code ? oneOf(code) : narrowed(asked, filter);
  const isNarrowed = Boolean(asked.trim() || code || filter.list || filter.kind);
  return (
    <section class="stack">
      <div class="spread duty-count">
        <p class="soft" role="status">
          {asked.trim() ? words.found(shown.length) : words.count(shown.length)}
        </p>
        {isNarrowed && (
          <button class="button plain" type="button" onClick={onClear}>
            {code ? words.wholeList : words.clear}
          </button>
        )}
      </div>
      {shown.length === 0 ? (
        <div class="card empty">
          <b>{code ? words.unknownCode(code) : words.nothing}</b>
          <p>{words.nothingWay}</p>
          {me.value?.mayRaise && (
            <a class="button primary" href="/raise">
              {words.raisePlain}
            </a>
          )}
        </div>
      ) : (
        <ul class="duty-list">
          {shown.map((situation) => (
            <li key={situation.code}>
              <DutyEntry situation={situation} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const oneOf = (code: string): SituationView[] => {
  const situation = situationByCode.value.get(code);
  return situation ? [situation] : [];
};

/** No words: the whole list in its own order. */
const narrowed = (asked: string, { list, kind }: DutyFilter): SituationView[] => {
  const found = asked.trim() ? findSituations(asked, situations.value.length) : situations.value;
  return found.filter((each) => (!list || each.list === list) && (!kind || each.kind === kind));
};

/** So that it can be sent to a colleague; the router is not told, the page stays where it is. */
const keepInAddress = (asked: string, code: string | undefined): void => {
  const query = new URLSearchParams();
  if (asked.trim()) query.set('q', asked.trim());
  if (code) query.set('code', code);
  history.replaceState(history.state, '', query.size > 0 ? `/duty?${query}` : '/duty');
};

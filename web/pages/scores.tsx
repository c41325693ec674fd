/** /scores: how fast and how well each unit answered, every figure open to its tickets. */
import '../styles/scores.css';
import '../styles/scores-charts.css';
import { useEffect } from 'preact/hooks';
import type { PerformanceView } from '../../src/contract/score-views.ts';
import { scoresWords } from '../../src/contract/words/pages/scores.ts';
import { Empty } from '../parts/empty.tsx';
import { readsScores } from '../parts/nav-items.ts';
import { Breakdown } from '../parts/scores/breakdown.tsx';
import { Chooser } from '../parts/scores/chooser.tsx';
import { Heat } from '../parts/scores/heat.tsx';
import { OpenPanel } from '../parts/scores/open-panel.tsx';
import { Record } from '../parts/scores/record.tsx';
import { sayPeriod } from '../parts/scores/say.ts';
import { SpotChecks } from '../parts/scores/spot-checks.tsx';
import { Trends } from '../parts/scores/trends.tsx';
import { Opening, useScoresView } from '../parts/scores/use-scores-view.ts';
import { readQuery, type ScoresView } from '../parts/scores/view.ts';
import { useRead } from '../parts/use-read.ts';
import { me } from '../state.ts';
import { book, language, pageWords } from '../words.ts';

export const ScoresPage = () => {
  const words = pageWords(scoresWords);
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  const user = me.value?.user;
  if (!user || !readsScores(user.role, user.unit.kind))
    return (
      <main class="page narrow">
        <h1>{words.title}</h1>
        <Empty text={words.notYours} />
      </main>
    );
  return <Scores />;
};

const seesSpotChecks = (): boolean => {
  const kind = me.value?.user.unit.kind;
  const isLeading = me.value?.user.role === 'district_leader';
  return !isLeading && (kind === 'oversight' || kind === 'hub');
};

/** After the table, so that the figures are there first. */
const Charts = ({ view, record }: { view: ScoresView; record: PerformanceView }) => (
  <>
    <Trends key={view.kind} view={view} record={record} />
    <Breakdown view={view} />
    <Heat view={view} />
    {seesSpotChecks() && <SpotChecks period={view.period} />}
  </>
);

const Scores = () => {
  const words = pageWords(scoresWords);
  const { view, change, open, close } = useScoresView();
  const read = useRead<PerformanceView>(`/api/scores?${readQuery(view)}`);
  const query = readQuery(view);
  return (
    <Opening.Provider value={{ view, open }}>
      <div class="scores-place">
        <main class="scores-scroll">
          <div class="page scores">
            <header class="scores-head">
              <div>
                <h1>
                  {words.title} · {sayPeriod(view.period, language.value)}
                </h1>
                <p class="soft">{words.intro}</p>
              </div>
              <div class="cluster no-print">
                <a
                  class="button"
                  href={`/api/scores/bulletin.xlsx?period=${encodeURIComponent(view.period.text)}`}
                  download
                >
                  {words.exportXlsx}
                </a>
                <a class="button" href={`/scores/print?${query}`}>
                  {words.print}
                </a>
              </div>
            </header>
            <Chooser view={view} onChange={change} />
            <Record read={read} view={view} onChange={change} />
            {read.data?.kind === view.kind && <Charts view={view} record={read.data} />}
          </div>
        </main>
        {view.unitId && <OpenPanel view={view} read={read} onClose={close} />}
      </div>
    </Opening.Provider>
  );
};

/** /scores/print: the bulletin of one period and kind, for paper. */
import '../styles/bulletin.css';
import { useEffect } from 'preact/hooks';
import type { PerformanceView } from '../../src/contract/score-views.ts';
import { bulletinWords } from '../../src/contract/words/pages/bulletin.ts';
import { scoresWords } from '../../src/contract/words/pages/scores.ts';
import { Empty } from '../parts/empty.tsx';
import { readsScores } from '../parts/nav-items.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { Bulletin } from '../parts/scores/bulletin.tsx';
import { sayPeriod } from '../parts/scores/say.ts';
import { useScoresView } from '../parts/scores/use-scores-view.ts';
import { readQuery } from '../parts/scores/view.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { useRead } from '../parts/use-read.ts';
import { me } from '../state.ts';
import { language, pageWords } from '../words.ts';

export const ScoresPrintPage = () => {
  const words = pageWords(scoresWords);
  const user = me.value?.user;
  if (!user || !readsScores(user.role, user.unit.kind))
    return (
      <main class="page narrow">
        <h1>{words.title}</h1>
        <Empty text={words.notYours} />
      </main>
    );
  return <Sheet />;
};

const Sheet = () => {
  const words = pageWords(bulletinWords);
  const { title, kind } = pageWords(scoresWords);
  const { view } = useScoresView();
  const query = readQuery(view);
  const { data, fault, retry } = useRead<PerformanceView>(`/api/scores?${query}`);
  const name = `${title} ${sayPeriod(view.period, language.value)} ${kind[view.kind]}`;
  // The name a browser offers for the file it prints into.
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <main class="page bulletin-page">
      <div class="spread no-print">
        <a class="button" href={`/scores?${query}`}>
          {words.back}
        </a>
        <div class="cluster">
          <span class="soft small">{words.paper}</span>
          <button class="button primary" type="button" disabled={!data} onClick={() => print()}>
            {words.print}
          </button>
        </div>
      </div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && fault === undefined && <Skeleton rows={8} />}
      {data && <Bulletin record={data} period={view.period} />}
    </main>
  );
};

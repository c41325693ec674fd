/** /handover/print: 值班日志 on A4. Right after taking over it opens the print dialog by itself, once. */
import '../styles/paper.css';
import '../styles/handover-print.css';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { HandoverView } from '../../src/contract/roster-views.ts';
import { handoverWords } from '../../src/contract/words/pages/handover.ts';
import { Problem } from '../api.ts';
import { Empty } from '../parts/empty.tsx';
import { DutyLog } from '../parts/handover/duty-log.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { useRead } from '../parts/use-read.ts';
import { pageWords } from '../words.ts';

export const HandoverPrintPage = () => {
  const { paper: words } = pageWords(handoverWords);
  const { query } = useLocation();
  const n = /^\d+$/.test(query.n ?? '') ? query.n : undefined;
  const { data, fault, retry } = useRead<HandoverView>(n && `/api/handover/${n}`);
  const isMissing = !n || (fault instanceof Problem && fault.view.status === 404);
  // The name a browser offers for the file it prints into.
  useEffect(() => {
    document.title = data ? `${words.title} ${data.unit.name} ${data.n}` : words.title;
  }, [words, data]);
  usePrintOnce(data !== undefined && query.now === '1', n);
  return (
    <main class="page paper-page duty-log-page">
      <div class="spread no-print">
        <a class="button" href="/handover">
          {words.back}
        </a>
        <div class="cluster">
          <span class="soft small">{words.hint}</span>
          <button class="button primary" type="button" disabled={!data} onClick={() => print()}>
            {words.doPrint}
          </button>
        </div>
      </div>
      {!data && <h1 class="visually-hidden">{words.title}</h1>}
      {isMissing && <Empty text={words.notFound} />}
      {fault !== undefined && !isMissing && <ProblemNotice fault={fault} retry={retry} />}
      {n && !data && fault === undefined && <Skeleton rows={8} />}
      {data && <DutyLog handover={data} />}
    </main>
  );
};

/** The address forgets that it was asked for, so a reload or a way back prints nothing. */
const usePrintOnce = (isAsked: boolean, n: string | undefined): void => {
  useEffect(() => {
    if (!isAsked) return;
    history.replaceState(history.state, '', `/handover/print?n=${n}`);
    // Once the sheet stands on the page; a cancelled dialog leaves it there to read.
    requestAnimationFrame(() => requestAnimationFrame(() => print()));
  }, [isAsked, n]);
};

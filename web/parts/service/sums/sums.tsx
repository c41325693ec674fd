/** Sums of 双报到: by kind, community and organisation, in administrative order; nobody is ranked. */
import '../../../styles/service-board.css';
import { useState } from 'preact/hooks';
import type { SumsView } from '../../../../src/contract/service-views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { serviceSumsWords } from '../../../../src/contract/words/pages/service-sums.ts';
import { shanghaiDay, toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { Skeleton } from '../../skeleton.tsx';
import { useRead } from '../../use-read.ts';
import { SelectField } from '../select-field.tsx';
import { periodOf, periodsFor, type SumsPeriod } from './period.ts';
import { SumsSheet } from './sums-sheet.tsx';

/** A page of its own, for those who come for the sums alone. */
export const SumsPart = () => (
  <main class="page board">
    <h1 class="board-h1 no-print">{pageWords(serviceNames).service}</h1>
    <SumsSection />
  </main>
);

/** A tab of the desks. */
export const SumsSection = () => {
  const words = pageWords(serviceSumsWords);
  const today = shanghaiDay(toInstant(serverNow()));
  const [chosen, choose] = useState<string>();
  const period = periodOf(chosen, today);
  const { from, until } = period;
  const { data, fault, isStale, retry } = useRead<SumsView>(
    `/api/service/sums?from=${from}&until=${until}`,
  );
  return (
    <div class="board-sums">
      <div class="board-head no-print">
        <SelectField
          label={words.period}
          value={period.id}
          options={periodsFor(today).map((each) => ({ id: each.id, name: sayPeriod(each) }))}
          onValue={choose}
        />
        <button class="button" type="button" disabled={!data || isStale} onClick={() => print()}>
          {words.print}
        </button>
      </div>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {fault === undefined && (!data || isStale) && <Skeleton rows={6} />}
      {data && !isStale && <SumsSheet sums={data} title={sayPeriod(period)} />}
    </div>
  );
};

const sayPeriod = ({ name, year }: SumsPeriod): string => pageWords(serviceSumsWords)[name](year);

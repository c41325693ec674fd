/** The party organisation's desk: what it can take on, what it took, its pairs, feedback and sums. */
import '../../../styles/service-board.css';
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { pageWords } from '../../../words.ts';
import { PageTabs } from '../../page-tabs.tsx';
import { PairsPart } from '../pairs/pairs-part.tsx';
import { SumsSection } from '../sums/sums.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import { FeedbackPart } from './feedback-part.tsx';
import { OffersPart } from './offers-part.tsx';
import { OutsidePart } from './outside-part.tsx';
import { TakenPart } from './taken-part.tsx';

const TABS = ['calls', 'taken', 'pairs', 'feedback', 'sums'] as const;

export const OrgPart = () => {
  const page = useRef<HTMLElement>(null);
  useKeptFocus(page);
  const words = pageWords(servicePairsWords);
  const { query } = useLocation();
  const tab = TABS.find((each) => each === query.tab) ?? 'calls';
  return (
    <main class="page board" ref={page}>
      <div class="board-head">
        <h1 class="board-h1">{pageWords(serviceNames).service}</h1>
        <PageTabs
          label={words.sections}
          tab={tab}
          tabs={TABS.map((each) => ({
            tab: each,
            href: each === 'calls' ? '/service' : `/service?tab=${each}`,
            text: words.tabs[each],
          }))}
        />
      </div>
      {tab === 'calls' && <OffersPart />}
      {tab === 'taken' && <TakenPart />}
      {tab === 'pairs' && <OutsidePart />}
      {tab === 'pairs' && <PairsPart side="organisation" />}
      {tab === 'feedback' && <FeedbackPart />}
      {tab === 'sums' && <SumsSection />}
    </main>
  );
};

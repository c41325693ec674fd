/** Calls for hands and needs the organisation may send people to. */
import type { CallView, NeedView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { needRows } from '../board/need-rows.ts';
import { Section } from '../board/section.tsx';
import { useFreshRead } from '../use-fresh-read.ts';
import { CallRow } from './call-row.tsx';
import { OfferRow } from './offer-row.tsx';

export const OffersPart = () => {
  const words = pageWords(servicePairsWords);
  const calls = useFreshRead<{ items: CallView[] }>('/api/calls');
  const needs = useFreshRead<List<NeedView>>('/api/needs?status=open&limit=200');
  const isReading = calls.data === undefined && calls.fault === undefined;
  const hasCalls = (calls.data?.items.length ?? 0) > 0;
  return (
    <>
      {(hasCalls || calls.fault !== undefined) && (
        <Section
          title={words.calls}
          count={calls.data?.items.length}
          read={calls}
          isEmpty={({ items }) => items.length === 0}
          empty={words.noCalls}
        >
          {({ items }) => (
            <ul class="card flush board-rows">
              {items.map((call) => (
                <CallRow key={call.ticketId} call={call} onDone={calls.retry} />
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section
        title={words.needs}
        count={isReading ? undefined : needs.data?.items.length}
        read={isReading ? { ...needs, data: undefined } : needs}
        isEmpty={({ items }) => items.length === 0}
        empty={`${words.noCalls}${words.noCallsWay}`}
        emptyActs={
          <a class="button" href="/service?tab=pairs">
            {words.tabs.pairs}
          </a>
        }
      >
        {({ items }) => (
          <ul class="card flush board-rows">
            {needRows(items, toInstant(serverNow())).map(({ need }) => (
              <OfferRow key={need.id} need={need} onDone={needs.retry} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
};

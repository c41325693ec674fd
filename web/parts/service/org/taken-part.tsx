/** The places the organisation took, soonest first; it may give them back. */
import { useId, useState } from 'preact/hooks';
import type { CallView, NeedClaimView, NeedView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { post } from '../../../api.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { shortCommunity } from '../../short-name.ts';
import type { Read } from '../../use-read.ts';
import { needRows } from '../board/need-rows.ts';
import { Section } from '../board/section.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { saySpan } from '../say.ts';
import { useFreshRead } from '../use-fresh-read.ts';
import { CallRow } from './call-row.tsx';

export const TakenPart = () => {
  const needs = useFreshRead<List<NeedView>>('/api/needs?mine=1&limit=200');
  const calls = useFreshRead<{ items: CallView[] }>('/api/calls');
  const isReading = calls.data === undefined && calls.fault === undefined;
  const taken = calls.data?.items.filter(({ mine }) => mine) ?? [];
  return (
    <>
      {taken.length > 0 && <TakenCalls calls={taken} onDone={calls.retry} />}
      {(taken.length === 0 || needs.data?.items.length !== 0) && (
        <TakenNeeds needs={isReading ? { ...needs, data: undefined } : needs} />
      )}
    </>
  );
};

const TakenCalls = ({ calls, onDone }: { calls: readonly CallView[]; onDone: () => void }) => {
  const words = pageWords(servicePairsWords);
  const id = useId();
  return (
    <section class="board-section" aria-labelledby={id}>
      <h2 id={id}>{words.calls}</h2>
      <ul class="card flush board-rows">
        {calls.map((call) => (
          <CallRow key={call.ticketId} call={call} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
};

const TakenNeeds = ({ needs }: { needs: Read<List<NeedView>> }) => {
  const words = pageWords(servicePairsWords);
  return (
    <Section
      title={words.tabs.taken}
      read={needs}
      isEmpty={({ items }) => items.length === 0}
      empty={words.emptyTaken}
      emptyActs={
        <a class="button" href="/service">
          {words.toCalls}
        </a>
      }
    >
      {({ items }) => (
        <ul class="card flush board-rows">
          {needRows(items, toInstant(serverNow())).map(({ need }) => (
            <TakenRow key={need.id} need={need} onDone={needs.retry} />
          ))}
        </ul>
      )}
    </Section>
  );
};

type Props = { need: NeedView; onDone: () => void };

const TakenRow = ({ need, onDone }: Props) => {
  const words = pageWords(servicePairsWords);
  const names = pageWords(serviceNames);
  const [giving, setGiving] = useState<NeedClaimView>();
  const own = need.claims.filter(({ isMine, state }) => isMine && state === 'held');
  return (
    <li class="board-offer-need">
      <div class="board-asked-words">
        <a class="board-title board-link" href={`/service/n/${need.id}`}>
          {need.title ?? names.untitled}
        </a>
        <span class="soft">
          {[
            names.needKind[need.kind],
            shortCommunity(need.community.name),
            need.place?.address ?? need.address,
            need.bring && words.bring(need.bring),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <ul class="board-shifts">
        {own.map((claim) => (
          <li class="board-shift" key={claim.n}>
            <span>
              {sayShift(need, claim)} <span class="soft">{words.claimed(claim.places)}</span>
            </span>
            {need.verbs.includes('release') && (
              <button class="button plain" type="button" onClick={() => setGiving(claim)}>
                {words.release}
              </button>
            )}
          </li>
        ))}
      </ul>
      {giving && (
        <ConfirmDialog
          title={words.release}
          means={`${sayShift(need, giving)} · ${words.releaseMeans}`}
          act={words.release}
          onSend={async (key) => {
            await post(`/api/needs/${need.id}/claims/${giving.n}/release`, {}, key);
            onDone();
          }}
          onClose={() => setGiving(undefined)}
        />
      )}
    </li>
  );
};

const sayShift = ({ shifts }: NeedView, { shiftId }: NeedClaimView): string => {
  const shift = shifts.find(({ id }) => id === shiftId);
  return shift ? saySpan(shift.from, shift.until) : '';
};

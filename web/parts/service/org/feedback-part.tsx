/** Ask once a half-year what members took part in; answers come in one batch, of those who agreed. */
import { useState } from 'preact/hooks';
import type { FeedbackView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { serviceSumsWords } from '../../../../src/contract/words/pages/service-sums.ts';
import { shanghaiDay, toInstant } from '../../../../src/domain/instant.ts';
import { newKey, post } from '../../../api.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { Section } from '../board/section.tsx';
import { sayDay } from '../say.ts';
import { askedHalf } from '../sums/period.ts';
import { useFreshRead } from '../use-fresh-read.ts';
import { useSend } from '../use-send.ts';
import { Statements } from './statements.tsx';

export const FeedbackPart = () => {
  const words = pageWords(serviceSumsWords);
  const batches = useFreshRead<List<FeedbackView>>('/api/feedback');
  const { fromDay, untilDay } = askedHalf(shanghaiDay(toInstant(serverNow())));
  const isAsked = batches.data?.items.some(
    (each) => each.fromDay === fromDay && each.untilDay === untilDay,
  );
  const { busy, fault, send } = useSend(batches.retry);
  return (
    <>
      {batches.data && !isAsked && (
        <section class="card board-ask no-print">
          <div>
            <b>{words.askWhy(words.days(fromDay, untilDay))}</b>
            <p class="soft">{words.askMeans}</p>
          </div>
          <button
            class="button primary"
            type="button"
            aria-busy={busy !== undefined}
            onClick={() => void send('ask', () => post('/api/feedback', {}, newKey()))}
          >
            {words.ask}
          </button>
        </section>
      )}
      {fault !== undefined && <ProblemNotice fault={fault} />}
      <Section
        title={words.batches}
        read={batches}
        isEmpty={({ items }) => items.length === 0}
        empty={words.noBatches}
      >
        {({ items }) => (
          <ul class="stack">
            {items.map((batch) => (
              <Batch key={batch.id} batch={batch} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
};

const Batch = ({ batch }: { batch: FeedbackView }) => {
  const words = pageWords(serviceSumsWords);
  const [isOpen, setOpen] = useState(false);
  const { fromDay, untilDay, status, dueAt, issuedAt, asked, agreed, statements } = batch;
  return (
    <li class="card board-batch">
      <div class="board-pair-head no-print">
        <div>
          <h3>{words.days(fromDay, untilDay)}</h3>
          <p class="soft">
            {status === 'issued' && issuedAt
              ? words.issued(sayDay(issuedAt))
              : words.waiting(sayDay(dueAt))}
            {status === 'issued' && ` · ${words.answered(agreed, asked)}`}
          </p>
        </div>
        {status === 'issued' && statements.length > 0 && (
          <div class="board-acts">
            {isOpen && (
              <button class="button" type="button" onClick={() => print()}>
                {words.printStatements}
              </button>
            )}
            <button
              class="button"
              type="button"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? words.hideStatements : words.statements}
            </button>
          </div>
        )}
        {status === 'issued' && statements.length === 0 && (
          <span class="soft">{words.nobodyAgreed}</span>
        )}
      </div>
      {isOpen && <Statements batch={batch} />}
    </li>
  );
};

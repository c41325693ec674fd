/** 待接班: what was handed over and waits for somebody to take it, with one tap. */
import type { HandoverNowView, HandoverView } from '../../../src/contract/roster-views.ts';
import { handoverWords } from '../../../src/contract/words/pages/handover.ts';
import { pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useAct } from '../service/use-act.ts';
import { TicketLine } from './ticket-line.tsx';

type Props = {
  open: HandoverView;
  view: Pick<HandoverNowView, 'verbs' | 'isAlone'>;
  onTaken: (n: number) => void;
  /** Somebody else was faster, or handed over anew. */
  onStale: () => void;
};

export const WaitingPart = ({ open, view, onTaken, onStale }: Props) => {
  const words = pageWords(handoverWords);
  const acting = useAct(() => undefined);
  const mayTake = view.verbs.includes('take_over');
  const take = async (): Promise<void> => {
    if (await acting.act(`/api/handover/${open.n}/take-over`)) onTaken(open.n);
    else onStale();
  };
  const count = open.tickets.length + (open.hidden ?? 0) + (open.more ?? 0);
  return (
    <section class="card handover-waiting" aria-labelledby="handover-waiting">
      <div class="spread handover-waiting-head">
        <div>
          <h2 id="handover-waiting">{words.waiting}</h2>
          <p>{words.waitingBy(open.by?.name ?? words.somebody, say(open.at), count)}</p>
        </div>
        {mayTake && (
          <button
            class="button primary handover-take"
            type="button"
            aria-busy={acting.isBusy}
            onClick={() => void take()}
          >
            {words.takeOver}
          </button>
        )}
      </div>
      {acting.fault !== undefined && <ProblemNotice fault={acting.fault} />}
      {!mayTake && <p class="soft">{view.isAlone ? words.aloneHandover : words.ownHandover}</p>}
      {open.note && (
        <p class="handover-said">
          <b>{words.general}</b> {open.note}
        </p>
      )}
      {open.tickets.length > 0 && (
        <ul class="handover-lines">
          {open.tickets.map((ticket) => (
            <TicketLine key={ticket.ticketId} ticket={ticket}>
              {ticket.note && <p class="handover-said">{ticket.note}</p>}
            </TicketLine>
          ))}
        </ul>
      )}
      {open.hidden && <p class="soft small">{words.hidden(open.hidden)}</p>}
      {open.more && <p class="soft small">{words.more(open.more)}</p>}
      <p>
        <a href={`/handover/print?n=${open.n}`}>{words.print}</a>
      </p>
    </section>
  );
};

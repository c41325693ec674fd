/** One ticket as it goes from shift to shift: what, how far, by when, what was promised. */
import '../../elements/whistle-pin.ts';
import type { ComponentChildren } from 'preact';
import type { HandedTicketView } from '../../../src/contract/roster-views.ts';
import { handoverWords } from '../../../src/contract/words/pages/handover.ts';
import { book, language, pageWords } from '../../words.ts';
import { ClockLeft, say } from '../clock/clock-left.tsx';

type Props = {
  ticket: HandedTicketView & { isOver?: true };
  children?: ComponentChildren;
};

export const TicketLine = ({ ticket, children }: Props) => {
  const words = pageWords(handoverWords);
  const { number, kind, title, address, state, isOver } = ticket;
  return (
    <li class="handover-line" data-over={isOver ? '' : undefined}>
      <whistle-pin
        kind={kind}
        state={isOver ? 'met' : (state ?? 'none')}
        lang={language.value}
        size={32}
      />
      <div class="handover-words">
        <a class="handover-title" href={`/t/${number}`}>
          {title || book().kind[kind]}
        </a>
        <p class="soft">{[number, address].filter(Boolean).join(' · ')}</p>
        <p>{isOver ? words.isOver : sayStand(ticket)}</p>
      </div>
      <div class="handover-clock">
        {!isOver && ticket.dueAt && state && (
          <>
            <ClockLeft clock={{ state, dueAt: ticket.dueAt }} />
            {state !== 'paused' && <span class="soft small">{words.due(say(ticket.dueAt))}</span>}
          </>
        )}
      </div>
      {children && <div class="handover-note">{children}</div>}
    </li>
  );
};

/** '已应哨 · 约定 14:00 到 · 待答复延期'. */
export const sayStand = ({ taskStatus, eta, waits }: HandedTicketView): string => {
  const words = pageWords(handoverWords);
  return [
    taskStatus && book().taskStatus[taskStatus],
    eta && words.eta(say(eta)),
    ...[...new Set(waits)].map((wait) => words.waits[wait]),
  ]
    .filter(Boolean)
    .join(' · ');
};

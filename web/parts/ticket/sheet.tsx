/** One ticket, whole: two columns on a desk, one in a drawer or on a phone. */
import '../../styles/ticket.css';
import '../../styles/ticket-verbs.css';
import '../../styles/ticket-overlays.css';
import '../../styles/print-ticket.css';
import '../../styles/outbox.css';
import '../../styles/ticket-share.css';
import { useRef, useState } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import { outboxWords } from '../../../src/contract/words/pages/outbox.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { pageWords } from '../../words.ts';
import { WaitingNote, withoutWaiting } from '../outbox/waiting-note.tsx';
import { ActsBar, verbName } from './acts-bar.tsx';
import { AttachmentsPart } from './attachments-part.tsx';
import { CallerPart } from './caller-part.tsx';
import { ClocksPart } from './clocks-part.tsx';
import { CommentBox } from './comment-box.tsx';
import { Detail } from './detail.tsx';
import { HandsPart } from './hands-part.tsx';
import { shownOf, TicketHead } from './head.tsx';
import { type Layout, LayoutContext, Part } from './part.tsx';
import { ReviewPart } from './review-part.tsx';
import { GoingOnBand } from './sections/going-on-band.tsx';
import { SectionParts } from './sections/section-parts.tsx';
import { TicketSkeleton, TicketStale } from './states.tsx';
import { StepsStrip } from './steps-strip.tsx';
import { Tasks } from './tasks.tsx';
import { TimelinePart } from './timeline-part.tsx';
import type { OpenTicket } from './use-ticket.ts';
import { VerbDialogs } from './verbs/verb-dialogs.tsx';

/** Beside the clocks they touch. */
const PLAN = ['milestones', 'time', 'duty', 'orders'] as const;
/** Beside what it is about. */
const TALKS = ['meetings', 'consultations'] as const;

type Props = { open: OpenTicket; ticket: TicketView; layout: Layout; isWide: boolean };

export const TicketSheet = ({ open, ticket: asRead, layout, isWide }: Props) => {
  const ticket = withoutWaiting(asRead);
  const words = pageWords(ticketWords);
  const [verb, setVerb] = useState<VerbName>();
  const [told, setTold] = useState('');
  const sheet = useRef<HTMLElement>(null);

  const done = (view: TicketView): void => {
    open.accept(view);
    open.reload();
  };
  const doneVerb = (view: TicketView): void => {
    if (verb) setTold(words.done(verbName(verb, ticket)));
    done(view);
    setVerb(undefined);
    keepFocus(sheet.current);
  };
  const keptVerb = (): void => {
    setTold(pageWords(outboxWords).waits);
    setVerb(undefined);
    keepFocus(sheet.current);
  };
  const detail = <Detail ticket={ticket} />;
  const extras = (
    <>
      <AttachmentsPart ticket={ticket} />
      <CallerPart ticket={ticket} onStale={open.reload} />
    </>
  );
  const acts = <ActsBar ticket={ticket} isWide={isWide} onOpen={setVerb} />;
  return (
    <LayoutContext.Provider value={layout}>
      <article
        class="ticket-sheet"
        data-layout={layout}
        data-wide={isWide}
        ref={sheet}
        tabIndex={-1}
      >
        {open.failure && <TicketStale onRetry={open.reload} />}
        <TicketHead shown={shownOf(ticket)} layout={layout} />
        <StepsStrip ticket={ticket} />
        <WaitingNote ticketId={ticket.id} />
        <GoingOnBand ticket={ticket} />
        <div class="ticket-columns">
          <div class="ticket-column">
            {!isWide && detail}
            <Tasks ticket={ticket} />
            <HandsPart ticket={ticket} />
            <ClocksPart ticket={ticket} />
            <SectionParts ticket={ticket} keys={PLAN} />
            <ReviewPart ticket={ticket} onOpen={setVerb} />
            {isWide && acts}
          </div>
          <div class="ticket-column">
            {isWide && detail}
            {extras}
            <SectionParts ticket={ticket} keys={TALKS} />
            <Part name={words.timeline} beside={layout === 'page' && <PrintButton />}>
              {ticket.verbs.includes('comment') && (
                <CommentBox ticket={ticket} onDone={done} onStale={open.reload} />
              )}
              {open.facts ? (
                <TimelinePart ticket={ticket} facts={open.facts} />
              ) : (
                !open.failure && <TicketSkeleton />
              )}
              {open.failure && !open.facts && <p class="soft">{pageWords(outboxWords).noFacts}</p>}
            </Part>
          </div>
        </div>
        {!isWide && acts}
        <p class="visually-hidden" role="status">
          {told}
        </p>
        <VerbDialogs
          ticket={ticket}
          verb={verb}
          onDone={doneVerb}
          onKept={keptVerb}
          onStale={open.reload}
          onClose={() => setVerb(undefined)}
        />
      </article>
    </LayoutContext.Provider>
  );
};

const PrintButton = () => (
  <button type="button" class="button plain ticket-print" onClick={() => window.print()}>
    {pageWords(ticketWords).print}
  </button>
);

/** The button that opened the dialog may be gone with its verb: focus stays with the ticket. */
const keepFocus = (sheet: HTMLElement | null): void => {
  requestAnimationFrame(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const next = sheet?.querySelector<HTMLElement>('[data-act="main"]') ?? sheet;
    next?.focus({ preventScroll: true });
  });
};

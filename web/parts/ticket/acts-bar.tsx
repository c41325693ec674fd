/** The verbs allowed now, and no others: the duty first, the rest beside it. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { Dialog } from './dialog.tsx';
import { actsOf, arrivesForOthers } from './duties.ts';

type Props = { ticket: TicketView; isWide: boolean; onOpen: (verb: VerbName) => void };

export const verbName = (verb: VerbName, ticket: TicketView): string =>
  verb === 'arrive' && arrivesForOthers(ticket, me.value)
    ? pageWords(ticketWords).arriveFor
    : book().verb[verb];

export const ActsBar = ({ ticket, isWide, onOpen }: Props) => {
  const words = pageWords(ticketWords);
  const { main, others } = actsOf(ticket, me.value);
  if (!main && others.length === 0) return null;
  return (
    <section class={isWide ? 'ticket-acts' : 'action-bar ticket-acts-bar'} aria-label={words.acts}>
      {main && (
        <button
          type="button"
          class={`button primary ${isWide ? '' : 'wide'}`}
          data-act="main"
          onClick={() => onOpen(main)}
        >
          {verbName(main, ticket)}
        </button>
      )}
      {isWide ? (
        <Others ticket={ticket} verbs={others} onOpen={onOpen} />
      ) : (
        <More ticket={ticket} verbs={others} isAlone={!main} onOpen={onOpen} />
      )}
    </section>
  );
};

type OthersProps = { ticket: TicketView; verbs: VerbName[]; onOpen: (verb: VerbName) => void };

const Others = ({ ticket, verbs, onOpen }: OthersProps) => (
  <>
    {verbs.map((verb) => (
      <button key={verb} type="button" class="button" onClick={() => onOpen(verb)}>
        {verbName(verb, ticket)}
      </button>
    ))}
  </>
);

/** Under the thumb there is room for one more button: it opens the rest. */
const More = ({ ticket, verbs, isAlone, onOpen }: OthersProps & { isAlone: boolean }) => {
  const words = pageWords(ticketWords);
  const [isOpen, setOpen] = useState(false);
  if (verbs.length === 0) return null;
  if (verbs.length <= (isAlone ? 2 : 1))
    return <Others ticket={ticket} verbs={verbs} onOpen={onOpen} />;
  const open = (verb: VerbName): void => {
    setOpen(false);
    onOpen(verb);
  };
  return (
    <>
      <button type="button" class="button ticket-acts-more" onClick={() => setOpen(true)}>
        {isAlone ? words.acts : words.more}
      </button>
      <Dialog title={words.acts} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div class="stack">
          <Others ticket={ticket} verbs={verbs} onOpen={open} />
        </div>
      </Dialog>
    </>
  );
};

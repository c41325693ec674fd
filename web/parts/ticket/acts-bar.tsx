/** The verbs allowed now, and no others: the duty first, the likely ones beside it, the rest folded away. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { me } from '../../state.ts';
import { book, pageWords } from '../../words.ts';
import { groupActs, nextActs } from './act-groups.ts';
import { Dialog } from './dialog.tsx';
import { actsOf, arrivesForOthers } from './duties.ts';

type Props = { ticket: TicketView; isWide: boolean; onOpen: (verb: VerbName) => void };

export const verbName = (verb: VerbName, ticket: TicketView): string =>
  verb === 'arrive' && arrivesForOthers(ticket, me.value)
    ? pageWords(ticketWords).arriveFor
    : book().verb[verb];

/** Beside the main act; without one there is room for one more. */
const NEXT = 2;

export const ActsBar = ({ ticket, isWide, onOpen }: Props) => {
  const words = pageWords(ticketWords);
  const { main, others } = actsOf(ticket, me.value);
  if (!main && others.length === 0) return null;
  const next = isWide ? nextActs(others, main ? NEXT : NEXT + 1) : underThumb(others, !main);
  const rest = others.filter((verb) => !next.includes(verb));
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
      <Buttons ticket={ticket} verbs={next} onOpen={onOpen} />
      <More
        ticket={ticket}
        verbs={rest}
        name={main || next.length > 0 ? words.more : words.acts}
        onOpen={onOpen}
      />
    </section>
  );
};

/** Under the thumb there is room for one more button: where there are more, it opens them. */
const underThumb = (others: VerbName[], isAlone: boolean): VerbName[] =>
  others.length <= (isAlone ? 2 : 1) ? others : [];

type ButtonsProps = { ticket: TicketView; verbs: VerbName[]; onOpen: (verb: VerbName) => void };

const Buttons = ({ ticket, verbs, onOpen }: ButtonsProps) => (
  <>
    {verbs.map((verb) => (
      <button key={verb} type="button" class="button" onClick={() => onOpen(verb)}>
        {verbName(verb, ticket)}
      </button>
    ))}
  </>
);

const More = ({ ticket, verbs, name, onOpen }: ButtonsProps & { name: string }) => {
  const words = pageWords(ticketWords);
  const [isOpen, setOpen] = useState(false);
  if (verbs.length === 0) return null;
  const open = (verb: VerbName): void => {
    setOpen(false);
    onOpen(verb);
  };
  return (
    <>
      <button
        type="button"
        class="button ticket-acts-more"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {name}
      </button>
      <Dialog title={words.acts} isOpen={isOpen} onClose={() => setOpen(false)}>
        <div class="stack">
          {groupActs(verbs).map((under) => (
            <section
              key={under.group}
              class="ticket-acts-group"
              aria-label={words.actGroup[under.group]}
            >
              <h3>{words.actGroup[under.group]}</h3>
              <div>
                <Buttons ticket={ticket} verbs={under.verbs} onOpen={open} />
              </div>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  );
};

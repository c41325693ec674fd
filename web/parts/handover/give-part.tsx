/** 交班: what the unit owes now with a note each, and one for all; what is typed stays over a reload. */
import { useId, useState } from 'preact/hooks';
import type { HandoverNowView, OwedTicketView } from '../../../src/contract/roster-views.ts';
import { handoverWords } from '../../../src/contract/words/pages/handover.ts';
import { pageWords } from '../../words.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { TextArea } from '../service/text-area.tsx';
import { useAct } from '../service/use-act.ts';
import {
  dropNotes,
  type Notes,
  noteFor,
  notesToSend,
  readNotes,
  writeNotes,
} from './kept-notes.ts';
import { TicketLine } from './ticket-line.tsx';

const NOTE_MAX = 500;
const GENERAL_MAX = 2_000;

type Props = { view: HandoverNowView; personId: string; onGiven: () => void };

export const GivePart = ({ view, personId, onGiven }: Props) => {
  const words = pageWords(handoverWords);
  const { tickets, unit } = view;
  const [typed, setTyped] = useState<Notes>(() => readNotes(personId, unit.id));
  const acting = useAct(() => undefined);
  const keep = (next: Notes): void => {
    setTyped(next);
    writeNotes(personId, unit.id, next);
  };
  const give = async (): Promise<void> => {
    if (!(await acting.act('/api/handover', notesToSend(tickets, typed)))) return;
    dropNotes(personId, unit.id);
    setTyped(readNotes(personId, unit.id));
    onGiven();
  };
  return (
    <section class="stack" aria-labelledby="handover-owed">
      <h2 id="handover-owed" class="handover-h2">
        {words.owed} <span class="soft">{words.count(tickets.length)}</span>
      </h2>
      <p class="soft">{tickets.length > 0 ? words.owedLead : `${words.empty} ${words.emptyWay}`}</p>
      {tickets.length > 0 && (
        <ul class="card flush handover-lines">
          {tickets.map((ticket) => (
            <TicketLine key={ticket.ticketId} ticket={ticket}>
              <Note
                ticket={ticket}
                value={noteFor(ticket, typed)}
                isTyped={typed.notes[ticket.ticketId] !== undefined}
                onValue={(text) =>
                  keep({ ...typed, notes: { ...typed.notes, [ticket.ticketId]: text } })
                }
              />
            </TicketLine>
          ))}
        </ul>
      )}
      {view.hidden && <p class="soft small">{words.hidden(view.hidden)}</p>}
      {view.more && <p class="soft small">{words.more(view.more)}</p>}
      <TextArea
        label={words.general}
        hint={`${words.generalHint} ${words.noSecret}`}
        value={typed.general}
        maxLength={GENERAL_MAX}
        onValue={(general) => keep({ ...typed, general })}
      />
      {acting.fault !== undefined && <ProblemNotice fault={acting.fault} />}
      <div class="action-bar handover-actions">
        <button
          class="button primary wide"
          type="button"
          aria-busy={acting.isBusy}
          onClick={() => void give()}
        >
          {words.handOver}
        </button>
      </div>
    </section>
  );
};

type NoteProps = {
  ticket: OwedTicketView;
  value: string;
  isTyped: boolean;
  onValue: (text: string) => void;
};

const Note = ({ ticket, value, isTyped, onValue }: NoteProps) => {
  const words = pageWords(handoverWords);
  const id = useId();
  const { noteFrom } = ticket;
  const filled = noteFrom === 'progress' ? words.fromProgress : words.fromHandover;
  const hint = isTyped ? words.kept : noteFrom && filled;
  return (
    <div class="field">
      <label class="visually-hidden" for={id}>
        {words.noteOf(ticket.number)}
      </label>
      <textarea
        id={id}
        rows={1}
        maxLength={NOTE_MAX}
        placeholder={words.noteHint}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
};

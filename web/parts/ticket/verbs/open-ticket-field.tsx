/** Choosing another open ticket: those nearby at once, others by number or words. */
import { useId, useState } from 'preact/hooks';
import type { List, TicketSummary, TicketView } from '../../../../src/contract/views.ts';
import { moveWords } from '../../../../src/contract/words/pages/moves.ts';
import { me } from '../../../state.ts';
import { book, pageWords } from '../../../words.ts';
import { useRead } from '../../use-read.ts';
import { useSettled } from '../../use-settled.ts';
import { errorId, FieldError } from './field.tsx';
import { type Candidate, candidates, openTicketsPath } from './open-tickets.ts';
import type { Act } from './use-act.ts';

type Props = {
  act: Act;
  ticket: TicketView;
  value: TicketSummary | undefined;
  onValue: (ticket: TicketSummary) => void;
};

const PAUSE_MS = 250;

export const OpenTicketField = ({ act, ticket, value, onValue }: Props) => {
  const words = pageWords(moveWords);
  const id = useId();
  const [asked, setAsked] = useState('');
  const settled = useSettled(asked, PAUSE_MS);
  const { data, fault } = useRead<List<TicketSummary>>(openTicketsPath(settled, ticket));
  const isHub = me.value?.user.unit.kind === 'hub';
  const found = data ? candidates(data.items, ticket, isHub) : undefined;
  const error = act.errors.into ?? act.errors.intoId;
  return (
    <fieldset class="field verb-choice" data-look="lines">
      <legend>{words.mergeInto}</legend>
      <input
        type="search"
        autocomplete="off"
        aria-label={words.mergeFind}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? errorId(id) : undefined}
        placeholder={words.mergeFind}
        value={asked}
        onInput={(event) => setAsked(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p class="soft" role="status">
        {stand(found, settled, fault !== undefined)}
      </p>
      <div class="verb-options">
        {offered(found ?? [], value).map(({ ticket: each, meters }) => (
          <label key={each.id} class="verb-option">
            <input
              type="radio"
              name={`${id}-ticket`}
              checked={each.id === value?.id}
              onChange={() => onValue(each)}
            />
            <span>
              {each.title}
              <small class="soft">
                {[
                  each.number,
                  each.place.address,
                  meters === undefined ? '' : words.distance(meters),
                  book().ticketStatus[each.status],
                  each.lead?.name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </span>
          </label>
        ))}
      </div>
      {!isHub && <small class="soft">{words.mergeStreet}</small>}
      <FieldError id={id} error={error} />
    </fieldset>
  );
};

const stand = (found: Candidate[] | undefined, asked: string, failed: boolean): string => {
  const words = pageWords(moveWords);
  if (failed) return words.mergeFailed;
  if (!found) return words.mergeReading;
  return asked.trim() || found.length === 0 ? words.mergeFound(found.length) : words.mergeNearby;
};

type Offered = { ticket: TicketSummary; meters?: number };

/** What is chosen stays in sight whatever is searched next. */
const offered = (found: readonly Candidate[], chosen: TicketSummary | undefined): Offered[] =>
  chosen && !found.some(({ ticket }) => ticket.id === chosen.id)
    ? [{ ticket: chosen }, ...found]
    : [...found];

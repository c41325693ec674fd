/** One tap: claimed, with the time promised. An unanswered tap is repeated as it was. */
import { useRef } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import { deskWords } from '../../../src/contract/words/pages/desk.ts';
import { verbWords } from '../../../src/contract/words/pages/verbs.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import type { VerbName } from '../../../src/domain/ticket/verbs.ts';
import { serverNow } from '../../elements/ticker.ts';
import { me } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { ActNotice } from '../ticket/verbs/act-notice.tsx';
import { type EtaChoice, etaChoices, etaOf } from '../ticket/verbs/eta.ts';
import { aboutOf } from '../ticket/verbs/form-props.ts';
import { keepWho, lastWho } from '../ticket/verbs/last-who.ts';
import { said } from '../ticket/verbs/said.ts';
import { type Act, useAct } from '../ticket/verbs/use-act.ts';

type Props = {
  ticket: TicketView;
  onDone: (ticket: TicketView) => void;
  onStale: () => void;
  onForm: () => void;
};

export const QuickClaim = ({ ticket, onDone, onStale, onForm }: Props) => {
  const words = pageWords(deskWords);
  const { etaChoice } = pageWords(verbWords);
  const { act, tap, repeat } = useTap('claim', { ticket, onDone, onStale });
  const claim = (choice: EtaChoice): void => {
    const who = lastWho();
    keepWho(who);
    tap({ eta: etaOf(choice, serverNow()), who: said(who) });
  };
  return (
    <div class="desk-quick">
      <ActNotice act={act} shown={[]} />
      {act.isUnanswered ? (
        <button type="button" class="button primary" onClick={repeat}>
          {words.retry}
        </button>
      ) : (
        <fieldset class="desk-chips" disabled={act.isBusy}>
          <legend>{words.quick}</legend>
          {etaChoices(serverNow(), arrivalDue(ticket)).map((choice) => (
            <button
              key={choice}
              type="button"
              class="chip"
              aria-label={words.quickLabel(etaChoice[choice], ticket.title)}
              onClick={() => claim(choice)}
            >
              {etaChoice[choice]}
            </button>
          ))}
          <button type="button" class="button plain" onClick={onForm}>
            {words.more}
          </button>
        </fieldset>
      )}
    </div>
  );
};

export const QuickHelp = ({ ticket, onDone, onStale }: Omit<Props, 'onForm'>) => {
  const words = pageWords(deskWords);
  const { act, tap, repeat } = useTap('claim_slot', { ticket, onDone, onStale });
  return (
    <div class="desk-quick">
      <ActNotice act={act} shown={[]} />
      <button
        type="button"
        class="button primary"
        aria-busy={act.isBusy}
        onClick={() => (act.isUnanswered ? repeat() : tap({}))}
      >
        {act.isUnanswered ? words.retry : words.helpNow}
      </button>
    </div>
  );
};

type Tap = { act: Act; tap: (body: unknown) => void; repeat: () => void };

const useTap = (verb: VerbName, { ticket, onDone, onStale }: Omit<Props, 'onForm'>): Tap => {
  const about = aboutOf(ticket);
  const act = useAct<TicketView>({ ticketId: ticket.id, about, verb, onDone, onStale });
  const last = useRef<unknown>(undefined);
  const tap = (body: unknown): void => {
    last.current = body;
    act.send(body);
  };
  return { act, tap, repeat: () => act.send(last.current) };
};

/** Undefined where no arrival is asked of this unit, or its time has passed. */
const arrivalDue = ({ clocks }: TicketView): Instant | undefined => {
  const unitId = me.value?.user.unit.id;
  const arrive = clocks.find(
    ({ name, unitId: owner, state }) =>
      name === 'arrive' && owner === unitId && (state === 'running' || state === 'yellow'),
  );
  return arrive?.dueAt;
};

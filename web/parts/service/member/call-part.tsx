import '../../../styles/outbox.css';
import type { CallView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { book, pageWords } from '../../../words.ts';
import { WaitingNote, waitingVerbs } from '../../outbox/waiting-note.tsx';
import { ActNotice } from '../../ticket/verbs/act-notice.tsx';
import { useAct } from '../../ticket/verbs/use-act.ts';
import { sayDay, sayTime } from '../say.ts';
import { sayPlace } from '../say-more.ts';

type Props = { call: CallView; onDone: () => void };

/** The call that presses most, first on the page. */
export const FirstCallPart = ({ call, onDone }: Props) => {
  const words = pageWords(serviceHomeWords);
  const { ticketId, title, number } = call;
  const act = useAct({
    ticketId,
    verb: 'claim_slot',
    about: { title, number },
    onDone,
    onStale: onDone,
  });
  const isKept = waitingVerbs(ticketId).length > 0;
  const isEmergency = call.kind === 'emergency';
  return (
    <section class="service-call" aria-labelledby="first-call">
      <p class={isEmergency ? 'badge red' : 'service-call-kind'}>
        {isEmergency ? words.emergency : words.support}
      </p>
      <h2 id="first-call">{call.title}</h2>
      <p>{callLine(call)}</p>
      {call.bring && <p>{words.bring(call.bring)}</p>}
      <ActNotice act={act} shown={[]} />
      <WaitingNote ticketId={ticketId} />
      <div class="service-call-acts">
        {!isKept && (
          <button class="button" type="button" aria-busy={act.isBusy} onClick={() => act.send({})}>
            {words.go}
          </button>
        )}
        <a class="button service-call-see" href={`/t/${call.number}`}>
          {words.ticket}
        </a>
      </div>
    </section>
  );
};

/** The others, one line each; who may not claim now is told why. */
export const OtherCallsPart = ({ calls }: { calls: CallView[] }) => {
  const words = pageWords(serviceHomeWords);
  if (calls.length === 0) return null;
  return (
    <section class="service-part" aria-labelledby="other-calls">
      <h2 id="other-calls" class="service-name">
        {words.otherCalls}
      </h2>
      <ul class="card flush service-rows">
        {calls.map((call) => (
          <li key={call.ticketId} class="service-row is-tagged">
            <span class="badge">{book().kind[call.kind]}</span>
            <a class="service-row-main" href={`/t/${call.number}`}>
              <b>{call.title}</b>
              <span class="small soft">{callLine(call)}</span>
              {!call.mayClaim && call.open > 0 && <span class="small soft">{words.workHours}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const callLine = (call: CallView): string => {
  const words = pageWords(serviceHomeWords);
  return [
    call.until && words.until(`${sayDay(call.until)} ${sayTime(call.until)}`),
    sayPlace(call),
    call.open > 0 ? words.short(call.open) : words.full,
  ]
    .filter(Boolean)
    .join(' · ');
};

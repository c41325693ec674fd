import { attendWords } from '../../../../src/contract/words/pages/attend.ts';
import { discard, isLasting, isSending } from '../../../outbox/outbox.ts';
import { sendNow } from '../../../outbox/sending.ts';
import { pageWords } from '../../../words.ts';
import { sayDay, sayTime } from '../say.ts';
import { keptMarks } from './attendances.ts';
import type { KeptMark } from './kept.ts';

/** What this phone still has: waiting for the network, or refused and not yet seen. */
export const KeptPart = () => {
  const words = pageWords(attendWords);
  const waiting = keptMarks.value.filter(({ refusal }) => !refusal);
  const refused = keptMarks.value.filter(({ refusal }) => refusal);
  return (
    <>
      {refused.map((mark) => (
        <RefusedCard key={mark.key} mark={mark} />
      ))}
      {waiting.length > 0 && (
        <section class="card stack service-keeps" role="status">
          <h2 class="service-title">{words.kept}</h2>
          <ul class="service-marks">
            {waiting.map((mark) => (
              <li key={mark.key}>
                <MarkLine mark={mark} />
              </li>
            ))}
          </ul>
          <p class="small soft">{isLasting.value ? words.keptMeans : words.keptNowhere}</p>
          <button
            class="button"
            type="button"
            disabled={isSending.value}
            onClick={() => void sendNow()}
          >
            {isSending.value ? words.sending : words.sendNow}
          </button>
        </section>
      )}
    </>
  );
};

const RefusedCard = ({ mark }: { mark: KeptMark }) => {
  const words = pageWords(attendWords);
  return (
    <section class="card stack service-keeps" role="alert">
      <h2 class="service-title">{words.refused}</h2>
      <p>
        <MarkLine mark={mark} />
      </p>
      <p>{mark.refusal?.detail}</p>
      <p class="small soft">{words.refusedMeans}</p>
      <button class="button" type="button" onClick={() => void discard(mark.key)}>
        {words.dismiss}
      </button>
    </section>
  );
};

const MarkLine = ({ mark }: { mark: KeptMark }) => {
  const words = pageWords(attendWords);
  const { title, what, way, deviceAt } = mark;
  return (
    <>
      <b>
        {words.what[what]} · {title ?? words.unknown}
      </b>
      <br />
      <span class="small soft">
        {words.keptAt(sayDay(deviceAt), sayTime(deviceAt))} · {words.by[way]}
      </span>
    </>
  );
};

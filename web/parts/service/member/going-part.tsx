import { useState } from 'preact/hooks';
import type { CallView, NeedView, RecordView } from '../../../../src/contract/service-views.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { serviceNames } from '../../../../src/contract/words/pages/service-names.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { post } from '../../../api.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { FormDialog } from '../../admin/form-dialog.tsx';
import { addressOf } from '../attend/target.ts';
import { needTitle, sayWhen } from '../say-more.ts';
import { callLine } from './call-part.tsx';
import { type Going, goingTo, hoursUntil, isOn, ownClaimN } from './claimable.ts';

type Props = {
  needs: NeedView[];
  calls: CallView[];
  records: readonly RecordView[];
  onDone: () => void;
};

/** What I said I would come to, soonest first. */
export const GoingPart = ({ needs, calls, records, onDone }: Props) => {
  const words = pageWords(serviceHomeWords);
  const [leaving, setLeaving] = useState<Going>();
  const going = goingTo(needs, toInstant(serverNow()), records);
  if (going.length + calls.length === 0) return null;
  return (
    <section class="service-part" aria-labelledby="going">
      <h2 id="going" class="service-name">
        {words.mine}
      </h2>
      <ul class="card flush service-rows">
        {calls.map((call) => (
          <CallRow key={call.ticketId} call={call} />
        ))}
        {going.map((each) => (
          <GoingRow key={each.shift.id} going={each} onLeave={() => setLeaving(each)} />
        ))}
      </ul>
      {leaving && (
        <ReleaseDialog going={leaving} onDone={onDone} onClose={() => setLeaving(undefined)} />
      )}
    </section>
  );
};

const CallRow = ({ call }: { call: CallView }) => {
  const words = pageWords(serviceHomeWords);
  return (
    <li class="service-row is-tagged">
      <span class="badge">{pageWords(serviceNames).needKind.hands}</span>
      <a class="service-row-main" href={`/t/${call.number}`}>
        <b>{call.title}</b>
        <span class="small soft">{callLine(call)}</span>
        {call.bring && <span class="small soft">{words.bring(call.bring)}</span>}
      </a>
      {call.mine === 'claimed' && (
        <a class="button" href={addressOf({ ticketId: call.ticketId })}>
          {words.attend}
        </a>
      )}
    </li>
  );
};

const GoingRow = ({ going, onLeave }: { going: Going; onLeave: () => void }) => {
  const words = pageWords(serviceHomeWords);
  const { need, shift } = going;
  const now = toInstant(serverNow());
  const hours = hoursUntil(shift.from, now);
  return (
    <li class="service-row is-tagged">
      <span class="badge">{pageWords(serviceNames).needKind[need.kind]}</span>
      <a class="service-row-main" href={`/service/n/${need.id}`}>
        <b>{needTitle(need)}</b>
        <span class="small soft">
          {[sayWhen(shift.from, shift.until), need.place?.address ?? need.address]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {shift.mine === 'queued' && (
          <span class="small">
            <span class="badge stopped">{words.queued(shift.myPlace ?? 1)}</span>
          </span>
        )}
        {shift.mine === 'held' && hours !== undefined && (
          <span class="small">
            <span class="badge amber">{words.soon(hours)}</span>
          </span>
        )}
      </a>
      {shift.mine === 'held' && isOn(shift, now) ? (
        <a class="button" href={addressOf({ needId: need.id, shiftId: shift.id })}>
          {words.attend}
        </a>
      ) : (
        <button class="button plain" type="button" onClick={onLeave}>
          {words.release}
        </button>
      )}
    </li>
  );
};

type ReleaseProps = { going: Going; onDone: () => void; onClose: () => void };

export const ReleaseDialog = ({ going: { need, shift }, onDone, onClose }: ReleaseProps) => {
  const words = pageWords(serviceHomeWords);
  const release = async (): Promise<boolean> => {
    await post(`/api/needs/${need.id}/claims/${ownClaimN(need, shift.id)}/release`, {});
    onDone();
    return true;
  };
  return (
    <FormDialog title={words.releaseTitle} act={words.releaseAct} onAct={release} onClose={onClose}>
      <p>
        <b>{needTitle(need)}</b>
        <br />
        {sayWhen(shift.from, shift.until)}
      </p>
      <p class="soft">{words.releaseMeans}</p>
    </FormDialog>
  );
};

import { useState } from 'preact/hooks';
import type { NeedView } from '../../../../src/contract/service-views.ts';
import { needPageWords } from '../../../../src/contract/words/pages/need-page.ts';
import { serviceHomeWords } from '../../../../src/contract/words/pages/service-home.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { pageWords } from '../../../words.ts';
import { Field } from '../../field.tsx';
import { claimableShifts, offerOf } from '../member/claimable.ts';
import { isMember, knownHome } from '../use-home.ts';
import { ShiftRow } from './shift-row.tsx';

type Props = { need: NeedView; onDone: () => void };

/** An organisation may take working hours; a member only if they opted in. */
const mayWorkHours = (): boolean => !isMember() || knownHome.value?.registration?.onCall === true;

export const ShiftsPart = ({ need, onDone }: Props) => {
  const words = pageWords(needPageWords);
  const home = pageWords(serviceHomeWords);
  const [note, setNote] = useState('');
  const now = toInstant(serverNow());
  const open = new Set(claimableShifts(need, mayWorkHours(), now));
  const offer = offerOf(need, mayWorkHours(), now);
  const isMine = need.shifts.some(({ mine }) => mine);
  return (
    <section class="service-part" aria-labelledby="shifts">
      <h2 id="shifts" class="service-name">
        {words.shifts}
      </h2>
      {open.size > 0 && (
        <details class="service-note">
          <summary>{words.noteOpen}</summary>
          <Field label={words.note} autoComplete="off" value={note} onValue={setNote} />
        </details>
      )}
      <ul class="card flush service-rows">
        {need.shifts.map((shift) => (
          <ShiftRow
            key={shift.id}
            need={need}
            shift={shift}
            isOpen={open.has(shift)}
            claim={note.trim() ? { note: note.trim() } : {}}
            onDone={onDone}
          />
        ))}
      </ul>
      {offer.way === 'work_time' && <p class="small soft">{home.inWorkMeans}</p>}
      {need.status !== 'open' && <p class="soft">{words.over}</p>}
      {need.status === 'open' && offer.way === 'none' && !isMine && (
        <WhyNot need={need} now={now} />
      )}
    </section>
  );
};

/** Without a registration in force nobody claims: its way is said, not that all is taken. */
const WhyNot = ({ need, now }: { need: NeedView; now: string }) => {
  const words = pageWords(needPageWords);
  const status = knownHome.value?.registration?.status;
  const isLeft = need.shifts.some(({ until, cancelled }) => until > now && !cancelled);
  if (!isMember() || status === 'confirmed' || !isLeft) return <p class="soft">{words.noShift}</p>;
  if (status === 'asked') return <p class="notice">{words.notYet}</p>;
  return (
    <>
      <p class="notice">{words.notIn}</p>
      <a class="button primary wide" href="/service/register">
        {words.register}
      </a>
    </>
  );
};

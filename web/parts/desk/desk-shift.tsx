/** Who is on duty and whether a shift waits to be taken over: the way to the roster and the handover. */
import type { OnDutyView } from '../../../src/contract/roster-views.ts';
import { handoverWords } from '../../../src/contract/words/pages/handover.ts';
import { shanghaiDay, toInstant } from '../../../src/domain/instant.ts';
import { serverNow } from '../../elements/ticker.ts';
import { pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { sayTimeOn } from '../roster/say.ts';
import { isMe, joinNames } from '../roster/who.ts';
import { useFreshRead } from '../service/use-fresh-read.ts';

/** What cannot be read is left out: the desk does not depend on it. */
export const DeskShift = ({ unitId }: { unitId: string }) => {
  const words = pageWords(handoverWords);
  const path = `/api/on-duty?unitId=${encodeURIComponent(unitId)}`;
  const now = useFreshRead<{ items: OnDutyView[] }>(path).data?.items[0];
  const waiting = now?.waiting?.by && isMe(now.waiting.by) ? undefined : now?.waiting;
  return (
    <nav class="desk-shift" aria-label={words.desk.label}>
      <span class="desk-shift-words">
        {waiting ? (
          <b>{words.desk.waiting(waiting.by?.name ?? words.somebody, say(waiting.at))}</b>
        ) : (
          <span class="soft">{now && sayDuty(now)}</span>
        )}
      </span>
      <a class={waiting ? 'button primary' : 'button'} href="/handover">
        {waiting ? words.takeOver : words.title}
      </a>
      <a class="button" href="/roster">
        {words.roster}
      </a>
    </nav>
  );
};

const sayDuty = ({ isPlanned, duty, until }: OnDutyView): string => {
  const words = pageWords(handoverWords).desk;
  if (!isPlanned) return words.everybody;
  const today = shanghaiDay(toInstant(serverNow()));
  const end = until ? words.until(sayTimeOn(until, today)) : '';
  return words.planned(joinNames(duty.map(({ name }) => name)), end);
};

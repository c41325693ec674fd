/** How long will they have, and until when, if it goes out now? Said before it is sent. */
import { useEffect } from 'preact/hooks';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { retroWords } from '../../../src/contract/words/pages/retro.ts';
import { serverNow } from '../../elements/ticker.ts';
import { workingTime } from '../../elements/working-time.ts';
import { book, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { instantOfField } from '../instant-field.ts';
import { duesFor, type ShownDue } from './dues.ts';
import { limitsFor, loadPolicies } from './limits.ts';
import type { Raising } from './raising.ts';
import { useDueView } from './use-due-view.ts';

export const LimitsPart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const { kind, situation, draft } = raising;
  const { view, isUnreached } = useDueView(kind.value, situation.value?.code);
  useEffect(() => void loadPolicies(), []);
  if (!kind.value) return null;
  if (draft.value.isRetro) return <p class="soft">{pageWords(retroWords).noLimits}</p>;
  const dues = duesFor(limitsFor(kind.value, situation.value), {
    view,
    nowMs: serverNow(),
    time: workingTime.value,
    capAt: draft.value.isHandedDown ? instantOfField(draft.value.originDue) : undefined,
  });
  const isBeyond = dues.some((due) => due.isBeyond);
  const knownUntil = view?.calendarKnownUntil ?? workingTime.value?.knownUntil;
  return (
    <section class="raise-dues" aria-label={words.limits}>
      <dl class="raise-limits">
        {dues.map((due) => (
          <Due key={due.name} due={due} />
        ))}
      </dl>
      <p class="soft small">
        {[
          startWords(raising),
          kind.value === 'key_work' && words.appointed,
          isUnreached && words.countedHere,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {isBeyond && knownUntil && <p class="notice">{words.beyondKnown(knownUntil)}</p>}
    </section>
  );
};

const Due = ({ due: { name, limit, dueAt } }: { due: ShownDue }) => {
  const words = pageWords(raiseWords);
  return (
    <div>
      <dt class="soft">{book().clockName[name]}</dt>
      <dd>
        <b>{words.limit(limit.amount, limit.unit)}</b>
        {dueAt && <span class="soft">{words.dueBy(say(dueAt))}</span>}
      </dd>
    </div>
  );
};

/** From when they run: not always from this button. */
const startWords = ({ outlook, leadId }: Raising): string => {
  const { startsAt } = pageWords(raiseWords);
  const { button } = outlook.value;
  if (button === 'submit') return startsAt.signed;
  if (button === 'report_up') return startsAt.triaged;
  return leadId.value ? startsAt.blown : startsAt.routed;
};

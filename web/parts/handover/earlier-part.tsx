/** The last handovers, newest first, each for print. */
import type { HandoverBriefView } from '../../../src/contract/roster-views.ts';
import { handoverWords } from '../../../src/contract/words/pages/handover.ts';
import { pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';

export const EarlierPart = ({ earlier }: { earlier: readonly HandoverBriefView[] }) => {
  const words = pageWords(handoverWords);
  return (
    <section class="stack" aria-labelledby="handover-earlier">
      <h2 id="handover-earlier" class="handover-h2">
        {words.earlier}
      </h2>
      {earlier.length === 0 && <p class="soft">{words.earlierNone}</p>}
      {earlier.length > 0 && (
        <ul class="card flush handover-earlier">
          {earlier.map((each) => (
            <li key={each.n} class="handover-brief">
              <div>
                <p>{words.brief(say(each.at), each.by?.name ?? words.somebody, each.tickets)}</p>
                <p class="soft small">{sayEnd(each)}</p>
              </div>
              <a class="button plain" href={`/handover/print?n=${each.n}`}>
                {words.print}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const sayEnd = ({ superseded, takenOverAt, takenOverBy }: HandoverBriefView): string => {
  const words = pageWords(handoverWords);
  if (takenOverAt) return words.takenBy(takenOverBy?.name ?? words.somebody, say(takenOverAt));
  return superseded ? words.superseded : words.open;
};

/** Residences and pairings with their three lists, seen from either side. */
import { useState } from 'preact/hooks';
import type { RegistrationView } from '../../../../src/contract/service-views.ts';
import type { List } from '../../../../src/contract/views.ts';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { pageWords } from '../../../words.ts';
import { Section } from '../board/section.tsx';
import { useFreshRead } from '../use-fresh-read.ts';
import { AskPairDialog } from './ask-pair-dialog.tsx';
import type { PairSide } from './lines.ts';
import { PairCard } from './pair-card.tsx';

export const PairsPart = ({ side }: { side: PairSide }) => {
  const words = pageWords(servicePairsWords);
  const residences = useFreshRead<List<RegistrationView>>(
    '/api/registrations?kind=residence&limit=200',
  );
  const pairings = useFreshRead<List<RegistrationView>>(
    '/api/registrations?kind=pairing&limit=200',
  );
  const [isAsking, setAsking] = useState(false);
  const reload = (): void => {
    residences.retry();
    pairings.retry();
  };
  const data = residences.data && pairings.data && pairsOf(residences.data, pairings.data);
  const fault = residences.fault ?? pairings.fault;
  const ask = (
    <button class="button" type="button" onClick={() => setAsking(true)}>
      {words.ask}
    </button>
  );
  return (
    <>
      <Section
        title={words.title}
        acts={ask}
        read={{ data, fault, isStale: false, retry: reload }}
        isEmpty={(items) => items.length === 0}
        empty={`${words.none}${side === 'place' ? words.noneWayPlace : words.noneWayOrg}`}
        emptyActs={ask}
      >
        {(items) => (
          <ul class="stack">
            {items.map((each) => (
              <PairCard key={each.id} registration={each} side={side} onDone={reload} />
            ))}
          </ul>
        )}
      </Section>
      {isAsking && <AskPairDialog side={side} onDone={reload} onClose={() => setAsking(false)} />}
    </>
  );
};

/** Those in force and those asked for; in the order of the server. */
const pairsOf = (
  residences: List<RegistrationView>,
  pairings: List<RegistrationView>,
): RegistrationView[] =>
  [...pairings.items, ...residences.items].filter(
    ({ status }) => status === 'confirmed' || status === 'asked',
  );

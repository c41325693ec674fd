/** How many places, and take them. */
import { useState } from 'preact/hooks';
import { servicePairsWords } from '../../../../src/contract/words/pages/service-pairs.ts';
import { pageWords } from '../../../words.ts';
import { ProblemNotice } from '../../problem-notice.tsx';
import { useSend } from '../use-send.ts';

type Props = {
  most: number;
  /** What they are of, for those who hear it. */
  of: string;
  onClaim: (places: number) => Promise<unknown>;
  onDone: () => void;
};

export const PlacesForm = ({ most, of, onClaim, onDone }: Props) => {
  const words = pageWords(servicePairsWords);
  const [places, setPlaces] = useState(1);
  const { busy, fault, send } = useSend(onDone);
  const count = Math.min(places, most);
  return (
    <div class="board-claim">
      {fault !== undefined && <ProblemNotice fault={fault} />}
      {most > 1 && (
        <fieldset class="board-count">
          <legend class="visually-hidden">
            {words.places} {of}
          </legend>
          <button
            class="button"
            type="button"
            aria-label={words.less}
            disabled={count <= 1}
            onClick={() => setPlaces(count - 1)}
          >
            −
          </button>
          <output aria-live="polite">{count}</output>
          <button
            class="button"
            type="button"
            aria-label={words.more}
            disabled={count >= most}
            onClick={() => setPlaces(count + 1)}
          >
            +
          </button>
        </fieldset>
      )}
      <button
        class="button board-take"
        type="button"
        aria-busy={busy !== undefined}
        onClick={() => void send('claim', () => onClaim(count))}
      >
        {words.claim(count)}
      </button>
    </div>
  );
};

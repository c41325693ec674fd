/** The clock of a row: whose and which, what is left, by when, how much is used; pressed, it explains itself. */
import type { ClockView, PauseView } from '../../../src/contract/views.ts';
import { book } from '../../words.ts';
import { ClockBar } from './clock-bar.tsx';
import { ClockLeft, DueAt, Still } from './clock-left.tsx';
import { ExplainButton } from './explain-button.tsx';

type Props = { clock: ClockView; owner?: string; pauses?: readonly PauseView[] };

export const ClockCell = ({ clock, owner, pauses }: Props) => (
  <ExplainButton clock={clock} owner={owner} pauses={pauses} class="clock-cell">
    <span class="soft">
      {owner && `${owner} `}
      <span class="clock-name">{book().clockName[clock.name]}</span>
      <Still clock={clock} />
    </span>
    <ClockLeft clock={clock} />
    <span class="soft small">
      <DueAt clock={clock} />
    </span>
    <ClockBar clock={clock} />
  </ExplainButton>
);

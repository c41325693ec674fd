/** The clock of a row: whose and which, what is left, by when, how much is used; pressed, it explains itself. */
import type { ClockView, PauseView } from '../../../src/contract/views.ts';
import { clockWords } from '../../../src/contract/words/pages/clock.ts';
import { book, pageWords } from '../../words.ts';
import { ClockBar } from './clock-bar.tsx';
import { ClockLeft, DueAt, Still, say } from './clock-left.tsx';
import { ExplainButton } from './explain-button.tsx';

type Props = { clock: ClockView; owner?: string; pauses?: readonly PauseView[] };

export const ClockCell = ({ clock, owner, pauses }: Props) => {
  const pause = clock.state === 'paused' ? ongoing(pauses) : undefined;
  return (
    <ExplainButton clock={clock} owner={owner} pauses={pauses} class="clock-cell">
      <span class="soft">
        {owner && `${owner} `}
        <span class="clock-name">{book().clockName[clock.name]}</span>
        {pause && ` · ${book().pauseKind[pause.kind]}`}
        <Still clock={clock} />
      </span>
      <ClockLeft clock={clock} />
      <span class="soft small">
        {pause ? pageWords(clockWords).pausedUntil(say(pause.until)) : <DueAt clock={clock} />}
      </span>
      <ClockBar clock={clock} />
    </ExplainButton>
  );
};

const ongoing = (pauses: readonly PauseView[] | undefined): PauseView | undefined =>
  pauses?.find(({ endedAt, state }) => endedAt === undefined && state === undefined);

/** Whose record, and of which days? */
import { useEffect, useState } from 'preact/hooks';
import { SCORED_KINDS } from '../../../src/contract/score-views.ts';
import { scoresWords } from '../../../src/contract/words/pages/scores.ts';
import { language, pageWords } from '../../words.ts';
import { Icon } from '../icons.tsx';
import {
  isAhead,
  isLong,
  type Period,
  type PeriodMode,
  rangeOf,
  shiftPeriod,
  switchMode,
} from './period.ts';
import { sayPeriod } from './say.ts';
import { today } from './use-scores-view.ts';
import type { ScoresView } from './view.ts';

type Props = { view: ScoresView; onChange: (part: Partial<ScoresView>) => void };

const MODES: readonly PeriodMode[] = ['month', 'quarter', 'range'];
const CLOSED = { unitId: undefined, figure: undefined, side: 'all' } as const;

export const Chooser = ({ view, onChange }: Props) => {
  const words = pageWords(scoresWords);
  const { period, kind } = view;
  const choose = (next: Period): void => onChange({ period: next });
  return (
    <div class="scores-chooser">
      <fieldset class="cluster">
        <legend class="visually-hidden">{words.kinds}</legend>
        {SCORED_KINDS.map((each) => (
          <button
            key={each}
            type="button"
            class="chip filter"
            aria-pressed={each === kind}
            onClick={() => onChange({ kind: each, ...CLOSED })}
          >
            {words.kind[each]}
          </button>
        ))}
      </fieldset>
      <fieldset class="cluster">
        <legend class="visually-hidden">{words.modes}</legend>
        {MODES.map((mode) => (
          <button
            key={mode}
            type="button"
            class="chip"
            aria-pressed={mode === period.mode}
            onClick={() => choose(switchMode(period, mode, today()))}
          >
            {words.mode[mode]}
          </button>
        ))}
      </fieldset>
      <Stepper period={period} onChoose={choose} />
      {period.mode === 'range' && <Days period={period} onChoose={choose} />}
    </div>
  );
};

type PeriodProps = { period: Period; onChoose: (period: Period) => void };

const Stepper = ({ period, onChoose }: PeriodProps) => {
  const words = pageWords(scoresWords);
  const later = shiftPeriod(period, 1);
  return (
    <div class="period-steps">
      <button
        type="button"
        class="button plain"
        aria-label={words.earlier}
        onClick={() => onChoose(shiftPeriod(period, -1))}
      >
        <Icon name="back" size={18} />
      </button>
      <span class="period-name" role="status">
        {sayPeriod(period, language.value)}
      </span>
      <button
        type="button"
        class="button plain is-later"
        aria-label={words.later}
        disabled={isAhead(later, today())}
        onClick={() => onChoose(later)}
      >
        <Icon name="back" size={18} />
      </button>
    </div>
  );
};

/** Asked for once both days stand, lie the right way round and are not too far apart. */
const Days = ({ period, onChoose }: PeriodProps) => {
  const words = pageWords(scoresWords);
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  useEffect(() => {
    setFrom(period.from);
    setTo(period.to);
  }, [period.from, period.to]);
  const wrong = wrongOf(from, to);
  const fault = wrong && { order: words.wrongRange, length: words.longRange }[wrong];
  const settle = (first: string, last: string): void => {
    setFrom(first);
    setTo(last);
    if (first && last && !wrongOf(first, last)) onChoose(rangeOf(first, last));
  };
  return (
    <div class="period-days">
      <label for="scores-from">{words.from}</label>
      <input
        id="scores-from"
        type="date"
        value={from}
        max={today()}
        aria-invalid={wrong !== undefined}
        aria-describedby={fault && 'scores-days-fault'}
        onChange={(event) => settle(event.currentTarget.value, to)}
      />
      <label for="scores-to">{words.to}</label>
      <input
        id="scores-to"
        type="date"
        value={to}
        max={today()}
        aria-invalid={wrong !== undefined}
        aria-describedby={fault && 'scores-days-fault'}
        onChange={(event) => settle(from, event.currentTarget.value)}
      />
      {fault && (
        <p id="scores-days-fault" class="field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
};

const wrongOf = (from: string, to: string): 'order' | 'length' | undefined => {
  if (!from || !to) return undefined;
  if (from > to) return 'order';
  return isLong(from, to) ? 'length' : undefined;
};

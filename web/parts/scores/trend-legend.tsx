import { chartWords } from '../../../src/contract/words/pages/score-charts.ts';
import type { TrendLine } from '../../elements/trend-chart.ts';
import { pageWords } from '../../words.ts';

/** As the chart draws them: colour, dash and mark. */
const SAMPLES = [
  { colour: 'var(--spring)', dash: undefined, mark: <circle cx="16" cy="6" r="4" /> },
  { colour: 'var(--met)', dash: '6 3', mark: <path d="M16 1.5 20.5 10h-9z" /> },
  { colour: 'var(--ink)', dash: '2 3', mark: <path d="M12 2h8v8h-8z" /> },
];

export const TrendLegend = ({ lines }: { lines: readonly TrendLine[] }) => {
  const words = pageWords(chartWords);
  const hasFew = lines.some(({ few }) => few.some(Boolean));
  return (
    <ul class="trend-legend" aria-label={words.legend}>
      {lines.map(({ name }, index) => {
        const { colour, dash, mark } = SAMPLES[index % SAMPLES.length] ?? {};
        return (
          <li key={name}>
            <svg width="32" height="12" viewBox="0 0 32 12" fill={colour} aria-hidden="true">
              <path d="M0 6h32" stroke={colour} stroke-width="2" stroke-dasharray={dash} />
              {mark}
            </svg>
            {name}
          </li>
        );
      })}
      {hasFew && <li class="soft">{words.few}</li>}
    </ul>
  );
};

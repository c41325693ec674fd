import { LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, TooltipComponent, SVGRenderer]);

/** Rates between 0 and 1; null where nothing was counted. `few`: drawn hollow, not to be compared. */
export type TrendLine = {
  name: string;
  values: readonly (number | null)[];
  few: readonly boolean[];
};

export type Trend = { labels: readonly string[]; lines: readonly TrendLine[] };

/** Told apart without colour too: by dash and by mark. The legend beside the chart draws the same. */
export const TREND_LOOKS = [
  { colour: '--spring', dash: 'solid', mark: 'circle' },
  { colour: '--met', dash: 'dashed', mark: 'triangle' },
  { colour: '--ink', dash: 'dotted', mark: 'rect' },
] as const;

/** <trend-chart>: `trend` in, nothing out; echarts stays behind it. A table beside it says the same. */
export class TrendChart extends HTMLElement {
  #chart: EChartsType | undefined;
  #resized: ResizeObserver | undefined;
  #trend: Trend | undefined;

  get trend(): Trend | undefined {
    return this.#trend;
  }
  set trend(trend: Trend | undefined) {
    this.#trend = trend || undefined;
    this.#draw();
  }

  connectedCallback(): void {
    const ground = document.createElement('div');
    ground.className = 'trend-ground';
    this.replaceChildren(ground);
    this.#chart = init(ground, null, { renderer: 'svg' });
    this.#resized = new ResizeObserver(() => this.#chart?.resize());
    this.#resized.observe(this);
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#resized?.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
    this.replaceChildren();
  }

  #draw(): void {
    if (!this.#chart || !this.#trend) return;
    this.#chart.setOption(optionOf(this.#trend, getComputedStyle(this)), true);
  }
}

const optionOf = ({ labels, lines }: Trend, style: CSSStyleDeclaration) => {
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const text = { color: token('--soft'), fontFamily: style.fontFamily, fontSize: 12 };
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 150,
    grid: { top: 16, right: 16, bottom: 28, left: 48 },
    tooltip: {
      trigger: 'axis' as const,
      transitionDuration: 0,
      backgroundColor: token('--card'),
      borderColor: token('--line'),
      textStyle: { ...text, color: token('--ink') },
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? `${value.toFixed(1)}%` : '–',
    },
    xAxis: {
      type: 'category' as const,
      data: [...labels],
      boundaryGap: false,
      axisLabel: { ...text, hideOverlap: true },
      axisLine: { lineStyle: { color: token('--line-strong') } },
      axisTick: { show: false },
    },
    yAxis: {
      type: 'value' as const,
      min: floorOf(lines),
      max: 100,
      axisLabel: { ...text, formatter: '{value}%' },
      splitLine: { lineStyle: { color: token('--line') } },
    },
    series: lines.map((line, index) => seriesOf(line, index, token)),
  };
};

/** The axis begins at a whole twenty below the lowest point, and says so by its own numbers. */
const floorOf = (lines: readonly TrendLine[]): number => {
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const lowest = Math.min(1, ...values);
  return Math.max(0, Math.floor((lowest * 100 - 1) / 20) * 20);
};

const seriesOf = (
  { name, values, few }: TrendLine,
  index: number,
  token: (name: string) => string,
) => {
  const look = TREND_LOOKS[index % TREND_LOOKS.length] ?? TREND_LOOKS[0];
  const color = token(look.colour);
  return {
    name,
    type: 'line' as const,
    symbol: look.mark,
    symbolSize: 8,
    lineStyle: { color, width: 2, type: look.dash },
    itemStyle: { color },
    emphasis: { disabled: true },
    data: values.map((value, at) => ({
      value: value === null ? '-' : value * 100,
      ...(few[at] && {
        itemStyle: { color: token('--card'), borderColor: color, borderWidth: 1.5 },
      }),
    })),
  };
};

if (!customElements.get('trend-chart')) customElements.define('trend-chart', TrendChart);

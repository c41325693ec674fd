/** Where do whistles come from? Dots on the drawn map, and the same by street office. */
import { useMemo } from 'preact/hooks';
import type { HeatView } from '../../../src/contract/score-views.ts';
import { chartWords } from '../../../src/contract/words/pages/score-charts.ts';
import { heatTiers } from '../../elements/map/heat-tiers.ts';
import type { HeatCell } from '../../elements/whistle-map.ts';
import { district } from '../../state.ts';
import { language, pageWords } from '../../words.ts';
import { districtMap } from '../dashboard/district-map.ts';
import { ProblemNotice } from '../problem-notice.tsx';
import { Skeleton } from '../skeleton.tsx';
import { useElement } from '../use-element.ts';
import { useRead } from '../use-read.ts';
import { countByOffice } from './count-by-office.ts';
import { sayCount } from './say.ts';
import type { ScoresView } from './view.ts';

export const Heat = ({ view }: { view: ScoresView }) => {
  const words = pageWords(chartWords);
  const query = new URLSearchParams({ period: view.period.text });
  const { data, fault, isStale, retry } = useRead<HeatView>(`/api/scores/heat?${query}`);
  return (
    <section class="card scores-part" aria-labelledby="scores-heat" aria-busy={isStale}>
      <h2 id="scores-heat">{words.heat}</h2>
      {fault !== undefined && <ProblemNotice fault={fault} retry={retry} />}
      {!data && fault === undefined && <Skeleton rows={4} />}
      {data && <Drawn heat={data} />}
    </section>
  );
};

const Drawn = ({ heat }: { heat: HeatView }) => {
  const words = pageWords(chartWords);
  const state = useElement(loadMap);
  const cells = useMemo(() => cellsOf(heat), [heat]);
  if (cells.length === 0) return <p class="soft">{words.heatEmpty}</p>;
  return (
    <>
      <p class="soft">
        {words.heatLead(sayCount(cells.reduce((sum, { count }) => sum + count, 0)))}
      </p>
      <div class="heat-panes">
        {state === 'ready' ? (
          <whistle-map
            lang={language.value}
            district={districtMap.value}
            tiles={district.value?.tiles}
            heat={cells}
          />
        ) : (
          <p class="heat-wait soft" role="status">
            {state === 'failed' ? words.mapFailed : words.mapLoading}
          </p>
        )}
        <div class="stack">
          <Legend cells={cells} />
          <Offices cells={cells} />
        </div>
      </div>
    </>
  );
};

const loadMap = (): Promise<unknown> => import('../../elements/whistle-map.ts');

const cellsOf = ({ lng, lat, count }: HeatView): HeatCell[] =>
  count.flatMap((each, at) => {
    const [x, y] = [lng[at], lat[at]];
    return x === undefined || y === undefined ? [] : [{ lng: x, lat: y, count: each }];
  });

const Legend = ({ cells }: { cells: HeatCell[] }) => {
  const words = pageWords(chartWords);
  const tiers = heatTiers(cells.map(({ count }) => count));
  return (
    <ul class="heat-legend" aria-label={words.legend}>
      {tiers.map((from, tier) => {
        const next = tiers[tier + 1];
        return (
          <li key={from}>
            <span class={`heat-dot tier-${tier}`} />
            {words.heatTier(from, next && next - 1)}
          </li>
        );
      })}
    </ul>
  );
};

const Offices = ({ cells }: { cells: HeatCell[] }) => {
  const words = pageWords(chartWords);
  const counted = countByOffice(cells, districtMap.value?.offices ?? []);
  const most = Math.max(1, ...counted.map(({ count }) => count));
  return (
    <table class="bar-table" aria-label={words.heatNear}>
      <tbody>
        {counted.map(({ id, name, count }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              <span class="bar" style={{ width: `${(100 * count) / most}%` }} />
            </th>
            <td class="number">{sayCount(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import type { HTMLAttributes } from 'preact';
import type { Instant } from '../../src/domain/instant.ts';
import type { LatLng } from '../../src/domain/place.ts';
import type { LimitUnit } from '../../src/domain/sla/policy.ts';
import type { Kind } from '../../src/domain/ticket/ticket.ts';
import type { PinState } from './pin-shape.ts';
import type { Lang } from './remaining-words.ts';
import type { Trend, TrendChart } from './trend-chart.ts';
import type {
  Bbox,
  District,
  Flag,
  HeatCell,
  Inset,
  MapTheme,
  Pin,
  Tiles,
  WhistleMap,
} from './whistle-map.ts';

/** Our own elements in JSX; pages import the module that defines the element before they draw it. */
type Own<T extends EventTarget> = Omit<HTMLAttributes<T>, 'onSelect' | 'lang'> & { lang?: Lang };

type ClockTimes = { 'due-at'?: Instant; 'yellow-at'?: Instant; unit?: LimitUnit };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'whistle-pin': Own<HTMLElement> &
        ClockTimes & {
          kind: Kind;
          state?: PinState;
          'started-at'?: Instant;
          size?: number;
          'shape-only'?: boolean;
        };
      'sla-clock': Own<HTMLElement> & ClockTimes & { state: PinState; 'stopped-at'?: Instant };
      'trend-chart': Own<TrendChart> & { trend?: Trend };
      'whistle-map': Own<WhistleMap> & {
        district?: District;
        pins?: readonly Pin[];
        flags?: readonly Flag[];
        heat?: readonly HeatCell[];
        selected?: string | null;
        hovered?: string | null;
        place?: LatLng;
        tiles?: Tiles;
        inset?: Partial<Inset>;
        theme?: MapTheme;
        picking?: boolean;
        onSelect?: (event: CustomEvent<string>) => void;
        onHover?: (event: CustomEvent<string | null>) => void;
        onView?: (event: CustomEvent<Bbox & { zoom: number }>) => void;
        onFlag?: (event: CustomEvent<string>) => void;
        onPick?: (event: CustomEvent<LatLng>) => void;
      };
    }
  }
}

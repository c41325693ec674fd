/** What does the screen know? Signals filled by the first load and kept true by the feed. */
import { computed, signal } from '@preact/signals';
import type { ServiceEvent } from '../src/contract/service-event.ts';
import type {
  CountersView,
  DistrictView,
  FactEvent,
  MapView,
  MeView,
  SituationView,
  TicketSummary,
  UnitView,
} from '../src/contract/views.ts';
import { get } from './api.ts';
import { KEPT_AT } from './kept-at.ts';
import { type Link, link } from './link.ts';

export { type Link, link };

/** undefined: not asked yet · null: signed out. */
export const me = signal<MeView | null | undefined>(undefined);
export const district = signal<DistrictView | undefined>(undefined);
export const units = signal<UnitView[]>([]);
export const situations = signal<SituationView[]>([]);
export const counters = signal<CountersView | undefined>(undefined);
export const pins = signal<MapView | undefined>(undefined);

/** Every summary seen, by id; a newer version replaces an older one. */
export const summaries = signal<ReadonlyMap<string, TicketSummary>>(new Map());

/** The newest facts, newest last, for toasts and for open tickets to reload on. */
export const lastFact = signal<FactEvent | undefined>(undefined);

/** The newest fact of 双报到: pages that show it read again. */
export const lastService = signal<ServiceEvent | undefined>(undefined);

/** How many messages nobody has opened yet; undefined: not asked. */
export const unread = signal<number | undefined>(undefined);

export const unitById = computed(() => new Map(units.value.map((unit) => [unit.id, unit])));

export const keepSummaries = (items: readonly TicketSummary[]): void => {
  const next = new Map(summaries.value);
  for (const item of items) {
    const known = next.get(item.id);
    if (!known || known.version <= item.version) next.set(item.id, item);
  }
  summaries.value = next;
};

export const dropSummary = (ticketId: string): void => {
  const next = new Map(summaries.value);
  next.delete(ticketId);
  summaries.value = next;
};

export const hearFact = (fact: FactEvent): void => {
  keepSummaries([fact.ticket]);
  lastFact.value = fact;
};

/** Who am I; null when signed out. True: by what this phone had kept, not by the server. */
export const loadMe = async (): Promise<boolean> => {
  let isKept = false;
  const look = (response: Response): void => {
    isKept = response.headers.has(KEPT_AT);
  };
  me.value = await get<MeView>('/api/me', undefined, look).catch((problem) => {
    if (problem?.view?.status === 401) return null;
    throw problem;
  });
  return isKept;
};

/** District, units and duty list: once after sign-in. */
export const loadDirectory = async (): Promise<void> => {
  const [found, unitList] = await Promise.all([
    get<DistrictView>('/api/district'),
    get<{ items: UnitView[] }>('/api/units'),
    loadSituations(),
  ]);
  district.value = found;
  units.value = unitList.items;
};

/** Again once the list was changed here. */
export const loadSituations = async (): Promise<void> => {
  situations.value = (await get<{ items: SituationView[] }>('/api/situations')).items;
};

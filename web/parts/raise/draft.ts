/** What has been said so far of a whistle not yet blown? Everything the form holds, nothing else. */
import type { SituationView } from '../../../src/contract/views.ts';
import type { LatLng } from '../../../src/domain/place.ts';
import type { Ask, HandsScope, Kind, TakenStep } from '../../../src/domain/ticket/ticket.ts';

/** office: the street's own, until something better · middle: of the district, never sent. */
type PlaceSource = 'phone' | 'hand' | 'office' | 'middle';
export type Place = LatLng & { from: PlaceSource; accuracyM?: number };

export type Draft = {
  words: string;
  situationCode?: string;
  /** 没有合适的: said by hand, as opposed to not chosen yet. */
  isUnlisted: boolean;
  /** Kind, lead and supports only where a hand changed what the situation says. */
  kind?: Kind;
  leadUnitId?: string;
  supportUnitIds?: string[];
  taken: TakenStep[];
  ask: Ask[];
  place?: Place;
  address: string;
  communityId: string;
  isSensitive: boolean;
  callerName: string;
  callerPhone: string;
  handsWanted: number;
  handsBring: string;
  handsScope: HandsScope;
  /** Wall time in Asia/Shanghai, '2026-11-23T18:00', or nothing. */
  handsUntil: string;
  isHandedDown: boolean;
  originDue: string;
  /** 补单: noted after the fact, with wall times as far as they are known. */
  isRetro: boolean;
  retroBlown: string;
  retroClaimed: string;
  retroArrived: string;
  retroReported: string;
};

export const emptyDraft = (): Draft => ({
  words: '',
  isUnlisted: false,
  taken: [],
  ask: [],
  address: '',
  communityId: '',
  isSensitive: false,
  callerName: '',
  callerPhone: '',
  handsWanted: 0,
  handsBring: '',
  handsScope: 'community',
  handsUntil: '',
  isHandedDown: false,
  originDue: '',
  isRetro: false,
  retroBlown: '',
  retroClaimed: '',
  retroArrived: '',
  retroReported: '',
});

/** Nothing was said yet; where the phone stands is not something said. */
export const isBlank = ({ place, ...said }: Draft): boolean =>
  place?.from !== 'hand' && JSON.stringify(said) === JSON.stringify(emptyDraft());

/** Brings its own kind, lead and supports; an emergency set by hand is lowered by hand only. */
export const chooseSituation = (draft: Draft, code: string | undefined): Draft => ({
  ...draft,
  situationCode: code,
  isUnlisted: code === undefined,
  kind: code === undefined || draft.kind === 'emergency' ? draft.kind : undefined,
  leadUnitId: undefined,
  supportUnitIds: undefined,
});

export const kindOf = (draft: Draft, situation: SituationView | undefined): Kind | undefined =>
  draft.kind ?? situation?.kind;

/** The street leads where the duty list says it is its own. */
export const leadIdOf = (
  draft: Draft,
  situation: SituationView | undefined,
  streetId: string | undefined,
): string | undefined =>
  draft.leadUnitId ?? (situation && (situation.leadUnit?.id ?? streetId)) ?? undefined;

export const supportIdsOf = (
  draft: Draft,
  situation: SituationView | undefined,
  leadId: string | undefined,
): string[] =>
  (draft.supportUnitIds ?? situation?.supportUnits.map(({ id }) => id) ?? []).filter(
    (id) => id !== leadId,
  );

export const toggled = <T>(items: readonly T[], item: T): T[] =>
  items.includes(item) ? items.filter((each) => each !== item) : [...items, item];

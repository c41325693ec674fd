/** What is sent? The draft as the body of POST /api/tickets; nothing is sent that was not said. */
import type { z } from 'zod';
import type { raiseBody } from '../../../src/contract/requests.ts';
import type { SituationView } from '../../../src/contract/views.ts';
import { type Instant, shanghaiInstant } from '../../../src/domain/instant.ts';
import { type Draft, kindOf } from './draft.ts';

export type RaiseBody = z.input<typeof raiseBody>;

type Around = {
  situation?: SituationView;
  /** Those of the street the whistle will belong to. */
  communityIds: readonly string[];
  attachmentIds: string[];
};

export const toRaiseBody = (draft: Draft, around: Around): RaiseBody => {
  const { situation, communityIds, attachmentIds } = around;
  const { taken, ask } = draft;
  return dropAbsent({
    kind: kindOf(draft, situation),
    situationCode: situation?.code,
    detail: said(draft.words),
    place: placeOf(draft),
    communityId: communityIds.includes(draft.communityId) ? draft.communityId : undefined,
    leadUnitId: draft.leadUnitId,
    supportUnitIds: draft.supportUnitIds,
    taken: taken.length > 0 ? taken : undefined,
    ask: ask.length > 0 ? ask : undefined,
    origin: draft.isHandedDown ? dropAbsent({ dueAt: instantOf(draft.originDue) }) : undefined,
    sensitivity: draft.isSensitive ? 'sensitive' : undefined,
    caller: callerOf(draft),
    hands: handsOf(draft),
    retro: retroOf(draft),
    attachmentIds: attachmentIds.length > 0 ? attachmentIds : undefined,
  });
};

/** '2026-11-23T18:00' in the district's time; undefined while it is not a time. */
export const instantOf = (wallTime: string): Instant | undefined => {
  const [day, time] = wallTime.split('T');
  return day && time ? shanghaiInstant(day, time.slice(0, 5)) : undefined;
};

/** A tenth of a metre is more than any phone knows. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const placeOf = ({ place, address }: Draft): RaiseBody['place'] =>
  dropAbsent({
    lat: rounded(place?.lat ?? 0),
    lng: rounded(place?.lng ?? 0),
    address: said(address),
  });

const callerOf = ({ callerName, callerPhone }: Draft): RaiseBody['caller'] => {
  const caller = dropAbsent({ name: said(callerName), phone: said(callerPhone) });
  return Object.keys(caller).length > 0 ? caller : undefined;
};

const handsOf = (draft: Draft): RaiseBody['hands'] =>
  draft.handsWanted > 0
    ? dropAbsent({
        wanted: draft.handsWanted,
        bring: said(draft.handsBring),
        until: instantOf(draft.handsUntil),
        scope: draft.handsScope,
      })
    : undefined;

/** 补单: only with the instant it was called is it one at all. */
const retroOf = (draft: Draft): RaiseBody['retro'] => {
  const blownAt = instantOf(draft.retroBlown);
  if (!draft.isRetro || !blownAt) return undefined;
  return dropAbsent({
    blownAt,
    claimedAt: instantOf(draft.retroClaimed),
    arrivedAt: instantOf(draft.retroArrived),
    reportedAt: instantOf(draft.retroReported),
  });
};

const said = (text: string): string | undefined => text.trim() || undefined;

/** A repeat must be the same to the letter, also after the draft went through storage. */
const dropAbsent = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T;

/** How do devices, channels and groups look to their owner? No address in full, no number in full. */

import type { Instant } from '../domain/instant.ts';
import { REASON_KINDS, type TellKind } from '../domain/reach/aim.ts';
import type { Channel, Choices } from '../domain/reach/channels.ts';
import { DEFAULTS } from '../domain/reach/channels.ts';
import type { Rules } from '../domain/rules.ts';
import type { ChoicesView, DeviceView, HookKind, HookView } from './reach-views.ts';
import { refOf } from './ticket-view.ts';

export const toDeviceView = ({ id, label, madeAt }: DeviceView): DeviceView => ({
  id,
  label,
  madeAt,
});

/** `channels`: those this installation has, beside the inbox. */
export const toChoicesView = (
  channels: readonly Channel[],
  { kinds, phone }: { kinds: Choices; phone?: string },
): ChoicesView => ({
  channels: [...channels],
  defaults: eachKind((kind) => DEFAULTS[kind].filter((channel) => channels.includes(channel))),
  kinds: Object.fromEntries(Object.entries(kinds).map(([kind, chosen]) => [kind, [...chosen]])),
  ...(phone && { phone: masked(phone) }),
});

const eachKind = (channelsOf: (kind: TellKind) => Channel[]): Record<TellKind, Channel[]> =>
  Object.fromEntries(Object.values(REASON_KINDS).map((kind) => [kind, channelsOf(kind)])) as Record<
    TellKind,
    Channel[]
  >;

const SHOWN_FIRST = 3;
const SHOWN_LAST = 4;

/** '138****0001'; of a short one the last two. */
const masked = (phone: string): string => {
  const hidden = phone.length - SHOWN_FIRST - SHOWN_LAST;
  if (hidden < SHOWN_FIRST) return '*'.repeat(phone.length - 2) + phone.slice(-2);
  return phone.slice(0, SHOWN_FIRST) + '*'.repeat(hidden) + phone.slice(-SHOWN_LAST);
};

type ShownHook = {
  id: string;
  unitId: string;
  kind: HookKind;
  label: string;
  madeAt: Instant;
  madeBy: string;
  place: { url: string };
};

export const toHookView = (
  { id, unitId, kind, label, madeAt, madeBy, place }: ShownHook,
  rules: Rules,
  names: ReadonlyMap<string, string>,
): HookView => ({
  id,
  unit: refOf(unitId, rules),
  kind,
  label,
  host: new URL(place.url).host,
  madeAt,
  madeBy: { id: madeBy, name: names.get(madeBy) ?? '' },
});

export type TrialView = { delivered: boolean; status?: number };

/** Without a status nothing answered. */
export const toTrialView = ({ status }: { status?: number }): TrialView => ({
  delivered: status !== undefined && status >= 200 && status < 300,
  ...(status !== undefined && { status }),
});

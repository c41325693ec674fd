/** How long may an extension be, and who answers it? */
import type { ExtensionAmount } from './overlays.ts';

export const STREET_DAYS = 5;
export const HUB_DAYS = 10;
export const EXTENSION_HOURS = 24;

export type ExtensionAnswerer = 'street' | 'hub' | 'hub_leader';

/** Up to five working days, and hours: the street's leader or the hub; more: the hub; a second: its leader. */
export const extensionAnswerer = (
  { days = 0 }: ExtensionAmount,
  isSecond: boolean,
): ExtensionAnswerer => {
  if (isSecond) return 'hub_leader';
  return days > STREET_DAYS ? 'hub' : 'street';
};

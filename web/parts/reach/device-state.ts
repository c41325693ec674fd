/** Can this device be told, and if not, what stands in the way? */

export type DeviceFacts = {
  /** The installation can push at all. */
  isOffered: boolean;
  isSecure: boolean;
  hasWorkers: boolean;
  hasPush: boolean;
  isIos: boolean;
  /** Opened from the home screen. */
  isInstalled: boolean;
  permission: NotificationPermission | undefined;
  isRegistered: boolean;
  /** This browser is subscribed, and the server knows it as this person's. */
  isSubscribed: boolean;
};

export type DeviceState =
  | 'on'
  | 'off'
  | 'no_channel'
  | 'insecure'
  | 'ios_home'
  | 'unsupported'
  | 'no_worker'
  | 'denied';

/** What must be mended first comes first. */
export const deviceState = (facts: DeviceFacts): DeviceState => {
  if (!facts.isOffered) return 'no_channel';
  if (!facts.isSecure) return 'insecure';
  if (facts.isIos && !facts.isInstalled && !facts.hasPush) return 'ios_home';
  if (!facts.hasWorkers || !facts.hasPush || !facts.permission) return 'unsupported';
  if (facts.permission === 'denied') return 'denied';
  if (!facts.isRegistered) return 'no_worker';
  return facts.isSubscribed && facts.permission === 'granted' ? 'on' : 'off';
};

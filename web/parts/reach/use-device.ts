/** How does this device stand, and which others are this person's? */
import { useEffect, useState } from 'preact/hooks';
import type { DeviceView } from '../../../src/contract/reach-views.ts';
import { type DeviceState, deviceState } from './device-state.ts';
import {
  factsOf,
  idHere,
  ownDevices,
  removeDevice,
  type Trial,
  tryThisDevice,
  turnOff,
  turnOn,
} from './this-device.ts';

type Stand = { state?: DeviceState; devices?: DeviceView[]; hereId?: string };

export type OwnDevices = Stand & {
  fault?: unknown;
  isBusy: boolean;
  reload(): void;
  /** Each gives whether it was done. */
  on(): Promise<boolean>;
  off(): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  /** What became of a trial; undefined when it could not be asked for. */
  test(): Promise<Trial | undefined>;
};

export const useDevice = (isOffered: boolean): OwnDevices => {
  const [stand, setStand] = useState<Stand>({});
  const [fault, setFault] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const read = async (): Promise<void> => {
    const devices = isOffered ? await ownDevices() : [];
    const [facts, hereId] = await Promise.all([factsOf(isOffered, devices), idHere()]);
    setStand({ state: deviceState(facts), devices, hereId });
  };
  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setFault(undefined);
    try {
      await act();
      return true;
    } catch (cause) {
      setFault(cause);
      return false;
    } finally {
      await read().catch(setFault);
      setBusy(false);
    }
  };
  const reload = (): void => {
    setFault(undefined);
    read().catch(setFault);
  };
  useEffect(reload, [isOffered]);
  // Installed while somebody reads that it is not: the way on opens by itself.
  useEffect(() => {
    if (stand.state === 'no_worker') void navigator.serviceWorker.ready.then(reload);
  }, [stand.state]);
  return {
    ...stand,
    fault,
    isBusy,
    reload,
    on: () => attempt(turnOn),
    off: () => attempt(turnOff),
    test: async () => {
      let trial: Trial | undefined;
      await attempt(async () => {
        trial = await tryThisDevice();
      });
      return trial;
    },
    remove: (id) => attempt(() => (id === stand.hereId ? turnOff() : removeDevice(id))),
  };
};

/** What happens to an act sent from a row? One at a time; its fault stays until the next try. */
import { useState } from 'preact/hooks';

export type Sending = {
  /** The name of the act that is on its way. */
  busy?: string;
  fault?: unknown;
  /** True once it was done. */
  send(name: string, act: () => Promise<unknown>): Promise<boolean>;
};

export const useSend = (onDone?: () => void): Sending => {
  const [busy, setBusy] = useState<string>();
  const [fault, setFault] = useState<unknown>();
  const send = async (name: string, act: () => Promise<unknown>): Promise<boolean> => {
    if (busy) return false;
    setBusy(name);
    setFault(undefined);
    try {
      await act();
      onDone?.();
      return true;
    } catch (caught) {
      setFault(caught);
      return false;
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, fault, send };
};

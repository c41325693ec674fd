/** How is one act sent once? Its key stays until the server has answered. */
import { useRef, useState } from 'preact/hooks';
import { newKey, post, Unreachable } from '../../api.ts';

export type Acting = {
  /** Gives whether it was done; why not is in `fault`. */
  act: (path: string, body?: object) => Promise<boolean>;
  isBusy: boolean;
  fault: unknown;
};

export const useAct = (onDone: () => void): Acting => {
  const keys = useRef(new Map<string, string>());
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const act = async (path: string, body: object = {}): Promise<boolean> => {
    if (isBusy) return false;
    const same = `${path} ${JSON.stringify(body)}`;
    const key = keys.current.get(same) ?? newKey();
    keys.current.set(same, key);
    setBusy(true);
    setFault(undefined);
    try {
      await post(path, body, key);
      keys.current.delete(same);
      onDone();
      return true;
    } catch (caught) {
      if (!(caught instanceof Unreachable)) keys.current.delete(same);
      setFault(caught);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, isBusy, fault };
};

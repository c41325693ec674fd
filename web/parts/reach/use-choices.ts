/** What did this person choose, and is it kept? */
import { useState } from 'preact/hooks';
import type { ChoicesView } from '../../../src/contract/reach-views.ts';
import { post } from '../../api.ts';
import { useRead } from '../use-read.ts';

export type Choosing = {
  view?: ChoicesView;
  /** Why nothing is known. */
  fault?: unknown;
  isBusy: boolean;
  retry(): void;
  /** Both throw the problem where it was not kept. */
  choose(kinds: ChoicesView['kinds']): Promise<void>;
  setPhone(phone: string | null): Promise<void>;
};

export const useChoices = (): Choosing => {
  const read = useRead<ChoicesView>('/api/reach/choices');
  const [newer, setNewer] = useState<ChoicesView>();
  const [isBusy, setBusy] = useState(false);
  const view = newer ?? read.data;
  const send = async (path: string, body: unknown): Promise<void> => {
    setBusy(true);
    try {
      setNewer(await post<ChoicesView>(path, body));
    } catch (fault) {
      setNewer(view);
      throw fault;
    } finally {
      setBusy(false);
    }
  };
  return {
    view,
    fault: read.fault,
    isBusy,
    retry: read.retry,
    choose: (kinds) => {
      // Shown at once; taken back where the server refuses.
      if (view) setNewer({ ...view, kinds });
      return send('/api/reach/choices', { kinds });
    },
    setPhone: (phone) => send('/api/reach/phone', { phone }),
  };
};

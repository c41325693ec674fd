/** Which group robots has this person's unit, and how are they added, tried and removed? */
import { useMemo, useState } from 'preact/hooks';
import type { HookKind, HookView } from '../../../src/contract/reach-views.ts';
import { reachSettingsWords } from '../../../src/contract/words/pages/reach-settings.ts';
import { post } from '../../api.ts';
import { pageWords } from '../../words.ts';
import { useSend } from '../service/use-send.ts';
import { createAttempts } from '../ticket/verbs/attempt.ts';
import { useRead } from '../use-read.ts';

export type NewHook = { kind: HookKind; url: string; secret?: string; label: string };

export type Said = { text: string; isAmber?: boolean };

export const useHooks = () => {
  const words = pageWords(reachSettingsWords);
  const read = useRead<{ items: HookView[] }>('/api/hooks', { keep: true });
  const [newer, setNewer] = useState<HookView[]>();
  const [said, setSaid] = useState<Said>();
  const { busy, fault, send } = useSend();
  const attempts = useMemo(() => createAttempts(), []);
  const items = newer ?? read.data?.items;
  const at = (id: string, act: string): string => `/api/hooks/${encodeURIComponent(id)}/${act}`;
  return {
    items,
    readFault: items ? undefined : read.fault,
    retry: read.retry,
    said,
    busy,
    fault,
    /** Throws the problem where it was not added. */
    add: async (hook: NewHook): Promise<void> => {
      const made = await post<HookView>('/api/hooks', hook, attempts.keyFor(hook));
      setNewer([...(items ?? []), made]);
      setSaid({ text: words.hookAdded(made.label) });
    },
    /** Throws the problem where it was not removed. */
    remove: async ({ id, label }: HookView): Promise<void> => {
      const { items: left } = await post<{ items: HookView[] }>(at(id, 'removal'), {});
      setNewer(left);
      setSaid({ text: words.removed(label) });
    },
    attempt: ({ id, label }: HookView) =>
      send(`${id} trial`, async () => {
        setSaid(undefined);
        const answer = await post<{ delivered: boolean; status?: number }>(at(id, 'trial'), {});
        const { delivered, status } = answer;
        setSaid(
          delivered
            ? { text: words.trialDone(label) }
            : { text: words.trialFailed(label, status), isAmber: true },
        );
      }),
  };
};

export type Hooks = ReturnType<typeof useHooks>;

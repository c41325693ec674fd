/** What does this page know of arrivals and leavings noted here? They lie in the one outbox. */
import { computed } from '@preact/signals';
import type { RecordView } from '../../../../src/contract/service-views.ts';
import { toInstant } from '../../../../src/domain/instant.ts';
import { newKey } from '../../../api.ts';
import { attendAct, type Noted } from '../../../outbox/adopt.ts';
import { isWaiting, type KeptAct } from '../../../outbox/kept-act.ts';
import { keep, keptActs, lastDone } from '../../../outbox/outbox.ts';
import { sendNow } from '../../../outbox/sending.ts';
import { me } from '../../../state.ts';
import { markOf } from './kept.ts';

export type { Noted };

/** Noted and not yet taken, or refused and not yet seen; in the order noted. */
export const keptMarks = computed(() =>
  keptActs.value.flatMap((act) => (isWaiting(act) || act.refusal ? (markOf(act) ?? []) : [])),
);

/** Without a record the service worker or another window sent it. */
export type Sent = { mark: SentMark; record?: RecordView };
export type SentMark = { what: 'arrive' | 'leave'; title?: string; deviceAt: string };

/** The last one the server took; the page that shows it clears it. */
export const lastSent = computed<Sent | undefined>(() => {
  const { act, answer } = lastDone.value ?? {};
  if (act?.verb !== 'attend' || !act.about.what) return undefined;
  const { title, what } = act.about;
  const mark = { what, title, deviceAt: act.deviceAt };
  return { mark, record: answer as RecordView | undefined };
});

export const forgetSent = (): void => {
  lastDone.value = undefined;
};

/** Kept first, then sent: whatever happens to the network or the page, it is not lost. */
export const note = async (noted: Noted): Promise<{ refused: KeptAct[] }> => {
  const key = newKey();
  const lang = document.documentElement.lang;
  await keep(attendAct(noted, key, me.value?.user.id ?? '', lang));
  const { refused } = await sendNow();
  return { refused: refused.filter((act) => act.key === key) };
};

export const deviceNow = (): string => toInstant(Date.now());

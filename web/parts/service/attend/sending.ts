/** How do kept arrivals and leavings reach the server: in order, once each, and none lost? */
import type { RecordView } from '../../../../src/contract/service-views.ts';
import { type Instant, toInstant } from '../../../../src/domain/instant.ts';
import { Problem } from '../../../api.ts';
import { type KeptMark, type MarkStore, marksOf, type Refusal } from './kept.ts';

type Post = (path: string, body: unknown, key: string) => Promise<unknown>;

export type SendTools = {
  store: MarkStore;
  post: Post;
  /** The device's own clock, in ms: the server finds from it how far it is off. */
  deviceNowMs: () => number;
};

/** Without a record the server had taken it at an earlier try. */
export type Sent = { mark: KeptMark; record?: RecordView };

export type Round = {
  sent: Sent[];
  refused: KeptMark[];
  /** The network or the server did not answer: try again later. */
  waits: boolean;
};

/** One that has to wait holds back those after it, so that no leaving comes before its arrival. */
export const sendKept = async (tools: SendTools, personId: string): Promise<Round> => {
  const round: Round = { sent: [], refused: [], waits: false };
  for (const mark of await marksOf(tools.store, personId)) {
    if (mark.refusal) continue;
    const outcome = await sendOne(tools, mark);
    if (outcome === 'wait') return { ...round, waits: true };
    if ('refusal' in outcome) {
      const refused = { ...mark, refusal: outcome.refusal };
      await tools.store.put(refused);
      round.refused.push(refused);
    } else {
      await tools.store.drop(mark.key);
      round.sent.push({ mark, ...outcome });
    }
  }
  return round;
};

type Outcome = 'wait' | { refusal: Refusal } | { record?: RecordView };

const sendOne = async ({ post, deviceNowMs }: SendTools, mark: KeptMark): Promise<Outcome> => {
  try {
    const body = bodyOf(mark, toInstant(deviceNowMs()));
    return { record: (await post('/api/attendance', body, mark.key)) as RecordView };
  } catch (fault) {
    return outcomeOf(fault);
  }
};

const bodyOf = (mark: KeptMark, sentAt: Instant) => {
  const { activity, what, way, code, near, deviceAt } = mark;
  return { ...activity, what, way, code, near, deviceAt, sentAt };
};

const LATER = [401, 408, 425, 429];

/**
 * Only the server's own refusal is final. A key it knows for another body is one it has taken: each
 * try tells another time of sending. A hotel's sign-in page in between is no answer of ours.
 */
const outcomeOf = (fault: unknown): Outcome => {
  if (!(fault instanceof Problem)) return 'wait';
  const { status, reason, title, detail } = fault.view;
  if (reason === 'key_reused') return {};
  if (status >= 500 || LATER.includes(status)) return 'wait';
  if (reason === 'internal' || reason === 'lost_race') return 'wait';
  return { refusal: { title, detail: wordsOf(fault) ?? detail } };
};

/** A field is named by its own sentence. */
const wordsOf = ({ view }: Problem): string | undefined => Object.values(view.fields ?? {})[0];

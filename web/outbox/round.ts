/** How do kept acts reach the server: in order, once each, and none lost? */
import type { Instant } from '../../src/domain/instant.ts';
import { Problem } from '../ask.ts';
import {
  type Body,
  doneAct,
  type KeptAct,
  type KeptPhoto,
  photosOf,
  type Refusal,
  type Went,
} from './kept-act.ts';
import { withIds } from './photo-ref.ts';
import type { OutboxStore } from './store.ts';
import { PhotosGone, PhotosUnread, photosGone, uploadAll } from './uploads.ts';

/** What every request tells besides its key. */
export type Stamp = Pick<KeptAct, 'language' | 'deviceAt' | 'personId'>;

export type Courier = {
  post(path: string, body: Body, key: string, act: KeptAct): Promise<Went | undefined>;
  /** Gives the server's id. */
  upload(photo: KeptPhoto, stamp: Stamp): Promise<string>;
};

export type RoundTools = {
  store: OutboxStore;
  courier: Courier;
  /** The phone's own clock. */
  now: () => Instant;
  /** Before each act: false when somebody else sends by now. */
  mayGoOn?: () => Promise<boolean>;
};

/** done: all was tried · waits: no answer, try later · signed_out: waits for this person to sign in. */
export type RoundEnd = 'done' | 'waits' | 'signed_out';
export type Round = { sent: KeptAct[]; refused: KeptAct[]; end: RoundEnd };

/** A refused act holds back what was meant to follow it; other tickets go on. */
export const sendRound = async (tools: RoundTools, personId: string): Promise<Round> => {
  const { store, mayGoOn = async () => true } = tools;
  const round: Round = { sent: [], refused: [], end: 'done' };
  const held = new Map<string, number>();
  const hold = ({ subject, n }: KeptAct, upTo = n): void => {
    held.set(subject, Math.max(upTo, held.get(subject) ?? 0));
  };
  const acts = await store.acts(personId);
  const lastN = acts.at(-1)?.n ?? 0;
  for (const { refusal, ...act } of acts) if (refusal) hold(act, refusal.upTo);
  for (const act of acts) {
    if (act.doneAt || act.refusal || act.n <= (held.get(act.subject) ?? 0)) continue;
    if (!(await mayGoOn())) return { ...round, end: 'waits' };
    const outcome = await sendOne(tools, act, lastN);
    if (outcome.name === 'sent') round.sent.push(outcome.act);
    else if (outcome.name === 'refused') {
      round.refused.push(outcome.act);
      hold(act, lastN);
    } else if (outcome.name === 'held') {
      round.end = 'waits';
      hold(act, lastN);
    } else return { ...round, end: outcome.name };
  }
  return round;
};

type Outcome =
  | { name: 'sent' | 'refused'; act: KeptAct }
  | { name: 'held' | 'waits' | 'signed_out' };

const sendOne = async (tools: RoundTools, act: KeptAct, lastN: number): Promise<Outcome> => {
  const { store } = tools;
  let reached = act;
  try {
    reached = act.went ? act : await deliver(tools, act);
    if (act.follow.length > 0) await sendFollowing(tools, reached);
    return { name: 'sent', act: await finish(tools, reached) };
  } catch (fault) {
    const outcome = outcomeOf(fault, reached);
    if (outcome === 'taken') return { name: 'sent', act: await finish(tools, reached) };
    if (typeof outcome === 'string') return { name: outcome };
    const refused = { ...reached, refusal: { ...outcome, upTo: lastN } };
    await store.put(refused);
    return { name: 'refused', act: refused };
  }
};

/** Noted before it is sent: killed in between, it is known that it may have arrived. */
const deliver = async (tools: RoundTools, act: KeptAct): Promise<KeptAct> => {
  const body = withIds(act.body, await uploadAll(tools, act, act.photos));
  const tried: KeptAct = { ...act, isTried: true };
  if (!act.isTried) await tools.store.put(tried);
  const went = (await postFresh(tools, tried, body)) ?? {};
  const reached = { ...tried, went };
  await tools.store.put(reached);
  return reached;
};

/** An attendance also tells when it is sent: the server finds from it how far off the phone's clock is. */
const postFresh = ({ courier, now }: RoundTools, act: KeptAct, body: Body) =>
  courier.post(act.path, act.verb === 'attend' ? { ...body, sentAt: now() } : body, act.key, act);

/** What was still on the phone when the whistle went out comes after it as a comment. */
const sendFollowing = async (tools: RoundTools, act: KeptAct): Promise<void> => {
  const ids = await uploadAll(tools, act, act.follow);
  const attachmentIds = [...ids.values()];
  const path = `/api/tickets/${encodeURIComponent(act.went?.id ?? '')}/comments`;
  await tools.courier.post(path, { attachmentIds }, `${act.key}.files`, act);
};

const finish = async ({ store, now }: RoundTools, act: KeptAct): Promise<KeptAct> => {
  const done = doneAct(act, act.went ?? {}, now());
  await store.put(done);
  for (const key of photosOf(act)) await store.dropPhoto(key);
  return done;
};

/** The server itself is away, busy, or something stands between. */
const LATER = [408, 425, 429, 502, 503, 504];

/**
 * Only the server's own refusal is final. Its own fault on one act holds up none of the others. A key
 * it knows for another body is one it has taken, unless it may be other photos. A hotel's sign-in page in between is no answer of ours.
 */
const outcomeOf = (
  fault: unknown,
  act: KeptAct,
): 'taken' | 'held' | 'waits' | 'signed_out' | Omit<Refusal, 'upTo'> => {
  if (fault instanceof PhotosGone) return photosGone(fault.keys, act);
  if (fault instanceof PhotosUnread) return 'held';
  if (!(fault instanceof Problem)) return 'waits';
  const { status, reason, requestId } = fault.view;
  if (status === 401) return 'signed_out';
  if (reason === 'key_reused' && photosOf(act).length === 0) return 'taken';
  if (reason === 'lost_race') return 'held';
  if (LATER.includes(status)) return 'waits';
  if (status >= 500 || reason === 'internal') return requestId && status === 500 ? 'held' : 'waits';
  return fault.view;
};

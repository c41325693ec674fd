/** What is an act that waits on this phone, and which acts may wait at all? */
import type { ProblemView } from '../../src/contract/views.ts';
import type { Instant } from '../../src/domain/instant.ts';

/** Verbs of the field, done where there is no signal; all others need the network. */
const QUEUED = [
  'raise',
  'claim',
  'claim_slot',
  'eta',
  'arrive',
  'leave',
  'progress',
  'report',
  'comment',
  'attend',
] as const;
export type QueuedVerb = (typeof QUEUED)[number];

export const isQueued = (verb: string): verb is QueuedVerb =>
  (QUEUED as readonly string[]).includes(verb);

export type Body = Record<string, unknown>;

/** What of it the server has: the ticket raised or acted on, or the record. */
export type Went = { id?: string; number?: string };

export type Refusal = ProblemView & {
  /** The last act kept when it was refused: those up to it were meant to follow this one. */
  upTo: number;
  /** Photos it names that this phone has lost. */
  missing?: readonly string[];
};

export type KeptAct = {
  /** The Idempotency-Key of every try. */
  key: string;
  personId: string;
  /** In the order done: the phone's clock may be set back meanwhile. */
  n: number;
  verb: QueuedVerb;
  path: string;
  /** Photos are named by `photoRef` until they are uploaded. */
  body: Body;
  /** Acts on the same one keep their order when one is refused: a ticket's id. */
  subject: string;
  about: { title?: string; ticketId?: string; number?: string; what?: 'arrive' | 'leave' };
  /** Keys of the photos named in the body: uploaded before it. */
  photos: string[];
  /** Keys of those that come after it, so that a whistle waits for none. */
  follow: string[];
  deviceAt: Instant;
  language: string;
  /** Sent once at least; without an answer nobody knows whether it arrived. */
  isTried?: true;
  went?: Went;
  refusal?: Refusal;
  doneAt?: Instant;
  /** What the form held, to fill it again. */
  form?: unknown;
};

export type NewAct = Omit<KeptAct, 'n'>;

export type KeptPhoto = {
  /** The Idempotency-Key of its upload. */
  key: string;
  personId: string;
  name: string;
  blob: Blob;
  keptAt: Instant;
  attachmentId?: string;
};

export const isWaiting = ({ refusal, doneAt }: KeptAct): boolean => !refusal && !doneAt;

export const photosOf = ({ photos, follow }: Pick<KeptAct, 'photos' | 'follow'>): string[] => [
  ...photos,
  ...follow,
];

/** Nothing of what was typed is kept longer than it takes to arrive. */
export const doneAct = (act: KeptAct, went: Went, doneAt: Instant): KeptAct => ({
  ...act,
  about: { ...act.about, title: undefined },
  went,
  doneAt,
  body: {},
  photos: [],
  follow: [],
  form: undefined,
  refusal: undefined,
});

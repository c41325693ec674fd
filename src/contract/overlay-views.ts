/** What do returns, rulings, meetings and the like look like to a reader? */
import type { Instant } from '../domain/instant.ts';
import type {
  AnswerWay,
  DecidingBody,
  MeetingLevel,
  Order,
  Release,
  Retro,
  ReturnState,
} from '../domain/ticket/overlays.ts';
import type { PersonRef, Ref } from './views.ts';

type Answered = { answeredAt?: Instant; answer?: string };

export type ReturnView = Answered & {
  n: number;
  taskId: string;
  unit: Ref;
  state: ReturnState;
  askedAt: Instant;
  signedAt?: Instant;
  basis?: string;
  path?: string;
  suggested?: Ref;
  consulted?: Ref;
  to?: Ref;
};

export type RulingView = {
  since: Instant;
  provisional?: Ref;
  provisionalAt?: Instant;
  provisionalText?: string;
  ruledAt?: Instant;
  lead?: Ref;
  body?: DecidingBody;
  precedent?: boolean;
  reason?: string;
};

export type ReleaseView = Answered & {
  n: number;
  taskId: string;
  unit: Ref;
  state: Release['state'];
  askedAt: Instant;
  text?: string;
};

export type ConsultationView = Answered & {
  n: number;
  unit: Ref;
  by: Ref;
  askedAt: Instant;
  text?: string;
};

export type MeetingView = {
  n: number;
  level: MeetingLevel;
  at: Instant;
  units: Ref[];
  by: Ref;
  place?: string;
  text?: string;
  state: 'called' | 'held' | 'dropped';
  endedAt?: Instant;
  minutes?: string;
  decisions: { unit: Ref; text?: string; dueAt?: Instant }[];
};

export type ExtensionView = Answered & {
  n: number;
  taskId: string;
  unit: Ref;
  state: 'asked' | 'granted' | 'refused' | 'dropped';
  days?: number;
  hours?: number;
  askedAt: Instant;
  text?: string;
};

export type OrderView = Answered & {
  n: number;
  kind: Order['kind'];
  unit: Ref;
  by: Ref;
  at: Instant;
  dueAt?: Instant;
  text?: string;
};

export type MilestoneView = {
  n: number;
  clockId: string;
  dueAt: Instant;
  text?: string;
  metAt?: Instant;
  metText?: string;
};

/** Without the contact: that is looked at one by one. */
export type CallerView = { n: number; from?: string; answeredAt?: Instant; how?: AnswerWay };

export type OtherTicket = { id: string; number: string };

export type OverlaysView = {
  returns: ReturnView[];
  ruling?: RulingView;
  releases: ReleaseView[];
  consultations: ConsultationView[];
  meetings: MeetingView[];
  extensions: ExtensionView[];
  orders: OrderView[];
  milestones: MilestoneView[];
  callers: CallerView[];
  absorbed: OtherTicket[];
  mergedInto?: OtherTicket;
  withdrawnAt?: Instant;
  retro?: Retro;
  /** 首问责任人: who took the request, until somebody else has claimed. */
  firstReceiver?: { person: PersonRef; unit: Ref };
};

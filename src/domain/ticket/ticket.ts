/** What is a whistle ticket at this moment? Always a pure fold of its facts. */
import type { Instant } from '../instant.ts';
import type { LatLng } from '../place.ts';
import type { ExclusionCode } from '../score/names.ts';
import type { Clock } from '../sla/clock.ts';
import type { Overlays } from './overlays.ts';

export const KINDS = ['emergency', 'enforcement', 'key_work', 'daily'] as const;
export type Kind = (typeof KINDS)[number];

export const TICKET_STATUSES = [
  'draft',
  'pending',
  'blown',
  'working',
  'reported',
  'rating',
  'closed',
  'cancelled',
  'merged',
  'answered',
] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const OPEN_STATUSES = ['pending', 'blown', 'working', 'reported'] as const;

export const TASK_STATUSES = [
  'waiting',
  'claimed',
  'on_site',
  'done',
  'released',
  'waived',
  'replaced',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const TASK_ROLES = ['lead', 'support', 'volunteer'] as const;
export type TaskRole = (typeof TASK_ROLES)[number];

export const OUTCOMES = [
  'solved',
  'partly',
  'explained',
  'not_found',
  'not_lawful',
  'referred',
  'to_project',
  'withdrawn',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const SENSITIVITIES = ['normal', 'sensitive'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Where the matter came from. */
export const SOURCES = ['patrol', 'resident', 'community', 'hotline', 'handed_down'] as const;
export type Source = (typeof SOURCES)[number];

export const HANDS_SCOPES = ['community', 'street', 'district'] as const;
export type HandsScope = (typeof HANDS_SCOPES)[number];

export const MISSING_PARTS = ['situation', 'address', 'caller'] as const;
export type MissingPart = (typeof MISSING_PARTS)[number];

/** What the street has done already. */
export const TAKEN_STEPS = ['persuaded', 'fenced', 'evacuated', 'reported_up', 'recorded'] as const;
export type TakenStep = (typeof TAKEN_STEPS)[number];

/** What is asked of the department. */
export const ASKS = ['come', 'cut_off', 'repair', 'clear', 'inspect', 'enforce'] as const;
export type Ask = (typeof ASKS)[number];

/** One to five each: 来得快 · 管用 · 配合. */
export type StreetRating = { taskId: string; fast: number; useful: number; cooperative: number };

/** Id of a content row; the words themselves are never in a fact. */
export type ContentId = string;

export type Task = {
  id: string;
  role: TaskRole;
  /** Lead and support tasks belong to a unit, volunteer tasks to a member, or to an organisation that took places. */
  unitId?: string;
  personId?: string;
  status: TaskStatus;
  calledAt: Instant;
  claimedAt?: Instant;
  /** Nobody signs in for the unit: the hub reports for it too. */
  unstaffed?: true;
  /** The street or hub when it claimed for a unit that answered by phone. */
  claimedForBy?: string;
  /** Words of the claim: who comes, note, phone. */
  claimWords?: ContentId;
  eta?: Instant;
  /** The first promise; the record is held against it. */
  promisedEta?: Instant;
  arrivedAt?: Instant;
  firstAnswerAt?: Instant;
  underControl?: boolean;
  /** When a volunteer left. */
  leftAt?: Instant;
  reportedAt?: Instant;
  outcome?: Outcome;
  reportWords?: ContentId;
  /** The lead it follows, which stays in force until this one is claimed. */
  successorOf?: string;
  /** Until when the lead may ask that another lead. */
  returnUntil?: Instant;
};

export type Hands = {
  wanted: number;
  scope: HandsScope;
  until?: Instant;
  words?: ContentId;
  /** Its time is over. */
  ended?: true;
};

/** shelve 挂账 · procedure 法定程序 · refer 移送 · caller 诉求人未提供. */
export const PAUSE_KINDS = ['shelve', 'procedure', 'refer', 'caller'] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];

/** The clocks of the called units stand still. */
export type Pause = {
  n: number;
  kind: PauseKind;
  /** Who asked for it. */
  unitId: string;
  from: Instant;
  /** When it rings. */
  until: Instant;
  words?: ContentId;
  /** Asked for and not in force; refused. Absent: in force until `endedAt`. */
  state?: 'asked' | 'refused' | 'dropped';
  decisionWords?: ContentId;
  /** Its review was due. */
  rang?: true;
  endedAt?: Instant;
};

/** Asked by oversight, signed or refused by another unit; a refused one may be asked again. */
export type Exclusion = {
  code: ExclusionCode;
  state: 'asked' | 'excluded' | 'refused';
  askedAt: Instant;
  askedBy: { personId: string; unitId: string };
  words?: ContentId;
  /** The appeal it follows from. */
  appeal?: number;
  decidedAt?: Instant;
  decisionWords?: ContentId;
};

/** A unit's objection to how the ticket counts. */
export type Appeal = {
  n: number;
  unitId: string;
  at: Instant;
  words?: ContentId;
  upheld?: boolean;
  answeredAt?: Instant;
  answerWords?: ContentId;
};

export const SPOT_CHECK_WAYS = ['phone', 'visit'] as const;
export type SpotCheckWay = (typeof SPOT_CHECK_WAYS)[number];

/** Drawn for a month, and what was found. */
export type SpotCheck = {
  period: string;
  drawnAt: Instant;
  checkedAt?: Instant;
  matches?: boolean;
  how?: SpotCheckWay;
  words?: ContentId;
};

export type Ticket = Overlays & {
  id: string;
  number: string;
  version: number;
  /** Instant of the newest fact; no later fact may be dated before it. */
  updatedAt: Instant;
  kind: Kind;
  status: TicketStatus;
  round: number;
  place: LatLng;
  streetId: string;
  communityId?: string;
  situationCode?: string;
  source: Source;
  /** 上级交办: the due instant given from above, an upper bound for finish. */
  origin?: { dueAt?: Instant };
  sensitivity: Sensitivity;
  raisedAt: Instant;
  raisedBy: { personId: string; unitId: string };
  taken: TakenStep[];
  ask: Ask[];
  /** Title, detail and address. */
  words?: ContentId;
  /** The address, when it was told later than the rest. */
  addressWords?: ContentId;
  /** Name and phone of the caller, encrypted. */
  caller?: ContentId;
  missing: MissingPart[];
  /** Who is to be called once it is blown (draft and pending). */
  planned: { leadUnitId?: string; supportUnitIds: string[] };
  /** Whether a leader still owes the countersignature of an emergency. */
  countersign?: 'due' | 'done' | 'refused';
  sentBack: boolean;
  blownAt?: Instant;
  tasks: Task[];
  clocks: Clock[];
  hands?: Hands;
  /** Joint action: the instant everyone meets. */
  appointedAt?: Instant;
  appointmentWords?: ContentId;
  reportedAt?: Instant;
  verifiedAt?: Instant;
  redoCount: number;
  ratings: StreetRating[];
  closedAt?: Instant;
  level: number;
  attachmentIds: string[];
  /** Who may read a sensitive ticket besides its leaders and its raiser. */
  readerIds: string[];
  pauses?: Pause[];
  /** It went out without a situation. */
  unsortedAtBlow?: true;
  exclusion?: Exclusion;
  appeals?: Appeal[];
  spotChecks?: SpotCheck[];
  reopenedAt?: Instant;
  /** The closed ticket whose matter came back. */
  relapseOf?: string;
  /** Tickets of the matter it is raised to end. */
  linkedIds?: string[];
};

const OVER: readonly TicketStatus[] = ['closed', 'cancelled', 'merged', 'answered'];

export const isOpen = (ticket: Ticket): boolean =>
  (OPEN_STATUSES as readonly TicketStatus[]).includes(ticket.status);

export const isOver = (ticket: Ticket): boolean => OVER.includes(ticket.status);

/** In force: called and not gone away. */
export const isActive = (task: Task): boolean =>
  task.status !== 'released' && task.status !== 'waived' && task.status !== 'replaced';

/** The one lead: the newest active lead task, which nobody follows. */
export const leadOf = (ticket: Ticket): Task | undefined =>
  ticket.tasks.findLast((task) => task.role === 'lead' && isActive(task));

/** 街道自办: the street leads, so its report goes straight to rating. */
export const isSelfHandled = (ticket: Ticket): boolean =>
  leadOf(ticket)?.unitId === ticket.streetId;

/** Active leads; more than one while a new one has not been claimed yet. */
export const leadsOf = (ticket: Ticket): Task[] =>
  ticket.tasks.filter((task) => task.role === 'lead' && isActive(task));

/** In force, with the clocks standing still. */
export const openPause = ({ pauses = [] }: Pick<Ticket, 'pauses'>): Pause | undefined =>
  pauses.find(({ state, endedAt }) => state === undefined && endedAt === undefined);

export const supportsOf = (ticket: Ticket): Task[] =>
  ticket.tasks.filter((task) => task.role === 'support');

export const volunteersOf = (ticket: Ticket): Task[] =>
  ticket.tasks.filter((task) => task.role === 'volunteer');

export const taskOfUnit = (ticket: Ticket, unitId: string): Task | undefined =>
  ticket.tasks.findLast(
    (task) => task.unitId === unitId && task.role !== 'volunteer' && isActive(task),
  );

export const openSlots = (ticket: Ticket): number =>
  (ticket.hands?.wanted ?? 0) - volunteersOf(ticket).filter(isActive).length;

/** How many are at the place. */
export const onSiteCount = ({ tasks }: Ticket): number =>
  tasks.filter((task) => task.status === 'on_site').length;

/** When it came to its rating; a ticket its street handled comes there by its own report. */
export const doneAt = (ticket: Ticket): Instant | undefined => {
  if (ticket.status !== 'rating' && ticket.status !== 'closed') return undefined;
  const reported = isSelfHandled(ticket) ? ticket.reportedAt : undefined;
  return ticket.verifiedAt ?? reported ?? ticket.closedAt;
};

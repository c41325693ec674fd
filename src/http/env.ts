/** What does the HTTP floor need handed in, and what does a request carry along? */
import type { App } from '../app/context.ts';
import type { Carrier, WaysOut } from '../app/reach/carrier.ts';
import type { TryLimit } from '../app/try-limit.ts';
import type { PerformanceView } from '../contract/score-views.ts';
import type { RecordView } from '../contract/service-views.ts';
import type { SituationView, TilesView } from '../contract/views.ts';
import type { Language } from '../contract/words/book.ts';
import type { Actor, Role } from '../domain/actor.ts';
import type { GivenList } from '../domain/duty-row.ts';
import type { Turn } from '../domain/roster/roster.ts';
import type { GivenSheet } from '../domain/roster/sheet.ts';
import type { GivenMember } from '../domain/service/registration/admission-row.ts';

export type Env = { Variables: { requestId: string; actor: Actor } };

/** Sessions and passwords; the entry builds it on better-auth. */
export type Auth = {
  /** Answers /api/auth/*. */
  handle(request: Request): Promise<Response>;
  /** Whose session this is; undefined for none. */
  personIdOf(headers: Headers): Promise<string | undefined>;
};

export type NewPerson = {
  id: string;
  username: string;
  name: string;
  role: Role;
  unitId: string;
  communityId?: string;
};

/** Accounts of people; every change ends what it must (a deactivated person's sessions). */
export type Accounts = {
  /** False when the username is taken. */
  create(person: NewPerson, password: string): Promise<boolean>;
  setPassword(personId: string, password: string): Promise<void>;
  /** The first password, for a code; false when that is over. */
  join(personId: string, codeHash: string, password: string): Promise<boolean>;
  rename(personId: string, name: string): Promise<void>;
  setActive(personId: string, active: boolean): Promise<void>;
};

/** An error goes in as `err`; how much of it may be written is for the log to know. */
export type Log = {
  info(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
};

/** The bulletin of a period as a workbook. */
export type WriteBulletin = (
  bulletin: { district: string; records: readonly PerformanceView[] },
  language: Language,
) => Promise<Uint8Array<ArrayBuffer>>;

/** The duty list as a workbook, and what a workbook says of it. */
export type WriteDutyList = (
  list: { situations: readonly SituationView[]; unitNames: readonly string[] },
  language: Language,
) => Promise<Uint8Array<ArrayBuffer>>;
export type ReadDutyList = (bytes: Uint8Array<ArrayBuffer>) => Promise<GivenList>;

/** A member's own records as a workbook, or in the form the state's volunteer system takes. */
export type WriteServiceRecords = (
  sheet: { form: 'own' | 'state'; records: readonly RecordView[] },
  language: Language,
) => Promise<Uint8Array<ArrayBuffer>>;
/** The list of members a community takes in as an empty workbook, and what a filled one says. */
export type WriteAdmissions = (
  organisations: readonly string[],
  language: Language,
) => Promise<Uint8Array<ArrayBuffer>>;
export type ReadAdmissions = (bytes: Uint8Array<ArrayBuffer>) => Promise<GivenMember[]>;

/** Shifts as a workbook, and what a workbook says of them. */
export type WriteShifts = (
  sheet: {
    turns: readonly Turn[];
    people: readonly { id: string; name: string }[];
    names: ReadonlyMap<string, string>;
  },
  language: Language,
) => Promise<Uint8Array<ArrayBuffer>>;
export type ReadShifts = (bytes: Uint8Array<ArrayBuffer>) => Promise<GivenSheet>;

export type Deps = {
  app: App;
  /** What leads out of the house. */
  carrier: Carrier;
  writeBulletin: WriteBulletin;
  writeDutyList: WriteDutyList;
  readDutyList: ReadDutyList;
  writeServiceRecords: WriteServiceRecords;
  writeAdmissions: WriteAdmissions;
  readAdmissions: ReadAdmissions;
  writeShifts: WriteShifts;
  readShifts: ReadShifts;
  auth: Auth;
  accounts: Accounts;
  /** What carries, and what may be entered to be carried to. */
  waysOut: WaysOut;
  log: Log;
  /** Own origin when behind a proxy; otherwise the Host header counts. */
  baseUrl?: string;
  /** The demo's password, to be given out on this machine: only where all people are the demo's. */
  demoPassword?: string;
  tiles?: TilesView;
  /** Whether everything that must run does. */
  isReady(): Promise<boolean>;
  /** Ends a person's sockets: they come again and are judged anew. */
  hangUp(personId: string): void;
  /** The client's address, for the limit on failed sign-ins. */
  addressOf(request: Request, env: unknown): string;
  tries: TryLimit;
  /** How many passwords are hashed at once; absent: as many as come. */
  hashesAtOnce?: number;
};

/** Views of 双报到 with what a test says, and plain values for the rest. */
import type {
  NeedView,
  RecordView,
  RegistrationView,
  ShiftView,
} from '../../src/contract/service-views.ts';
import type { Mark } from '../../src/domain/service/attendance.ts';

const community = { id: 'c1', name: '棋盘街社区居民委员会' };
const street = { id: 's1', name: '千佛山街道办事处' };
const organisation = { id: 'o1', name: '驻区单位党委' };

export const shiftView = (part: Partial<ShiftView> = {}): ShiftView => ({
  id: '1',
  from: '2026-11-28T00:30:00.000Z',
  until: '2026-11-28T03:00:00.000Z',
  wanted: 4,
  held: 1,
  free: 3,
  queued: 0,
  fit: { skill: true, time: true },
  inWorkTime: false,
  ...part,
});

export const needView = (part: Partial<NeedView> = {}): NeedView => ({
  id: 'n1',
  number: 'XQ20261120-0001',
  kind: 'project',
  status: 'open',
  community,
  street,
  sight: 'full',
  skills: [],
  scope: 'community',
  shifts: [shiftView()],
  claims: [],
  hasContact: false,
  postedAt: '2026-11-20T01:00:00.000Z',
  onSite: 0,
  verbs: [],
  ...part,
});

export const markAt = (at: string, part: Partial<Mark> = {}): Mark => ({
  way: 'code',
  at,
  receivedAt: at,
  doubts: [],
  ...part,
});

export const recordView = (part: Partial<RecordView> = {}): RecordView => ({
  id: 's1',
  status: 'to_confirm',
  organisation,
  community,
  kind: 'project',
  from: '2026-11-24T12:30:00.000Z',
  repeats: [],
  isUnanswered: false,
  objections: [],
  thanks: [],
  hidden: false,
  verbs: ['confirm'],
  ...part,
});

export const registrationView = (part: Partial<RegistrationView> = {}): RegistrationView => ({
  id: 'r1',
  number: 'BD20261120-0001',
  kind: 'member',
  status: 'confirmed',
  organisation,
  community,
  street,
  skills: [],
  freeHours: [],
  visibility: 'branch',
  onCall: false,
  askedAt: '2026-11-20T01:00:00.000Z',
  hasContact: false,
  lists: [],
  verbs: [],
  ...part,
});

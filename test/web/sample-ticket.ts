/** A whistle as the screen gets it; each test changes what it is about. */
import { noOverlays } from '../../src/contract/overlay-view.ts';
import type { ClockView, MeView, TaskView, TicketView } from '../../src/contract/views.ts';
import type { ClockName } from '../../src/domain/sla/clock.ts';

export const at = (time: string, day = '2026-11-23'): string =>
  new Date(`${day}T${time}:00+08:00`).toISOString();

export const sampleClock = (
  name: ClockName,
  taskId: string | undefined,
  dueAt: string,
  more: Partial<ClockView> = {},
): ClockView => ({
  id: `${name}.${taskId ?? '0'}.1`,
  name,
  taskId,
  unitId: 'chengguan',
  round: 1,
  policy: `enforcement.${name}@1`,
  startedAt: at('14:30'),
  yellowAt: dueAt,
  dueAt,
  state: 'running',
  ...more,
});

export const sampleTask = (id: string, more: Partial<TaskView> = {}): TaskView => ({
  id,
  role: 'lead',
  unit: { id: 'chengguan', name: '区城管局' },
  status: 'waiting',
  calledAt: at('14:30'),
  ...more,
});

export const sampleTicket = (more: Partial<TicketView> = {}): TicketView => ({
  id: 't1',
  number: 'LX20261123-0001',
  kind: 'enforcement',
  status: 'blown',
  title: '建筑垃圾占道堆放',
  place: { lat: 36.655, lng: 117.032, address: '千佛山东路 12 号' },
  street: { id: 'qianfoshan', name: '千佛山街道' },
  level: 0,
  version: 1,
  round: 1,
  sensitivity: 'normal',
  source: 'patrol',
  raisedAt: at('14:30'),
  raisedBy: {
    person: { id: 'p:staff', name: '值班员' },
    unit: { id: 'qianfoshan', name: '千佛山街道' },
  },
  blownAt: at('14:30'),
  taken: [],
  ask: [],
  tasks: [sampleTask('1')],
  clocks: [],
  sentBack: false,
  ...noOverlays(),
  appeals: [],
  linked: [],
  linkedBy: [],
  spotChecks: [],
  selfHandled: false,
  redoCount: 0,
  ratings: [],
  hasCaller: false,
  attachments: [],
  pauses: [],
  missing: [],
  verbs: [],
  ...more,
});

type UserMore = Partial<Omit<MeView['user'], 'unit'>> & { unit?: MeView['user']['unit'] };

export const sampleMe = (more: UserMore = {}): MeView => ({
  user: {
    id: 'p:chengguan',
    name: '联络员',
    username: 'chengguan',
    role: 'staff',
    unit: { id: 'chengguan', name: '区城管局', kind: 'department' },
    ...more,
  },
  mayRaise: false,
});

export const STREET = { id: 'qianfoshan', name: '千佛山街道', kind: 'street' } as const;
export const HUB = { id: 'hub', name: '区指挥中心', kind: 'hub' } as const;

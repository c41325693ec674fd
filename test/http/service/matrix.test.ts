import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

/** Wednesday 2026-11-25, 20:00 in Shanghai: the demo ends then. */
const NOW = '2026-11-25T12:00:00.000Z';

/** One of every role and kind of unit; members at home, next door, elsewhere, nowhere. */
const ROLES = [
  'member1',
  'member2',
  'member5',
  'member8',
  'member13',
  'qipanjie',
  'lishanmingjun',
  'qianfoshan.staff',
  'wendong.staff',
  'dangwei_jia',
  'dangwei_yi',
  'shegongbu',
  'chengguan',
  'hub',
  'oversight',
  'district',
  'admin',
  'security',
  'auditor',
] as const;
type Role = (typeof ROLES)[number];

/** JSON of whatever shape the test expects to find. */
type Json = ReturnType<typeof JSON.parse>;

let app: TestApp;
const ids = new Map<string, string>();

const items = async (username: string, path: string): Promise<Json[]> =>
  (await (await app.person(username)).get(path)).body.items;

const note = (name: string, list: readonly Json[], is: (each: Json) => boolean): void => {
  const id = list.find(is)?.id;
  if (!id) throw new Error(`the demo has no ${name}`);
  ids.set(name, id);
};

beforeAll(async () => {
  app = await openTestApp();
  app.setNow(NOW);
  await app.runDemo(NOW);
  const registrations = await items('qipanjie', '/api/registrations?limit=100');
  note('OWN', registrations, ({ person }) => person?.name === '报到党员 1');
  note('NEW', registrations, ({ person }) => person?.name === '报到党员 14');
  note('PAIRING', registrations, ({ kind, status }) => kind === 'pairing' && status === 'asked');
  const needs = await items('qipanjie', '/api/needs?limit=100');
  note('NEED', needs, ({ title }) => title === '楼道充电隐患排查');
  note('WISH', needs, ({ title }) => title === '水龙头漏水,换一个阀芯');
  const records = await items('qipanjie', '/api/service-records?limit=100');
  const ofFirst = records.filter(({ person }) => person?.name === '报到党员 1');
  note('RECORD', ofFirst, ({ status }) => status === 'to_confirm');
  note('DONE', ofFirst, ({ status }) => status === 'confirmed');
  note('TEAM', await items('qipanjie', '/api/teams'), () => true);
  note('FEEDBACK', await items('dangwei_jia', '/api/feedback'), () => true);
});
afterAll(() => app.close());

const filled = (path: string): string =>
  path.replace(/[A-Z]{3,}/g, (name) => ids.get(name) ?? name);

/** 200 to these; 403 to those, who see it; to everybody else `others`. */
type Rule = { may: readonly Role[]; not?: readonly Role[]; others: 403 | 404 | 200 };

const AT_HOME: Role[] = ['qipanjie', 'qianfoshan.staff'];
const OVERVIEW: Role[] = ['shegongbu', 'hub', 'oversight', 'district'];
/** Who sees a need of 棋盘街社区 without running it. */
const NEAR: Role[] = ['member1', 'member2', 'dangwei_jia', ...OVERVIEW];
const MEMBERS: Role[] = ['member1', 'member2', 'member5', 'member8', 'member13'];
const POSTING: Role[] = ['qipanjie', 'lishanmingjun', 'qianfoshan.staff', 'wendong.staff'];

const READS: [path: string, rule: Rule][] = [
  ['/api/registrations', { may: ROLES, others: 404 }],
  ['/api/registrations/OWN', { may: ['member1', ...AT_HOME], others: 404 }],
  ['/api/registrations/PAIRING', { may: [...AT_HOME, 'dangwei_yi', 'shegongbu'], others: 404 }],
  ['/api/registrations/admissions.xlsx', { may: ['qipanjie', 'lishanmingjun'], others: 403 }],
  ['/api/needs', { may: ROLES, others: 404 }],
  ['/api/needs/NEED', { may: [...NEAR, 'member5', 'member13', ...AT_HOME], others: 404 }],
  ['/api/needs/WISH', { may: [...NEAR, ...AT_HOME], others: 404 }],
  ['/api/calls', { may: ROLES, others: 404 }],
  [
    '/api/attendance?needId=NEED&shiftId=1',
    { may: AT_HOME, not: [...NEAR, 'member5', 'member13'], others: 404 },
  ],
  [
    '/api/attendance/code?needId=NEED&shiftId=1',
    { may: AT_HOME, not: [...NEAR, 'member5', 'member13'], others: 404 },
  ],
  ['/api/service-records', { may: [...MEMBERS, ...POSTING], others: 403 }],
  ['/api/service-records/RECORD', { may: ['member1', ...AT_HOME], others: 404 }],
  ['/api/service-records.xlsx?form=own', { may: MEMBERS, others: 403 }],
  ['/api/service-records.xlsx?form=state', { may: MEMBERS, others: 403 }],
  ['/api/teams', { may: ROLES, others: 404 }],
  ['/api/feedback', { may: ROLES, others: 404 }],
  [
    '/api/service/sums',
    { may: [...POSTING, 'dangwei_jia', 'dangwei_yi', ...OVERVIEW], others: 403 },
  ],
  ['/api/service/home', { may: MEMBERS, others: 403 }],
  [
    '/api/service/map',
    { may: [...MEMBERS, ...POSTING, 'dangwei_jia', 'dangwei_yi', ...OVERVIEW], others: 403 },
  ],
];

const later = (days: number): string => new Date(Date.parse(NOW) + days * 86_400_000).toISOString();
const shift = { from: later(3), until: later(3.1), wanted: 1 };

/** Tried by everybody else first, so that nobody is refused for what was done already. */
const WRITES: [path: string, body: object, rule: Rule][] = [
  ['/api/registrations/NEW/confirmation', { approve: true }, { may: AT_HOME, others: 404 }],
  [
    '/api/registrations/OWN/profile',
    { skills: [], freeHours: [], visibility: 'branch', onCall: true },
    { may: ['member1'], not: AT_HOME, others: 404 },
  ],
  [
    '/api/registrations/OWN/contact',
    { reason: '通知改期' },
    { may: AT_HOME, not: ['member1'], others: 404 },
  ],
  [
    '/api/registrations/admissions',
    { name: '报到党员 20', unitId: 'dangwei_jia' },
    // A street says for which of its communities.
    { may: POSTING, others: 403 },
  ],
  ['/api/needs', { kind: 'post', title: '值守', shifts: [shift] }, { may: POSTING, others: 403 }],
  [
    '/api/needs/WISH/claims',
    {},
    // Who is registered nowhere is told to register first, whatever they ask for.
    {
      may: ['member1', 'member2', 'member13', 'dangwei_jia'],
      not: [...AT_HOME, ...OVERVIEW],
      others: 404,
    },
  ],
  [
    '/api/needs/NEED/widening',
    { shiftId: '1', wanted: 8 },
    { may: AT_HOME, not: [...NEAR, 'member5', 'member13'], others: 404 },
  ],
  [
    '/api/needs/NEED/cancellation',
    { text: '改期' },
    { may: AT_HOME, not: [...NEAR, 'member5', 'member13'], others: 404 },
  ],
  ['/api/service-records/RECORD/confirmation', {}, { may: AT_HOME, not: ['member1'], others: 404 }],
  [
    '/api/service-records/DONE/objection',
    { minutes: 130, text: '提前到场' },
    { may: ['member1'], not: AT_HOME, others: 404 },
  ],
  [
    '/api/service-records/DONE/thanks',
    { text: '谢谢' },
    { may: AT_HOME, not: ['member1'], others: 404 },
  ],
  [
    '/api/service-records/DONE/hiding',
    { hidden: true },
    { may: ['member1'], not: AT_HOME, others: 404 },
  ],
  ['/api/teams', { name: '夜巡队' }, { may: ['qipanjie', 'lishanmingjun'], others: 403 }],
  [
    '/api/teams/TEAM/join',
    {},
    { may: ['member1', 'member2', 'member5'], not: AT_HOME, others: 404 },
  ],
  [
    '/api/teams/TEAM/end',
    {},
    { may: ['qipanjie'], not: ['member1', 'member2', 'member5', 'qianfoshan.staff'], others: 404 },
  ],
  ['/api/feedback', {}, { may: ['dangwei_jia', 'dangwei_yi'], others: 403 }],
  [
    '/api/feedback/FEEDBACK/answer',
    { agrees: true },
    { may: ['member1', 'member5'], not: ['dangwei_jia'], others: 404 },
  ],
  // These change what others see.
  [
    '/api/registrations/PAIRING/confirmation',
    { approve: true },
    { may: AT_HOME, not: ['dangwei_yi', 'shegongbu'], others: 404 },
  ],
  [
    '/api/registrations',
    { kind: 'member', communityId: 'c370102002004' },
    { may: MEMBERS, others: 403 },
  ],
];

const expected = ({ may, not = [], others }: Rule, role: Role): number =>
  may.includes(role) ? 200 : not.includes(role) ? 403 : others;

describe('who reads what of 双报到', () => {
  test.each(READS)('%s', async (path, rule) => {
    const found: Record<string, number> = {};
    const wanted: Record<string, number> = {};
    for (const role of ROLES) {
      found[role] = (await (await app.person(role)).get(filled(path))).status;
      wanted[role] = expected(rule, role);
    }
    expect(found).toEqual(wanted);
  });
});

describe('who does what', () => {
  test.each(WRITES)('%s', async (path, body, rule) => {
    const found: Record<string, number> = {};
    const wanted: Record<string, number> = {};
    for (const role of ROLES.filter((each) => !rule.may.includes(each))) {
      found[role] = (await (await app.person(role)).post(filled(path), body)).status;
      wanted[role] = expected(rule, role);
    }
    for (const role of rule.may) {
      const { status } = await (await app.person(role)).post(filled(path), body);
      // Done already by another of them, or not now: theirs all the same.
      found[role] = [200, 201, 409, 422].includes(status) ? 200 : status;
      wanted[role] = 200;
    }
    expect(found).toEqual(wanted);
  });
});

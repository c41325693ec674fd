/** Tickets of every outcome, early and late, redone, helped, excluded: made by a seed, told as stories. */
import type { DemoStep, DemoStory } from '../../db/seeds/demo-story.ts';
import { type Instant, plusMinutes } from '../../src/domain/instant.ts';
import { KINDS, OUTCOMES } from '../../src/domain/ticket/ticket.ts';
import { wall } from './story.ts';

const DEPARTMENTS = ['chengguan', 'shichang', 'yuanlin', 'zhujian', 'shizheng'];
const STREETS = ['qianfoshan', 'jiefanglu', 'wendong'];

/** Mulberry32: the same month every time. */
const createChance = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    upTo: (n: number): number => Math.floor(next() * n),
    often: (share: number): boolean => next() < share,
    of: <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T,
  };
};

/** Raised between 55 and 20 days before `end`, a day such as '2026-11-25'. */
export const generatedMonth = (end: string, count: number, seed = 7): DemoStory[] => {
  const chance = createChance(seed);
  const dayBefore = (days: number): string =>
    new Date(Date.parse(end) - days * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, index): DemoStory => {
    const daysAgo = 20 + chance.upTo(35);
    const at = `${String(8 + chance.upTo(9)).padStart(2, '0')}:${String(chance.upTo(60)).padStart(2, '0')}`;
    const kind = chance.of(KINDS);
    const street = chance.of(STREETS);
    let lead = chance.of(DEPARTMENTS);
    let leadTask = '1';
    const supports = chance.often(0.4) ? [chance.of(DEPARTMENTS.filter((id) => id !== lead))] : [];
    const steps: DemoStep[] = [];
    let now: Instant = wall(`${dayBefore(daysAgo)} ${at}`);
    const then = (
      minutes: number,
      by: string,
      verb: DemoStep['verb'],
      input: DemoStep['input'],
    ): void => {
      now = plusMinutes(now, minutes);
      steps.push({ when: { after: minutes }, by, verb, input });
    };
    const soon = () => 1 + chance.upTo(chance.often(0.3) ? 900 : 40);
    const byStaff = kind === 'emergency' && chance.often(0.6);
    if (byStaff && chance.often(0.7))
      then(soon(), `${street}.leader`, 'countersign', {
        approve: chance.often(0.7),
        kind: 'enforcement',
      });
    const called = lead;
    if (kind !== 'emergency' && chance.often(0.25)) {
      then(5, `${lead}.leader`, 'return', { basis: '清单第 3 项', path: '先行到场' });
      const isUpheld = chance.often(0.3);
      const other = chance.of(DEPARTMENTS.filter((id) => id !== lead && !supports.includes(id)));
      const answer = isUpheld ? { accept: true, toUnitId: other } : { accept: false, text: '先办' };
      then(soon(), `${street}.leader`, 'answer_return', { n: 1, ...answer });
      if (isUpheld) [lead, leadTask] = [other, String(2 + supports.length)];
    } else if (chance.often(0.15)) {
      const other = chance.of(DEPARTMENTS.filter((id) => id !== lead && !supports.includes(id)));
      then(5, `${street}.staff`, 'reassign', { unitId: other, reason: '职责在对方' });
      [lead, leadTask] = [other, String(2 + supports.length)];
    }
    const wait = soon();
    const eta = plusMinutes(now, wait + 20 + chance.upTo(200));
    then(wait, lead, 'claim', chance.often(0.4) ? { eta } : {});
    if (chance.often(0.2))
      then(5, `${street}.staff`, 'appoint', { at: plusMinutes(now, 60 + chance.upTo(600)) });
    for (const [place, support] of supports.entries()) {
      then(soon(), support, 'claim', {});
      if (chance.often(0.3)) then(5, `${street}.staff`, 'waive', { taskId: String(place + 2) });
      else then(soon(), support, 'report', { outcome: 'solved', text: '已配合' });
    }
    if (chance.often(0.7)) then(soon(), lead, 'arrive', {});
    if (chance.often(0.5)) then(soon(), lead, 'progress', { text: '在办' });
    if (kind === 'key_work' && chance.often(0.4)) {
      then(5, lead, 'extension', { days: 2, text: '等料' });
      then(soon(), 'hub.leader', 'answer_extension', { n: 1, approve: chance.often(0.6) });
    }
    const outcome = OUTCOMES[index % OUTCOMES.length];
    then(soon() * (chance.often(0.2) ? 12 : 1), lead, 'report', { outcome, text: '办结' });
    for (let redo = 0; redo < 2 && chance.often(0.25); redo += 1) {
      then(soon(), `${street}.staff`, 'redo', { missing: '还差一处' });
      then(soon() * 2, lead, 'report', { outcome, text: '已补办' });
    }
    const marks = () => ({
      fast: 1 + chance.upTo(5),
      useful: 1 + chance.upTo(5),
      cooperative: 1 + chance.upTo(5),
    });
    const ratings = [
      ...(chance.often(0.8) ? [{ taskId: leadTask, ...marks() }] : []),
      ...(supports.length > 0 && chance.often(0.6) ? [{ taskId: '2', ...marks() }] : []),
    ];
    then(soon() * (chance.often(0.2) ? 6 : 1), `${street}.leader`, 'verify', { ratings });
    if (chance.often(0.15)) {
      then(8 * 24 * 60, 'oversight', 'exclude', { code: 'history', text: '历史遗留' });
      then(60, 'hub.leader', 'sign_exclusion', { approve: chance.often(0.7) });
    }
    return {
      when: { daysAgo, at },
      by: `${street}.${byStaff ? 'staff' : kind === 'key_work' ? 'chief' : 'leader'}`,
      offset: [0.0005, 0.0005],
      raise: {
        kind,
        title: `第 ${index} 件`,
        situationCode: chance.often(0.8) ? 'A-01' : undefined,
        leadUnitId: called,
        supportUnitIds: supports,
        address: '演示路 1 号',
      },
      steps,
    };
  });
};

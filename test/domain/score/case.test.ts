import { describe, expect, test } from 'vitest';
import { type CaseRow, caseRows } from '../../../src/domain/score/case.ts';
import type { RaiseInput } from '../../../src/domain/ticket/describe.ts';
import type { Outcome } from '../../../src/domain/ticket/ticket.ts';
import { QIANFOSHAN, situationCode } from '../../support/sample-district.ts';
import { createStory, type Story, wall } from '../../support/story.ts';

const vendors = { situationCode: situationCode('占道经营'), supportUnitIds: [] };

const raised = (more: Partial<RaiseInput> = {}): Story =>
  createStory('2026-11-12 09:00').raise('qianfoshan.leader', { ...vendors, ...more });

/** Enforcement: claim by 10:00, arrival by 14:30, on Thursday 2026-11-12. */
const close = (story: Story, outcome: Outcome = 'solved', ratings = [MARKS]): Story =>
  story
    .act('report', 'chengguan', { outcome, text: '已劝离' })
    .act('verify', 'qianfoshan.staff', { ratings })
    .later(60 * 24 * 7 + 1)
    .settle();

const MARKS = { taskId: '1', fast: 5, useful: 4, cooperative: 3 };

const rowOf = (story: Story, unitId: string): CaseRow | undefined =>
  caseRows(story.ticket).find((row) => row.unitId === unitId);

describe('what a closed ticket contributes', () => {
  test('nothing while it is not closed', () => {
    expect(caseRows(raised().ticket)).toEqual([]);
  });

  test('one row for the street and one for the lead, in the period of its closing', () => {
    const story = close(
      raised().later(30).act('claim', 'chengguan', {}).later(30).act('arrive', 'chengguan', {}),
    );
    expect(caseRows(story.ticket).map(({ role, unitId }) => [role, unitId])).toEqual([
      ['street', 'qianfoshan'],
      ['lead', 'chengguan'],
    ]);
    expect(rowOf(story, 'chengguan')).toMatchObject({
      counts: true,
      closedDay: '2026-11-19',
      kind: 'enforcement',
      situationCode: vendors.situationCode,
      streetId: 'qianfoshan',
      // 5 + 4 + 3 less the three everybody gets.
      marks: { response: 1, came: 1, solved: 1, street_rating: 9, returns: 1 },
      late: false,
      redos: 0,
      seconds: { claim: 1800, arrive: 3600, finish: 3600 },
    });
  });

  test('the closing counts by the day in Shanghai', () => {
    const story = createStory('2026-11-12 23:40').raise('qianfoshan.leader', vendors);
    story.act('claim', 'chengguan', {}).later(10);
    // Verified at 23:50, closed at 23:50 a week later: still the 19th in Shanghai, 15:50 UTC.
    expect(rowOf(close(story), 'chengguan')?.closedDay).toBe('2026-11-19');
    const later = createStory('2026-11-13 00:10').raise('qianfoshan.leader', vendors);
    expect(rowOf(close(later.act('claim', 'chengguan', {})), 'chengguan')?.closedDay).toBe(
      '2026-11-20',
    );
  });

  test('a claim by phone counts; a late one is called and not good, with its cards', () => {
    const phoned = raised().act('claim_for', 'qianfoshan.staff', {
      forUnitId: 'chengguan',
      phone: '1',
    });
    expect(rowOf(close(phoned), 'chengguan')?.marks.response).toBe(1);
    const late = raised().at('2026-11-12 10:01').act('claim', 'chengguan', {});
    expect(rowOf(close(late), 'chengguan')).toMatchObject({
      marks: { response: 0 },
      yellow: 1,
      red: 1,
    });
  });

  test('it came by the earlier of limit and promise', () => {
    const promised = (eta: string, at: string) => {
      const story = raised().act('claim', 'chengguan', { eta: wall(eta) });
      return rowOf(close(story.at(at).act('arrive', 'chengguan', {})), 'chengguan')?.marks.came;
    };
    expect(promised('2026-11-12 11:00', '2026-11-12 11:00')).toBe(1);
    expect(promised('2026-11-12 11:00', '2026-11-12 11:01')).toBe(0);
    expect(promised('2026-11-12 16:00', '2026-11-12 14:31')).toBe(0);
  });

  test('an appointment made after the promise stands instead of it', () => {
    const story = raised()
      .act('claim', 'chengguan', { eta: wall('2026-11-12 11:00') })
      .act('appoint', 'qianfoshan.staff', { at: wall('2026-11-13 09:00') })
      .at('2026-11-13 09:00')
      .act('arrive', 'chengguan', {});
    expect(rowOf(close(story), 'chengguan')?.marks.came).toBe(1);
  });

  test('kinds that need not come: the first answer in time', () => {
    const daily = (answer: string) => {
      const story = raised({ kind: 'daily' }).act('claim', 'chengguan', {}).at(answer);
      return rowOf(close(story.act('progress', 'chengguan', { text: '在办' })), 'chengguan')?.marks
        .came;
    };
    expect(daily('2026-11-13 17:30')).toBe(1);
    expect(daily('2026-11-13 17:31')).toBe(0);
  });

  test.each<[Outcome, number | undefined]>([
    ['solved', 1],
    ['partly', 1],
    ['to_project', 0],
    ['explained', undefined],
    ['not_found', undefined],
    ['not_lawful', undefined],
    ['referred', undefined],
    ['withdrawn', undefined],
  ])('%s: solved is %s', (outcome, solved) => {
    const story = close(raised().act('claim', 'chengguan', {}), outcome);
    expect(rowOf(story, 'chengguan')?.marks.solved).toBe(solved);
  });

  test('finished late, and each redo', () => {
    const story = raised()
      .act('claim', 'chengguan', {})
      .at('2026-11-19 17:31')
      .act('report', 'chengguan', { outcome: 'solved', text: '好了' })
      .act('redo', 'qianfoshan.staff', { missing: '还有两户' });
    expect(rowOf(close(story), 'chengguan')).toMatchObject({ late: true, redos: 1 });
  });

  test('a support counts its claim and its rating, a waived one only its claim', () => {
    const supported = { supportUnitIds: ['shichang', 'jiaojing'] };
    const story = raised(supported)
      .act('claim', 'chengguan', {})
      .act('claim', 'jiaojing', {})
      .act('claim', 'shichang', {})
      .act('report', 'shichang', { outcome: 'solved', text: '已配合' })
      .act('waive', 'qianfoshan.staff', { taskId: '3' });
    const closed = close(story, 'solved', [{ ...MARKS, taskId: '2' }]);
    expect(rowOf(closed, 'shichang')).toMatchObject({
      role: 'support',
      counts: true,
      marks: { response: 1, street_rating: 9 },
    });
    expect(rowOf(closed, 'jiaojing')).toMatchObject({ counts: false, marks: { response: 1 } });
    expect(rowOf(closed, 'chengguan')?.marks.street_rating).toBeUndefined();
  });

  test('an exclusion marks every row with its code', () => {
    const story = close(raised().act('claim', 'chengguan', {}))
      .act('exclude', 'oversight', { code: 'no_law', text: '无依据' })
      .act('sign_exclusion', 'hub.leader', { approve: true });
    expect(caseRows(story.ticket).map(({ excluded }) => excluded)).toEqual(['no_law', 'no_law']);
  });
});

describe("the street's row", () => {
  const street = (story: Story) => rowOf(close(story), 'qianfoshan');

  test('a whistle with a situation at blow, never reassigned, is clear', () => {
    expect(street(raised().act('claim', 'chengguan', {}))?.marks.clear).toBe(1);
  });

  test('without a situation when it went out it is not, whatever was told later', () => {
    const unsorted = createStory('2026-11-12 09:00').raise('qianfoshan.leader', {
      kind: 'enforcement',
      title: '有人摆摊',
      leadUnitId: 'chengguan',
    });
    unsorted.act('supplement', 'qianfoshan.staff', { situationCode: vendors.situationCode });
    expect(street(unsorted.act('claim', 'chengguan', {}))?.marks.clear).toBe(0);
  });

  test('verified after its limit is not in time; a mismatch at a spot check belies it', () => {
    const reported = () =>
      raised()
        .act('claim', 'chengguan', {})
        .act('report', 'chengguan', { outcome: 'solved', text: '好了' });
    const verify = (story: Story) =>
      story
        .act('verify', 'qianfoshan.staff', {})
        .later(60 * 24 * 7 + 1)
        .settle();
    const verified = (story: Story) => rowOf(verify(story), 'qianfoshan')?.marks.verified;
    expect(verified(reported().at('2026-11-16 17:30'))).toBe(1);
    expect(verified(reported().at('2026-11-16 17:31'))).toBe(0);
    const belied = verify(reported());
    const data = { period: '2026-11' };
    belied.keep([{ type: 'ticket.drawn', at: belied.now, by: {}, data }]);
    belied
      .at('2026-12-10 09:00')
      .act('spot_check', 'hub', { matches: false, how: 'phone', text: '没有解决' });
    expect(rowOf(belied, 'qianfoshan')?.marks.verified).toBe(0);
  });

  test("its community's draft handled by itself is its own work, and nobody else's", () => {
    const draft = { situationCode: vendors.situationCode, place: QIANFOSHAN };
    const story = createStory('2026-11-12 09:00')
      .raise('qipanjie', draft)
      .later(5)
      .act('triage', 'qianfoshan.leader', { decision: 'self' })
      .later(60)
      .act('report', 'qianfoshan.staff', { outcome: 'solved', text: '已清理' })
      .later(60 * 24 * 7 + 1)
      .settle();
    expect(caseRows(story.ticket)).toMatchObject([
      { role: 'street', counts: false, marks: { self_solved: 1 } },
    ]);
    expect(rowOf(story, 'qianfoshan')?.marks).not.toHaveProperty('clear');
  });

  test('a draft that needed others is of its drafts, and not solved by itself', () => {
    const story = createStory('2026-11-12 09:00')
      .raise('qipanjie', { ...vendors, place: QIANFOSHAN })
      .later(5)
      .act('triage', 'qianfoshan.leader', { decision: 'blow' })
      .act('claim', 'chengguan', {});
    expect(street(story)?.marks).toMatchObject({ clear: 1, self_solved: 0 });
  });

  test('an emergency refused or late at countersigning is doubtful', () => {
    const emergency = () =>
      createStory('2026-11-12 09:00')
        .raise('qianfoshan.staff', { ...vendors, kind: 'emergency' })
        .act('claim', 'chengguan', {});
    const signed = (story: Story, approve: boolean) =>
      story.act('countersign', 'qianfoshan.leader', { approve, kind: 'enforcement' });
    expect(street(signed(emergency(), true))?.doubtful).toBe(false);
    expect(street(signed(emergency(), false))?.doubtful).toBe(true);
    expect(street(signed(emergency().later(60 * 24 + 1), true))?.doubtful).toBe(true);
    expect(street(raised().act('claim', 'chengguan', {}))?.doubtful).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { WaitView } from '../../src/contract/decision-views.ts';
import type { MeView, TicketSummary } from '../../src/contract/views.ts';
import { GROUPS, hubGroups, keepRows, rowsOf } from '../../web/parts/hub/groups.ts';
import { at, HUB, sampleMe } from './sample-ticket.ts';
import { clockDue, summaryOf } from './summary.ts';

const NOW = at('12:00');
const OVERSIGHT = { id: 'oversight', name: '督查室', kind: 'oversight' } as const;

const waitOf = (kind: WaitView['kind'], id: string, more: Partial<WaitView> = {}): WaitView => ({
  kind,
  n: 1,
  since: at('09:00'),
  verbs: [],
  ticket: summaryOf({ id }),
  ...more,
});

const lateOf = (id: string, unitId: string, dueAt: string, more: Partial<TicketSummary> = {}) =>
  summaryOf({ id, clock: { ...clockDue(dueAt, 'red'), unitId }, ...more });

type Given = { waits?: WaitView[]; late?: TicketSummary[]; me?: MeView };

const groupsOf = ({ waits = [], late = [], me = sampleMe({ unit: HUB }) }: Given) =>
  hubGroups({ waits, late, units: ['chengguan', 'shizheng'], now: NOW, user: me.user });

const group = (name: string, given: Given) => groupsOf(given).find((each) => each.name === name);
const ids = (name: string, given: Given) =>
  group(name, given)?.parts.flatMap(({ rows }) => rows.map(({ ticket }) => ticket.id));

describe('the groups of the console', () => {
  it('stand in the order of their urgency, the empty ones too, so that a number stays a number', () => {
    const names = groupsOf({ waits: [waitOf('consult', 'a')] }).map(({ name }) => name);
    expect(names).toEqual(GROUPS.filter((name) => name !== 'exclusion' && name !== 'appeal'));
    expect(names.slice(0, 2)).toEqual(['no_owner', 'return']);
  });

  it.each([
    ['hub leader', sampleMe({ unit: HUB, role: 'leader' }), ['exclusion', 'appeal', 'spot_check']],
    ['oversight', sampleMe({ unit: OVERSIGHT }), ['exclusion', 'appeal', 'spot_check']],
    ['district leader', sampleMe({ unit: HUB, role: 'district_leader' }), ['exclusion', 'appeal']],
    ['hub staff', sampleMe({ unit: HUB }), ['spot_check']],
  ])('a %s finds those of closed tickets that concern them', (_who, me, expected) => {
    const names: string[] = groupsOf({ me }).map(({ name }) => name);
    expect(names.slice(names.indexOf('late') + 1)).toEqual(expected);
  });

  it('what is due first comes first, what has no instant last, longest waiting before the rest', () => {
    const waits = [
      waitOf('return', 'none-new', { since: at('11:00') }),
      waitOf('ruling', 'later', { dueAt: at('17:00') }),
      waitOf('return', 'none-old', { since: at('08:00') }),
      waitOf('return', 'soon', { dueAt: at('13:00') }),
    ];
    expect(ids('return', { waits })).toEqual(['soon', 'later', 'none-old', 'none-new']);
  });

  it('late is what a clock is over; a date to look again or to meet is no lateness', () => {
    const passed = { dueAt: at('11:00') };
    const waits = [
      waitOf('extension', 'a', passed),
      waitOf('extension', 'b', { dueAt: at('13:00') }),
      waitOf('review', 'c', passed),
      waitOf('meeting', 'd', passed),
    ];
    const lateOfGroups = Object.fromEntries(groupsOf({ waits }).map((g) => [g.name, g.late]));
    expect(lateOfGroups).toMatchObject({ extension: 1, review: 0, meeting: 0 });
  });

  it('meetings stand by day: held without minutes, today, coming', () => {
    const waits = [
      waitOf('meeting', 'tomorrow', { dueAt: at('09:00', '2026-11-24') }),
      waitOf('meeting', 'held', { dueAt: at('10:00') }),
      waitOf('meeting', 'today', { dueAt: at('15:00') }),
    ];
    const days = group('meeting', { waits })?.parts.map(({ day, rows }) => [
      day,
      rows[0]?.ticket.id,
    ]);
    expect(days).toEqual([
      ['past', 'held'],
      ['today', 'today'],
      ['coming', 'tomorrow'],
    ]);
  });
});

describe('the red list', () => {
  it('goes by unit in administrative order, not by who is later', () => {
    const late = [
      lateOf('a', 'shizheng', at('08:00')),
      lateOf('b', 'chengguan', at('10:00')),
      lateOf('c', 'shizheng', at('07:00')),
    ];
    const parts = group('late', { late })?.parts.map(({ unit, rows }) => [
      unit?.id,
      ...rows.map(({ ticket }) => ticket.id),
    ]);
    expect(parts).toEqual([
      ['chengguan', 'b'],
      ['shizheng', 'c', 'a'],
    ]);
  });

  it.each([
    ['hub staff take it higher', sampleMe({ unit: HUB }), {}, ['escalate']],
    ['at the highest level they may not', sampleMe({ unit: HUB }), { level: 4 }, []],
    [
      'its leader gives an order there',
      sampleMe({ unit: HUB, role: 'leader' }),
      { level: 4 },
      ['instruct'],
    ],
    ['oversight gives an order', sampleMe({ unit: OVERSIGHT }), {}, ['instruct']],
    ['nobody urges what is only to be rated', sampleMe({ unit: HUB }), { status: 'rating' }, []],
  ] as const)('%s', (_what, me, more, verbs) => {
    const late = [lateOf('a', 'chengguan', at('08:00'), more)];
    expect(rowsOf(groupsOf({ late, me }))[0]?.verbs).toEqual(verbs);
  });
});

describe('while a finger is on the list', () => {
  it('rows keep their places and new ones go to the end of their group', () => {
    const before = groupsOf({ waits: [waitOf('order', 'a', { dueAt: at('13:00') })] });
    const held = rowsOf(before).map(({ key }) => key);
    const waits = [
      waitOf('order', 'first', { dueAt: at('12:30') }),
      waitOf('order', 'a', { dueAt: at('13:00') }),
    ];
    const order = rowsOf(keepRows(groupsOf({ waits }), held)).map(({ ticket }) => ticket.id);
    expect(order).toEqual(['a', 'first']);
    expect(ids('order', { waits })).toEqual(['first', 'a']);
  });
});

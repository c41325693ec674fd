import { describe, expect, it } from 'vitest';
import { VERBS, type VerbName } from '../../src/domain/ticket/verbs.ts';
import { groupActs, nextActs } from '../../web/parts/ticket/act-groups.ts';
import { levelsAbove } from '../../web/parts/ticket/verbs/levels.ts';

const STREET_ACTS: VerbName[] = [
  'claim_for',
  'appoint',
  'hands',
  'waive',
  'cancel',
  'reassign',
  'add',
  'pause',
  'consult',
  'call_meeting',
  'escalate',
  'merge',
  'add_caller',
];

describe('the acts beside the main one', () => {
  it('few stand side by side, of many the likeliest, in their own order', () => {
    expect(nextActs(['cancel', 'merge', 'add'], 2)).toEqual(['cancel', 'merge', 'add']);
    expect(nextActs(STREET_ACTS, 3)).toEqual(['claim_for', 'hands', 'reassign']);
  });

  it('the rest stands under names, none is lost, and what ends the ticket comes last', () => {
    const groups = groupActs(STREET_ACTS);
    expect(groups.map(({ group }) => group)).toEqual([
      'work',
      'owner',
      'time',
      'together',
      'other',
    ]);
    expect(groups.at(-1)?.verbs).toEqual(['add_caller', 'merge', 'cancel']);
    const all = Object.keys(VERBS) as VerbName[];
    expect(groupActs(all).flatMap(({ verbs }) => verbs)).toHaveLength(all.length);
  });
});

describe('raising a ticket by hand', () => {
  it('the street reaches the first level, the hub every one above that of now', () => {
    expect(levelsAbove(0, false)).toEqual([1]);
    expect(levelsAbove(1, false)).toEqual([]);
    expect(levelsAbove(2, true)).toEqual([3, 4]);
  });
});

import { describe, expect, it } from 'vitest';
import { navItemsFor, readsHub, readsScores } from '../../web/parts/nav-items.ts';

describe('the performance page', () => {
  it.each(['street', 'department', 'utility', 'hub', 'oversight'] as const)(
    'is there for workers of a %s',
    (kind) => {
      expect(readsScores('staff', kind)).toBe(true);
      expect(readsScores('chief', kind)).toBe(true);
    },
  );

  it('is there for district leaders, wherever they sit', () => {
    expect(readsScores('district_leader', 'hub')).toBe(true);
  });

  it.each(['community', 'party_org', 'party_committee'] as const)(
    'is not there for a %s',
    (kind) => {
      expect(readsScores('staff', kind)).toBe(false);
    },
  );

  it.each(['admin', 'security', 'auditor', 'member'] as const)('is not there for %s', (role) => {
    expect(readsScores(role, 'hub')).toBe(false);
  });
});

describe('the console', () => {
  const isThere = (...who: Parameters<typeof navItemsFor>) =>
    navItemsFor(...who).some(({ href }) => href === '/hub');

  it.each([
    ['staff', 'hub'],
    ['leader', 'oversight'],
    ['district_leader', 'hub'],
    ['district_leader', 'department'],
  ] as const)('is in the menu of a %s of a %s', (role, kind) => {
    expect([readsHub(role, kind), isThere(role, kind)]).toEqual([true, true]);
  });

  it.each([
    ['chief', 'street'],
    ['leader', 'department'],
    ['member', 'hub'],
    ['admin', 'hub'],
    ['security', 'hub'],
    ['auditor', 'oversight'],
  ] as const)('is not in the menu of a %s of a %s', (role, kind) => {
    expect([readsHub(role, kind), isThere(role, kind)]).toEqual([false, false]);
  });
});

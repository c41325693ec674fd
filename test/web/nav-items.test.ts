import { describe, expect, it } from 'vitest';
import {
  isWithin,
  navItemsFor,
  readsHub,
  readsScores,
  readsService,
} from '../../web/parts/nav-items.ts';

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

describe('双报到', () => {
  const hrefs = (...who: Parameters<typeof navItemsFor>) =>
    navItemsFor(...who).map((item) => item.href);

  it.each([
    ['staff', 'community'],
    ['leader', 'street'],
    ['staff', 'hub'],
    ['staff', 'oversight'],
    ['district_leader', 'department'],
  ] as const)('is in the menu of a %s of a %s', (role, kind) => {
    expect([readsService(role, kind), hrefs(role, kind).at(-1)]).toEqual([true, '/service']);
  });

  it.each([
    ['member', 'department'],
    ['staff', 'party_org'],
    ['chief', 'party_committee'],
  ] as const)('is where the day of a %s of a %s begins', (role, kind) => {
    expect([readsService(role, kind), hrefs(role, kind)[0]]).toEqual([true, '/service']);
  });

  it.each([
    ['staff', 'department'],
    ['leader', 'utility'],
    ['admin', 'street'],
    ['security', 'party_org'],
    ['auditor', 'oversight'],
  ] as const)('is not in the menu of a %s of a %s', (role, kind) => {
    expect([readsService(role, kind), hrefs(role, kind).includes('/service')]).toEqual([
      false,
      false,
    ]);
  });

  it('is marked in the menu on its pages too', () => {
    expect(isWithin('/service/n/1', '/service')).toBe(true);
    expect(isWithin('/services', '/service')).toBe(false);
    expect(isWithin('/hub/week', '/hub')).toBe(false);
  });
});

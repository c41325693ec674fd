import { describe, expect, it } from 'vitest';
import { readsScores } from '../../web/parts/nav-items.ts';

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

import { beforeAll, describe, expect, it, vi } from 'vitest';

const press = (key: string, more = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

describe('the keys of the console', () => {
  let moveFor: typeof import('../../web/parts/hub/keys.ts').moveFor;
  beforeAll(async () => {
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
    ({ moveFor } = await import('../../web/parts/hub/keys.ts'));
  });

  it.each([
    ['j', { to: 'next' }],
    ['ArrowUp', { to: 'previous' }],
    ['J', { to: 'next' }],
    ['A', { to: 'act' }],
    [']', { to: 'next_group' }],
    ['?', { to: 'help' }],
    ['1', { to: 'group', index: 0 }],
    ['9', { to: 'group', index: 8 }],
    ['0', { to: 'group', index: 9 }],
  ])('%s moves', (key, move) => {
    expect(moveFor(press(key))).toEqual(move);
  });

  it('other keys, and those with a modifier, stay the browser’s', () => {
    for (const key of ['Enter', 'Tab', 'x', ' ']) expect(moveFor(press(key))).toBeUndefined();
    for (const held of ['altKey', 'ctrlKey', 'metaKey'])
      expect(moveFor(press('a', { [held]: true }))).toBeUndefined();
  });
});

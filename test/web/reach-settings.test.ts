import { describe, expect, test } from 'vitest';
import type { ChoicesView } from '../../src/contract/reach-views.ts';
import { REASON_KINDS } from '../../src/domain/reach/aim.ts';
import {
  isOn,
  KIND_ORDER,
  mobileOf,
  pressedKinds,
  shownChannels,
} from '../../web/parts/reach/choices.ts';
import { hookOf, wrongIn } from '../../web/parts/reach/hook-draft.ts';

const VIEW: ChoicesView = {
  channels: ['push', 'sms'],
  defaults: {
    call: ['push', 'sms'],
    card: ['push', 'sms'],
    ask: ['push'],
    answer: ['push'],
    progress: [],
    service: ['push'],
    duty: ['push'],
  },
  kinds: {},
};

describe('the choice of channels', () => {
  test('has a row for every kind there is', () => {
    expect([...KIND_ORDER].sort()).toEqual([...new Set(Object.values(REASON_KINDS))].sort());
  });

  test('shows what the installation has, the inbox apart', () => {
    expect(shownChannels({ ...VIEW, channels: ['inbox', 'voice', 'push'] })).toEqual([
      'push',
      'voice',
    ]);
  });

  test('shows the default where nothing was chosen', () => {
    expect(isOn(VIEW, 'call', 'sms')).toBe(true);
    expect(isOn({ ...VIEW, kinds: { call: ['push'] } }, 'call', 'sms')).toBe(false);
  });

  test('a press takes one channel off, and leaves the other kinds alone', () => {
    const view = { ...VIEW, kinds: { duty: [] } };
    expect(pressedKinds(view, 'call', 'sms')).toEqual({ call: ['push'], duty: [] });
  });

  test('pressed back to the default it is no choice any more', () => {
    const kinds = pressedKinds(VIEW, 'progress', 'push');
    expect(kinds).toEqual({ progress: ['push'] });
    expect(pressedKinds({ ...VIEW, kinds }, 'progress', 'push')).toEqual({});
  });
});

test.each([
  ['13800000001', '13800000001'],
  ['138 0000 0001', '13800000001'],
  ['+86 138-0000-0001', '13800000001'],
  ['008613800000001', '13800000001'],
  ['0531-86000000', undefined],
  ['12345', undefined],
  ['', undefined],
])('the number typed as "%s" is %s', (typed, number) => {
  expect(mobileOf(typed)).toBe(number);
});

describe('a group robot being added', () => {
  const DRAFT = {
    kind: 'dingtalk' as const,
    url: 'https://oapi.dingtalk.com/x',
    secret: '',
    label: '值班群',
  };

  test('needs a name and an address that is encrypted on its way', () => {
    expect(wrongIn(DRAFT)).toEqual({});
    expect(wrongIn({ ...DRAFT, url: 'http://oapi.dingtalk.com/x', label: ' ' })).toEqual({
      url: true,
      label: true,
    });
  });

  test('a webhook also needs a secret', () => {
    expect(wrongIn({ ...DRAFT, kind: 'webhook' })).toEqual({ secret: true });
  });

  test('sends no secret that its kind does not take', () => {
    const sent = hookOf({
      ...DRAFT,
      kind: 'wecom',
      secret: 'typed before',
      url: ' https://a.b/c ',
    });
    expect(sent).toEqual({ kind: 'wecom', url: 'https://a.b/c', label: '值班群' });
  });
});

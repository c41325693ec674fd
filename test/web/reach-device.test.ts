import { describe, expect, test } from 'vitest';
import { deviceLabel } from '../../web/parts/reach/device-label.ts';
import { type DeviceFacts, deviceState } from '../../web/parts/reach/device-state.ts';
import { isMadeFor, toBody } from '../../web/parts/reach/subscribing.ts';

const READY: DeviceFacts = {
  isOffered: true,
  isSecure: true,
  hasWorkers: true,
  hasPush: true,
  isIos: false,
  isInstalled: false,
  permission: 'default',
  isRegistered: true,
  isSubscribed: false,
};

describe('how a device stands', () => {
  test.each<[string, Partial<DeviceFacts>, string]>([
    ['that was not asked yet is off', {}, 'off'],
    ['that is subscribed and allowed is on', { permission: 'granted', isSubscribed: true }, 'on'],
    [
      'whose leave was taken back is not on',
      { permission: 'denied', isSubscribed: true },
      'denied',
    ],
    ['of an installation without push says so', { isOffered: false }, 'no_channel'],
    [
      'on plain http is told of https, not of its browser',
      { isSecure: false, hasWorkers: false, hasPush: false, permission: undefined },
      'insecure',
    ],
    [
      'of Apple in a browser goes to the home screen first',
      { isIos: true, hasPush: false, permission: undefined },
      'ios_home',
    ],
    [
      'of Apple too old for it, though installed, is unsupported',
      { isIos: true, isInstalled: true, hasPush: false, permission: undefined },
      'unsupported',
    ],
    ['without service workers is unsupported', { hasWorkers: false }, 'unsupported'],
    ['whose worker is not there yet waits for it', { isRegistered: false }, 'no_worker'],
  ])('a device %s', (_what, facts, state) => {
    expect(deviceState({ ...READY, ...facts })).toBe(state);
  });
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36',
    'Chrome · Windows',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge · Windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1',
    'Safari · iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile wxwork/4.1 MicroMessenger/7',
    '企业微信 · Android',
  ],
  ['something else', 'Web'],
])('%s is listed as %s', (userAgent, label) => {
  expect(deviceLabel(userAgent)).toBe(label);
});

describe('a subscription', () => {
  const KEY =
    'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM';
  const madeFor = (key: string) => ({
    options: {
      userVisibleOnly: true,
      applicationServerKey: Uint8Array.from(Buffer.from(key, 'base64url')).buffer,
    },
  });

  test('made for the key of the server is kept', () => {
    expect(isMadeFor(madeFor(KEY), KEY)).toBe(true);
  });

  test('made for another key is not', () => {
    expect(isMadeFor(madeFor(`${KEY.slice(0, -1)}A`), KEY)).toBe(false);
  });

  test('is sent with its two keys and a name', () => {
    const subscription = {
      endpoint: 'https://push.example/1',
      toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'P', auth: 'A' } }),
    };
    expect(toBody(subscription, 'Chrome · Windows')).toEqual({
      endpoint: 'https://push.example/1',
      keys: { p256dh: 'P', auth: 'A' },
      label: 'Chrome · Windows',
    });
  });
});

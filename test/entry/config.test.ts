import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/entry/config.ts';

const problems = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
};

describe('the configuration', () => {
  test('nothing set: loopback, port 3000, a file database in data, the demo on', () => {
    expect(readConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: 'file:data/shaodao.db',
      demo: true,
      demoPassword: 'whistle-demo',
    });
  });

  test('every problem is listed at once, by the name of its variable', () => {
    const found = problems({
      PORT: '99999',
      DATABASE_URL: 'mysql://x',
      DEMO: 'yes',
      LOG_LEVEL: 'loud',
      AUTH_SECRET: 'short',
      DATA_KEY: 'zz',
      BASE_URL: 'not-an-address',
      DEMO_PASSWORD: 'short',
    });
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'DEMO',
      'LOG_LEVEL',
      'AUTH_SECRET',
      'DATA_KEY',
      'BASE_URL',
      'DEMO_PASSWORD',
    ])
      expect(found.some((line) => line.startsWith(name))).toBe(true);
  });

  test.each([
    ['a HOST others reach', { HOST: '0.0.0.0' }],
    ['a public BASE_URL', { BASE_URL: 'https://shaodao.example' }],
    ['production', { NODE_ENV: 'production' }],
  ])('%s turns the demo off by default and refuses it when asked for', (_what, env) => {
    expect(readConfig(env).demo).toBe(false);
    expect(problems({ ...env, DEMO: '1' })[0]).toMatch(/^DEMO=1/);
  });

  test.each([
    ['https://db.example', false],
    ['libsql://db.example', false],
    ['http://10.0.0.3:8080', false],
    ['http://127.0.0.1:8080', true],
    ['libsql://localhost:8080', true],
    ['file:/srv/shaodao.db', true],
  ])('with the database at %s the demo is on by default: %s', (DATABASE_URL, demo) => {
    expect(readConfig({ DATABASE_URL }).demo).toBe(demo);
  });

  test.each([
    ['tianditu:abc', { kind: 'tianditu', key: 'abc' }],
    ['pmtiles:/tiles/lixia.pmtiles', { kind: 'pmtiles', url: '/tiles/lixia.pmtiles' }],
    ['xyz:https://t.example/{z}/{x}/{y}.png', { kind: 'xyz', gcj02: false }],
    ['xyz-gcj02:https://t.example/{z}/{x}/{y}.png', { kind: 'xyz', gcj02: true }],
  ])('MAP_TILES=%s is understood', (value, tiles) => {
    expect(readConfig({ MAP_TILES: value }).tiles).toMatchObject(tiles);
  });

  test('other tiles are a problem that says what would do', () => {
    expect(problems({ MAP_TILES: 'xyz:https://t.example/no-holes' })[0]).toContain('{z} {x} {y}');
  });

  test('nothing of the ways out set: known push services, no gateway', () => {
    expect(readConfig({}).reach).toEqual({ pushServices: [], hookHosts: [] });
  });

  test('origins are listed with commas, a gateway has its secret', () => {
    const { reach } = readConfig({
      PUSH_SERVICES: 'https://push.gov.example, http://10.0.0.3:8080/',
      HOOK_HOSTS: 'http://robots.intra',
      SMS_GATEWAY: 'http://10.0.0.9/sms',
      GATEWAY_SECRET: 'sixteen characters',
      PUSH_CONTACT: 'mailto:duty@lixia.example',
    });
    expect(reach).toEqual({
      pushServices: ['https://push.gov.example', 'http://10.0.0.3:8080'],
      hookHosts: ['http://robots.intra'],
      smsGateway: 'http://10.0.0.9/sms',
      gatewaySecret: 'sixteen characters',
      pushContact: 'mailto:duty@lixia.example',
    });
  });

  test('what is wrong with the ways out is listed with the rest', () => {
    const found = problems({
      PUSH_SERVICES: 'https://push.example/a/path',
      HOOK_HOSTS: 'robots',
      SMS_GATEWAY: 'ftp://sms',
      VOICE_GATEWAY: 'voice',
      GATEWAY_SECRET: 'short',
      PUSH_CONTACT: 'duty@lixia.example',
      PORT: '99999',
    });
    expect(found.map((line) => line.split(' ')[0]).sort()).toEqual([
      'GATEWAY_SECRET',
      'HOOK_HOSTS',
      'PORT',
      'PUSH_CONTACT',
      'PUSH_SERVICES',
      'SMS_GATEWAY',
      'VOICE_GATEWAY',
    ]);
  });

  test('a gateway without a secret is a problem', () => {
    expect(problems({ VOICE_GATEWAY: 'https://voice.example/' })[0]).toMatch(/^GATEWAY_SECRET/);
  });
});

import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Parcel } from '../../src/app/reach/carrier.ts';
import { addressOf, CALL, openCarrier, parcelTo, recordingOutside } from '../support/carrying.ts';
import { wall } from '../support/story.ts';

const SECRET = 'a secret of the gateway';
const gateways = { sms: 'http://10.0.0.9/sms', voice: 'http://10.0.0.9/voice', secret: SECRET };
const T = Date.parse(wall('2026-11-25 10:00')) / 1000;

/** As a receiver checks it. */
const isSigned = (headers: Record<string, string>, body: string, secret: string): boolean => {
  const mac = createHmac('sha256', secret).update(`${T}.${body}`).digest('hex');
  return headers['Shaodao-Signature'] === `t=${T},v1=${mac}`;
};

const send = async (to: Parcel['to'], more: Partial<Parcel> = {}) => {
  const { sent, outside } = recordingOutside();
  const carrier = openCarrier({ outside, gateways, hookHosts: ['http://127.0.0.1:9'] });
  const carried = await carrier.carry(parcelTo(to, more));
  const [outgoing] = sent;
  if (!outgoing) throw new Error(`nothing was sent: ${JSON.stringify(carried)}`);
  return { ...outgoing, body: String(outgoing.body), json: JSON.parse(String(outgoing.body)) };
};

describe('a text message', () => {
  test('goes through the gateway, signed, with the number it was given and a key to drop repeats by', async () => {
    const to = await addressOf('sms', { phone: '13800000001' }, 'phone.p1.sms');
    const { url, headers, body, json, to: where } = await send(to);
    expect({ url, where }).toEqual({ url: gateways.sms, where: 'own' });
    expect(json).toEqual({
      key: 'T1.1.p1',
      channel: 'sms',
      phone: '13800000001',
      text: '【哨到】应急 · 叫到本单位,请应哨\nLX20261125-0007 · 千佛山街道 · 应哨 10:05 前\nhttps://shaodao.example/t/LX20261125-0007',
      language: 'zh',
      urgency: 'emergency',
      ttlSeconds: 300,
    });
    expect(headers['idempotency-key']).toBe('T1.1.p1');
    expect(isSigned(headers, body, SECRET)).toBe(true);
    expect(isSigned(headers, body, 'another')).toBe(false);
  });

  test('and a call of the same phone share one row; a call reads out no link', async () => {
    const to = await addressOf('voice', { phone: '13800000001' }, 'phone.p1.voice');
    const { url, json } = await send(to);
    expect(url).toBe(gateways.voice);
    expect(json.text).not.toContain('http');
  });

  test('without a gateway no such channel is offered', () => {
    expect(openCarrier({}).channels).toEqual(['push', 'hook']);
    expect(openCarrier({ gateways }).channels).toEqual(['push', 'sms', 'voice', 'hook']);
  });
});

describe('a webhook', () => {
  const place = { kind: 'webhook', url: 'https://desk.gov.example/in', secret: 'of the unit' };

  test('gets codes, the link and how many, signed with its own secret', async () => {
    const { url, headers, body, json, to } = await send(await addressOf('hook', place, 'h1'));
    expect({ url, to }).toEqual({ url: place.url, to: 'public' });
    expect(json).toEqual({
      key: 'T1.1.p1',
      reason: 'called',
      kind: 'emergency',
      number: 'LX20261125-0007',
      street: '千佛山街道',
      clock: CALL.clock,
      link: 'https://shaodao.example/t/LX20261125-0007',
      count: 1,
    });
    expect(isSigned(headers, body, 'of the unit')).toBe(true);
  });

  test('of a sensitive ticket gets no street, of a digest only how many', async () => {
    const to = await addressOf('hook', place, 'h1');
    const { streetId: _, ...sensitive } = CALL;
    expect((await send(to, { messages: [sensitive] })).json).not.toHaveProperty('street');
    expect((await send(to, { messages: [CALL, CALL] })).json).toEqual({
      key: 'T1.1.p1',
      link: 'https://shaodao.example/inbox',
      count: 2,
    });
  });

  test('at an origin the operator named may be private', async () => {
    const own = { ...place, url: 'http://127.0.0.1:9/in' };
    expect((await send(await addressOf('hook', own, 'h1'))).to).toBe('own');
  });

  test.each([
    'http://desk.gov.example/in',
    'https://127.0.0.1/in',
    'https://[::1]/in',
    'https://2130706433/in',
    'https://localhost/in',
    'https://desk.gov.example:8443/in',
    'https://a:b@desk.gov.example/in',
    'file:///etc/passwd',
  ])('goes not to %s', async (url) => {
    const { sent, outside } = recordingOutside();
    const to = await addressOf('hook', { ...place, url }, 'h1');
    expect(await openCarrier({ outside }).carry(parcelTo(to))).toEqual({ status: 400 });
    expect(sent).toEqual([]);
  });
});

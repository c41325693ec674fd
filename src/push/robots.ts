/** How do the group robots of 企业微信, 钉钉 and 飞书 want it, and what do their answers mean? */
import { createHmac } from 'node:crypto';
import type { HookPlace } from '../app/reach/address-book.ts';
import type { Outgoing } from '../app/reach/outside.ts';
import { type Instant, toMillis } from '../domain/instant.ts';
import { secondsOf } from './signed.ts';

type Robot = Exclude<HookPlace['kind'], 'webhook'>;
type RobotPlace = Pick<HookPlace, 'url' | 'secret'>;
type RobotRequest = Pick<Outgoing, 'url' | 'headers' | 'body'>;

export const robotRequest = (
  kind: Robot,
  place: RobotPlace,
  text: string,
  now: Instant,
): RobotRequest => {
  const { url, body } = SHAPES[kind](place, text, now);
  return { url, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
};

type Shape = (place: RobotPlace, text: string, now: Instant) => { url: string; body: object };

const SHAPES: Record<Robot, Shape> = {
  wecom: ({ url }, content) => ({ url, body: { msgtype: 'text', text: { content } } }),
  /** Signed in the address: HMAC of '<millis>\n<secret>' under the secret. */
  dingtalk: ({ url, secret }, content, now) => ({
    url: secret === undefined ? url : signedUrl(url, secret, toMillis(now)),
    body: { msgtype: 'text', text: { content } },
  }),
  /** Signed in the body: HMAC of nothing under '<seconds>\n<secret>'. */
  feishu: ({ url, secret }, text, now) => ({
    url,
    body: {
      ...(secret !== undefined && feishuSignature(secret, secondsOf(now))),
      msg_type: 'text',
      content: { text },
    },
  }),
};

const signedUrl = (url: string, secret: string, millis: number): string => {
  const sign = createHmac('sha256', secret).update(`${millis}\n${secret}`).digest('base64');
  const signed = new URL(url);
  signed.searchParams.set('timestamp', String(millis));
  signed.searchParams.set('sign', sign);
  return signed.href;
};

const feishuSignature = (secret: string, seconds: number) => ({
  timestamp: String(seconds),
  sign: createHmac('sha256', `${seconds}\n${secret}`).digest('base64'),
});

const OK = 200;
const REFUSED = 400;
const TOO_MANY = 429;
const BUSY = 503;

/** Of each: calls too fast. */
const TOO_FAST: Record<Robot, readonly number[]> = {
  wecom: [45009, 45033],
  dingtalk: [130101, 410100],
  feishu: [11232],
};

/** They answer 200 whatever happens and say in the body how it went. */
export const robotStatus = (kind: Robot, status: number, body: string): number => {
  if (status !== OK) return status;
  const { code, message } = readAnswer(body);
  if (code === 0) return OK;
  if (code === undefined || code === -1) return BUSY;
  const isTooFast = TOO_FAST[kind].includes(code) || /too (many|fast|frequent)/i.test(message);
  return isTooFast ? TOO_MANY : REFUSED;
};

const readAnswer = (body: string): { code?: number; message: string } => {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null) return { message: '' };
    const { errcode, code, StatusCode, errmsg, msg } = answer as Record<string, unknown>;
    const said = [errcode, code, StatusCode].find((each) => typeof each === 'number');
    return {
      ...(typeof said === 'number' && { code: said }),
      message: String(errmsg ?? msg ?? ''),
    };
  } catch {
    return { message: '' };
  }
};

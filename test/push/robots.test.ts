import { describe, expect, test } from 'vitest';
import { robotStatus } from '../../src/push/robots.ts';
import { addressOf, CALL, openCarrier, parcelTo, recordingOutside } from '../support/carrying.ts';

const TEXT =
  '【哨到】应急 · 叫到本单位,请应哨\nLX20261125-0007 · 千佛山街道 · 应哨 10:05 前\nhttps://shaodao.example/t/LX20261125-0007';

const sentTo = async (place: object, messages = [CALL]) => {
  const { sent, outside } = recordingOutside();
  const carried = await openCarrier({ outside }).carry(
    parcelTo(await addressOf('hook', place, 'h1'), { messages }),
  );
  const [outgoing] = sent;
  return { carried, outgoing, body: outgoing && JSON.parse(String(outgoing.body)) };
};

describe('a group robot says what, where, until when, and the link', () => {
  test('企业微信', async () => {
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k';
    const { outgoing, body } = await sentTo({ kind: 'wecom', url });
    expect(outgoing).toMatchObject({ url, to: 'public' });
    expect(body).toEqual({ msgtype: 'text', text: { content: TEXT } });
  });

  // Worked out with Python's hmac, 2026-11-25 10:00 in Shanghai.
  test('钉钉, signed in its address', async () => {
    const url = 'https://oapi.dingtalk.com/robot/send?access_token=t';
    const { outgoing, body } = await sentTo({ kind: 'dingtalk', url, secret: 'SECabc' });
    expect(outgoing?.url).toBe(
      `${url}&timestamp=1795572000000&sign=LZj08D6s5%2Byvb%2BcM9q1YtliNsEe%2FsvZrOM9iNdcX3n4%3D`,
    );
    expect(body).toEqual({ msgtype: 'text', text: { content: TEXT } });
  });

  test('钉钉 without a secret is not signed', async () => {
    const url = 'https://oapi.dingtalk.com/robot/send?access_token=t';
    expect((await sentTo({ kind: 'dingtalk', url })).outgoing?.url).toBe(url);
  });

  test('飞书, signed in its body', async () => {
    const url = 'https://open.feishu.cn/open-apis/bot/v2/hook/x';
    const { body } = await sentTo({ kind: 'feishu', url, secret: 'SECabc' });
    expect(body).toEqual({
      timestamp: '1795572000',
      sign: 'eRmq3UhNUrCcH3XONAfMxLGi7cdYJvgNhRMtvfB0jUY=',
      msg_type: 'text',
      content: { text: TEXT },
    });
  });

  test('a trial says that it works', async () => {
    const url = 'https://open.feishu.cn/open-apis/bot/v2/hook/x';
    const { body } = await sentTo({ kind: 'feishu', url }, []);
    expect(body.content.text).toContain('【哨到】试发成功');
  });

  test.each([
    ['wecom', 'https://evil.example/cgi-bin/webhook/send?key=k'],
    ['dingtalk', 'https://oapi.dingtalk.com.evil.example/robot/send'],
    ['feishu', 'http://open.feishu.cn/open-apis/bot/v2/hook/x'],
    ['wecom', 'https://user:pass@qyapi.weixin.qq.com/'],
    ['wecom', 'https://qyapi.weixin.qq.com:8443/'],
    ['dingtalk', 'https://open.feishu.cn/open-apis/bot/v2/hook/x'],
  ])('%s goes not to %s', async (kind, url) => {
    const { carried, outgoing } = await sentTo({ kind, url });
    expect(outgoing).toBeUndefined();
    expect(carried).toEqual({ status: 400 });
  });
});

describe('a robot answers 200 whatever happens', () => {
  test.each([
    ['wecom', '{"errcode":0,"errmsg":"ok"}', 200],
    ['wecom', '{"errcode":45009,"errmsg":"api freq out of limit"}', 429],
    ['wecom', '{"errcode":93000,"errmsg":"invalid webhook url"}', 400],
    ['wecom', '{"errcode":-1,"errmsg":"system busy"}', 503],
    ['dingtalk', '{"errcode":0}', 200],
    ['dingtalk', '{"errcode":130101,"errmsg":"send too fast, exceed 20 times per minute"}', 429],
    ['dingtalk', '{"errcode":310000,"errmsg":"sign not match"}', 400],
    ['feishu', '{"code":0,"msg":"success"}', 200],
    ['feishu', '{"StatusCode":0,"StatusMessage":"success"}', 200],
    ['feishu', '{"code":11232,"msg":"frequency limited"}', 429],
    ['feishu', '{"code":9499,"msg":"too many request"}', 429],
    ['feishu', '{"code":19021,"msg":"sign match fail or timestamp is not within one hour"}', 400],
    ['feishu', 'gateway time-out', 503],
  ] as const)('%s %s means %i', (kind, body, status) => {
    expect(robotStatus(kind, 200, body)).toBe(status);
  });

  test('another status is what it is', () => {
    expect(robotStatus('wecom', 502, '')).toBe(502);
  });

  test('a robot that is not found is refused, never dropped as if it had died', async () => {
    const { outside } = recordingOutside({ status: 404, body: '' });
    const place = { kind: 'feishu', url: 'https://open.feishu.cn/open-apis/bot/v2/hook/x' };
    const to = await addressOf('hook', place, 'h1');
    expect(await openCarrier({ outside }).carry(parcelTo(to))).toEqual({ status: 400 });
  });
});

/** Debian's Chromium, and contexts that are signed in already. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
} from 'playwright-core';
import { signInAt } from './server-process.ts';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

export const LAUNCH = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
};

export const launchBrowser = (): Promise<Browser> => chromium.launch(LAUNCH);

/** A sign-in takes a fifth of a second: one for each person of a server. */
const cookies = new Map<string, Promise<string>>();

const cookieOf = (url: string, username: string): Promise<string> => {
  const key = `${url} ${username}`;
  const cookie = cookies.get(key) ?? signInAt(url, username);
  cookies.set(key, cookie);
  return cookie;
};

export const signedIn = async (
  browser: Browser,
  url: string,
  username: string,
  viewport: { width: number; height: number },
  locale = 'zh-CN',
  more: BrowserContextOptions = {},
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId: 'Asia/Shanghai',
    ...more,
  });
  const cookie = await cookieOf(url, username);
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
  return context;
};

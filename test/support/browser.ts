/** Debian's Chromium, and contexts that are signed in already. */
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { signInAt } from './server-process.ts';

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

export const LAUNCH = {
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
};

export const launchBrowser = (): Promise<Browser> => chromium.launch(LAUNCH);

export const signedIn = async (
  browser: Browser,
  url: string,
  username: string,
  viewport: { width: number; height: number },
  locale = 'zh-CN',
): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport, locale, timezoneId: 'Asia/Shanghai' });
  const cookie = await signInAt(url, username);
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    }),
  );
  return context;
};

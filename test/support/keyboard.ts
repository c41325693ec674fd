/** A page without a mouse: Tab, arrows, Enter and what is typed. */
import type { Page } from 'playwright-core';

const TABS_MAX = 160;
const OPTIONS_MAX = 80;

/** What a screen reader would call the element that has the focus. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return '';
    const labels =
      'labels' in focused ? ((focused.labels as NodeListOf<HTMLElement> | null) ?? []) : [];
    const label = [...labels].map(({ textContent }) => textContent).join(' ');
    return (label || focused.getAttribute('aria-label') || focused.textContent || '').trim();
  });

/** Tab on until something of that name has the focus. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < TABS_MAX; presses += 1) {
    if (name.test(await focusedName(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${name}`);
};

export const pressOn = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

export const typeInto = async (page: Page, name: RegExp, text: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.type(text);
};

/** Down a list until the option is chosen. */
export const chooseIn = async (page: Page, name: RegExp, option: RegExp): Promise<void> => {
  await tabTo(page, name);
  for (let presses = 0; presses < OPTIONS_MAX; presses += 1) {
    const chosen = await page.evaluate(() => {
      const focused = document.activeElement;
      return focused instanceof HTMLSelectElement ? (focused.selectedOptions[0]?.text ?? '') : '';
    });
    if (option.test(chosen)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no option ${option} in ${name}`);
};

/** One of a group of choices: Tab leads to the group, arrows through it. */
export const take = async (page: Page, name: RegExp): Promise<void> => {
  const isRadio = () =>
    page.evaluate(() => document.activeElement?.matches('input[type=radio]') === true);
  for (let presses = 0; presses < TABS_MAX && !(await isRadio()); presses += 1)
    await page.keyboard.press('Tab');
  for (let presses = 0; presses < OPTIONS_MAX; presses += 1) {
    if (name.test(await focusedName(page))) return page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`no choice ${name}`);
};

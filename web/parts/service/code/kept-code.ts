/** What makes the codes, for when the page is opened again without network: this tab only. */
import type { CodeView } from '../../../../src/contract/service-views.ts';

export const keptCode = (activity: string): CodeView | undefined => {
  try {
    const text = sessionStorage.getItem(slotOf(activity));
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
};

export const keepCode = (activity: string, view: CodeView): void => {
  try {
    sessionStorage.setItem(slotOf(activity), JSON.stringify(view));
  } catch {
    // Storage forbidden: the page has it while it is open.
  }
};

const slotOf = (activity: string): string => `code:${activity}`;

/** What survives a reload of this tab? The need as typed so far and its key, until it is posted. */
import { newKey } from '../../../api.ts';
import { emptyNeed, type NeedDraft } from './need-draft.ts';

export type KeptNeed = { draft: NeedDraft; key: string };

export const newKeptNeed = (): KeptNeed => ({ draft: emptyNeed(), key: newKey() });

/** Undefined when nothing was kept; a person never meets another's words on the same phone. */
export const readKeptNeed = (personId: string): KeptNeed | undefined => {
  try {
    const text = sessionStorage.getItem(slotOf(personId));
    const kept: Partial<KeptNeed> | undefined = text ? JSON.parse(text) : undefined;
    return kept && { ...newKeptNeed(), ...kept, draft: { ...emptyNeed(), ...kept.draft } };
  } catch {
    return undefined;
  }
};

/** Whom it helps is not left lying in the browser. */
export const writeKeptNeed = (personId: string, { draft, key }: KeptNeed): void => {
  try {
    const kept = { key, draft: { ...draft, contactName: '', contactPhone: '' } };
    sessionStorage.setItem(slotOf(personId), JSON.stringify(kept));
  } catch {
    // Storage full or forbidden: the form still holds everything while the page is open.
  }
};

export const dropKeptNeed = (personId: string): void => {
  try {
    sessionStorage.removeItem(slotOf(personId));
  } catch {
    // Nothing was kept where nothing can be.
  }
};

const slotOf = (personId: string): string => `need:${personId}`;

/** What survives a reload of this tab? What was typed and its key, until it lies in the outbox. */
import { newKey } from '../../api.ts';
import { type Draft, emptyDraft } from './draft.ts';
import type { KeptFile } from './files.ts';

export type Kept = {
  draft: Draft;
  /** The Idempotency-Key of this act. */
  key: string;
  files: KeptFile[];
};

export const newKept = (): Kept => ({ draft: emptyDraft(), key: newKey(), files: [] });

/** Undefined when nothing was kept; a person never meets another's words on the same phone. */
export const readKept = (personId: string): Kept | undefined => {
  try {
    const text = sessionStorage.getItem(slotOf(personId));
    const kept: Partial<Kept> | undefined = text ? JSON.parse(text) : undefined;
    return kept && { ...newKept(), ...kept, draft: { ...emptyDraft(), ...kept.draft } };
  } catch {
    return undefined;
  }
};

/** A position the phone took by itself is not kept. */
export const writeKept = (personId: string, kept: Kept): void => {
  const { place, ...rest } = kept.draft;
  const draft = place?.from === 'hand' ? kept.draft : rest;
  try {
    sessionStorage.setItem(slotOf(personId), JSON.stringify({ ...kept, draft }));
  } catch {
    // Storage full or forbidden: the form still holds everything while the page is open.
  }
};

export const dropKept = (personId: string): void => {
  try {
    sessionStorage.removeItem(slotOf(personId));
  } catch {
    // Nothing was kept where nothing can be.
  }
};

const slotOf = (personId: string): string => `raise:${personId}`;

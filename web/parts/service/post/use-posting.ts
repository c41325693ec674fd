/** One need being posted: what the form holds, what is wrong with it, and how it is sent. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { NeedView } from '../../../../src/contract/service-views.ts';
import type { MeView } from '../../../../src/contract/views.ts';
import { Problem, post } from '../../../api.ts';
import { wordReasons } from '../word-reasons.ts';
import { dropKeptNeed, newKeptNeed, readKeptNeed, writeKeptNeed } from './kept-need.ts';
import { faultsOf, type NeedDraft, type NeedFaults, needBody, shownFaults } from './need-draft.ts';

export type Posting = {
  draft: NeedDraft;
  faults: NeedFaults;
  /** What no field says. */
  fault?: unknown;
  isBusy: boolean;
  isRestored: boolean;
  change(part: Partial<NeedDraft>): void;
  submit(): Promise<NeedView | undefined>;
  clear(): void;
};

export const usePosting = (who: MeView['user'], preset: Partial<NeedDraft>): Posting => {
  const found = useMemo(() => readKeptNeed(who.id), [who.id]);
  const [kept, setKept] = useState(() => first(found ?? newKeptNeed(), preset));
  const [isRestored, setRestored] = useState(found !== undefined);
  const [faults, setFaults] = useState<NeedFaults>({});
  const [fault, setFault] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const [isTouched, setTouched] = useState(false);
  const { draft, key } = kept;
  useEffect(() => {
    if (isTouched) writeKeptNeed(who.id, kept);
  }, [kept, isTouched]);
  const submit = async (): Promise<NeedView | undefined> => {
    const wrong = faultsOf(draft, who.unit.kind !== 'community');
    setFaults(wordReasons(wrong));
    setFault(undefined);
    if (Object.keys(wrong).length > 0 || isBusy) return undefined;
    setBusy(true);
    try {
      const need = await post<NeedView>('/api/needs', needBody(draft), key);
      dropKeptNeed(who.id);
      return need;
    } catch (caught) {
      const fields = caught instanceof Problem ? caught.view.fields : undefined;
      if (fields) setFaults(shownFaults(fields, draft));
      setFault(caught);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return {
    draft,
    faults,
    fault,
    isBusy,
    isRestored,
    change: (part) => {
      setTouched(true);
      setKept({ draft: { ...draft, ...part }, key });
      setFaults(untouched(faults, part));
    },
    submit,
    clear: () => {
      dropKeptNeed(who.id);
      setTouched(false);
      setRestored(false);
      setFaults({});
      setFault(undefined);
      setKept(newKeptNeed());
    },
  };
};

const first = <K extends { draft: NeedDraft }>(kept: K, preset: Partial<NeedDraft>): K => ({
  ...kept,
  draft: { ...kept.draft, ...preset },
});

/** Gone once the field is touched. */
const untouched = (faults: NeedFaults, part: Partial<NeedDraft>): NeedFaults => {
  const touched = Object.keys(part).map((name) => FIELD_OF[name] ?? name);
  return Object.fromEntries(
    Object.entries(faults).filter(
      ([path]) => !touched.some((name) => path === name || path.startsWith(`${name}.`)),
    ),
  );
};

const FIELD_OF: Record<string, string> = {
  contactName: 'contact.name',
  contactPhone: 'contact.phone',
  weeks: 'shifts',
};

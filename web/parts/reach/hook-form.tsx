/** Adds a group robot or a webhook; where its address is found stands beside the field. */
import { useState } from 'preact/hooks';
import { HOOK_KINDS, type HookKind } from '../../../src/contract/reach-views.ts';
import { reachSettingsWords } from '../../../src/contract/words/pages/reach-settings.ts';
import { pageWords } from '../../words.ts';
import { Choice } from '../admin/choice.tsx';
import { FormDialog } from '../admin/form-dialog.tsx';
import { Field } from '../field.tsx';
import { type HookDraft, type HookWrong, hookOf, SIGNED, wrongIn } from './hook-draft.ts';
import type { Hooks } from './use-hooks.ts';

const EMPTY: HookDraft = { kind: 'wecom', url: '', secret: '', label: '' };

export const HookForm = ({ hooks }: { hooks: Hooks }) => {
  const words = pageWords(reachSettingsWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <p>
      <button class="button" type="button" onClick={() => setOpen(true)}>
        {words.hookAdd}
      </button>
      {isOpen && <HookDialog hooks={hooks} onClose={() => setOpen(false)} />}
    </p>
  );
};

const HookDialog = ({ hooks, onClose }: { hooks: Hooks; onClose: () => void }) => {
  const words = pageWords(reachSettingsWords);
  const [draft, setDraft] = useState(EMPTY);
  const [wrong, setWrong] = useState<HookWrong>({});
  const { kind, url, secret, label } = draft;
  const change = (part: Partial<HookDraft>): void => setDraft({ ...draft, ...part });
  const add = async (): Promise<boolean> => {
    const found = wrongIn(draft);
    setWrong(found);
    if (Object.keys(found).length > 0) return false;
    await hooks.add(hookOf(draft));
    return true;
  };
  return (
    <FormDialog title={words.hookAddTitle} act={words.hookAdd} onAct={add} onClose={onClose}>
      <Choice
        label={words.hookWhich}
        value={kind}
        options={HOOK_KINDS.map((each) => ({ value: each, text: words.hookKind[each] }))}
        onValue={(value) => change({ kind: kindOf(value) })}
      />
      <p class="soft small">{words.hookWhere[kind]}</p>
      <Field
        label={words.hookUrl}
        type="url"
        isCode
        value={url}
        fault={wrong.url && words.hookNeedsUrl}
        onValue={(value) => change({ url: value })}
      />
      {SIGNED.includes(kind) && (
        <Field
          label={words.hookSecret}
          isCode
          autoComplete="off"
          value={secret}
          hint={kind === 'webhook' ? undefined : words.hookSecretNone}
          fault={wrong.secret && words.hookNeedsSecret}
          onValue={(value) => change({ secret: value })}
        />
      )}
      <Field
        label={words.hookLabel}
        value={label}
        hint={words.hookLabelHint}
        fault={wrong.label && words.hookNeedsLabel}
        onValue={(value) => change({ label: value })}
      />
    </FormDialog>
  );
};

const kindOf = (value: string): HookKind => HOOK_KINDS.find((kind) => kind === value) ?? 'wecom';

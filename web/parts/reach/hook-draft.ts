/** What is still wrong with a group robot being added? */
import type { HookKind } from '../../../src/contract/reach-views.ts';

export type HookDraft = { kind: HookKind; url: string; secret: string; label: string };

/** Those of which the sender must prove who it is; the others may go without. */
export const SIGNED: readonly HookKind[] = ['dingtalk', 'feishu', 'webhook'];
const NEEDS_SECRET: readonly HookKind[] = ['webhook'];

export type HookWrong = Partial<Record<'url' | 'secret' | 'label', true>>;

export const wrongIn = ({ kind, url, secret, label }: HookDraft): HookWrong => ({
  ...(!isHttps(url) && { url: true }),
  ...(NEEDS_SECRET.includes(kind) && !secret.trim() && { secret: true }),
  ...(!label.trim() && { label: true }),
});

const isHttps = (text: string): boolean =>
  URL.canParse(text.trim()) && new URL(text.trim()).protocol === 'https:';

/** As it is sent; a kind that is not signed takes no secret along. */
export const hookOf = ({ kind, url, secret, label }: HookDraft) => ({
  kind,
  url: url.trim(),
  label: label.trim(),
  ...(SIGNED.includes(kind) && secret.trim() && { secret: secret.trim() }),
});

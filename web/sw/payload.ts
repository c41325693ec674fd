/** What did the server push? Nothing is shown of what cannot be read. */
import type { Urgency } from '../../src/domain/reach/aim.ts';

export type PushPayload = {
  key: string;
  /** A newer one of the same topic takes the place of the older. */
  topic: string;
  title: string;
  body: string;
  href: string;
  /** What counts as opened when it is pressed; of a digest absent. */
  subjectId?: string;
  urgency: Urgency;
  count: number;
  tap?: { token: string; label: string };
  labels: { open: string };
  language: 'zh' | 'en';
  at: string;
};

export const readPayload = (text: string | undefined): PushPayload | undefined => {
  if (!text) return undefined;
  try {
    const read: PushPayload = JSON.parse(text);
    return read.key && read.title && isOwnPath(read.href) ? read : undefined;
  } catch {
    return undefined;
  }
};

/** A path of this site, never another's: '//elsewhere' is one. */
const isOwnPath = (href: unknown): boolean => typeof href === 'string' && /^\/(?![/\\])/.test(href);

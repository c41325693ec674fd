/** How does a pushed message look on this device, and is it shown at all? */
import type { PushPayload } from './payload.ts';

/** Kept with the notification until somebody presses it. */
export type Kept = Pick<
  PushPayload,
  'key' | 'topic' | 'href' | 'subjectId' | 'language' | 'at' | 'tap' | 'labels'
> & {
  /** Whose device it was when it came. */
  personId?: string;
};

/** On a shared device nobody acts in the name of whom it rang for before. */
export const isStillFor = (
  { personId }: Pick<Kept, 'personId'>,
  device: { personId: string } | undefined,
): boolean => personId !== undefined && device?.personId === personId;

/** As browsers take them; the library's type knows only what all of them share. */
export type ShownOptions = NotificationOptions & {
  actions: { action: 'tap' | 'open'; title: string }[];
  renotify: boolean;
  timestamp: number;
  vibrate?: number[];
  data: Kept;
};

export type Shown = { title: string; options: ShownOptions };

const URGENT_RHYTHM_MS = [300, 100, 300, 100, 600];

export const shownOf = (payload: PushPayload, personId?: string): Shown => {
  const { title, body, topic, urgency, language, at, tap, labels } = payload;
  const isEmergency = urgency === 'emergency';
  return {
    title,
    options: {
      body,
      tag: topic,
      renotify: true,
      silent: false,
      requireInteraction: isEmergency,
      lang: language === 'zh' ? 'zh-CN' : 'en',
      timestamp: Date.parse(at),
      icon: '/icon-192.png',
      badge: '/badge-96.png',
      ...(isEmergency && { vibrate: URGENT_RHYTHM_MS }),
      actions: [
        ...(tap ? [{ action: 'tap' as const, title: tap.label }] : []),
        { action: 'open', title: labels.open },
      ],
      data: { ...keptOf(payload), ...(personId && { personId }) },
    },
  };
};

const keptOf = (payload: PushPayload): Kept => {
  const { key, topic, href, subjectId, language, at, tap, labels } = payload;
  return {
    key,
    topic,
    href,
    ...(subjectId && { subjectId }),
    language,
    at,
    ...(tap && { tap }),
    labels,
  };
};

/** drop: it came before, or something newer of its topic is on the screen already. */
export const isWorthShowing = (
  { key, at }: Pick<PushPayload, 'key' | 'at'>,
  wasSeen: boolean,
  standing: readonly Pick<Kept, 'key' | 'at'>[],
): boolean => !wasSeen && !standing.some((each) => each.key !== key && each.at > at);

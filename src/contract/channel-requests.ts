/** What may be sent about devices, channels, phones and groups? */
import { z } from '@hono/zod-openapi';
import { REASON_KINDS, type TellKind } from '../domain/reach/aim.ts';
import { CHANNELS } from '../domain/reach/channels.ts';
import { HOOK_KINDS } from '../domain/reach/hook-kind.ts';

const URL_MAX = 2_000;
const LABEL_MAX = 40;
const SECRET_MAX = 200;
const TOKEN_MAX = 2_000;

const url = z.url({ protocol: /^https?$/ }).max(URL_MAX);
const label = z.string().trim().min(1).max(LABEL_MAX);

/** A point of P-256 as 65 bytes, and 16 bytes. */
const keys = z.strictObject({
  p256dh: z.string().regex(/^B[\w-]{86}=?$/),
  auth: z.string().regex(/^[\w-]{22}(==)?$/),
});

/** As PushSubscription.toJSON() gives it. */
export const subscriptionBody = z.strictObject({
  endpoint: url,
  keys,
  expirationTime: z.number().nullish(),
  label: label.optional(),
});

export const TELL_KINDS = [...new Set(Object.values(REASON_KINDS))] as [TellKind, ...TellKind[]];

export const choicesBody = z.strictObject({
  kinds: z.partialRecord(z.enum(TELL_KINDS), z.array(z.enum(CHANNELS)).max(CHANNELS.length)),
});

/** '13800000001', '0531-86920000', '+86 …' without spaces. */
export const phoneBody = z.strictObject({
  phone: z
    .string()
    .trim()
    .regex(/^\+?\d[\d-]{3,18}\d$/)
    .nullable(),
});

export const hookBody = z.strictObject({
  kind: z.enum(HOOK_KINDS),
  url,
  secret: z.string().trim().min(1).max(SECRET_MAX).optional(),
  label,
});

export const tapBody = z.strictObject({ token: z.string().min(1).max(TOKEN_MAX) });

/** The views of devices, channels and groups again as zod shapes, for the OpenAPI page and for tests. */
import { z } from '@hono/zod-openapi';
import { CHANNELS } from '../domain/reach/channels.ts';
import { HOOK_KINDS } from '../domain/reach/hook-kind.ts';
import { TELL_KINDS } from './channel-requests.ts';
import type { ChoicesView, DeviceView, HookView } from './reach-views.ts';

const instant = z.string().openapi({ format: 'date-time', description: 'RFC 3339, UTC' });
const ref = z.object({ id: z.string(), name: z.string() });
const channels = z.array(z.enum(CHANNELS));

export const pushKeyAnswer = z.object({ key: z.string() });

export const deviceAnswer: z.ZodType<DeviceView> = z
  .object({ id: z.string(), label: z.string(), madeAt: instant })
  .openapi('Device');

export const choicesAnswer: z.ZodType<ChoicesView> = z
  .object({
    channels,
    defaults: z.record(z.enum(TELL_KINDS), channels),
    kinds: z.partialRecord(z.enum(TELL_KINDS), channels),
    phone: z.string().optional(),
  })
  .openapi('Choices');

export const hookAnswer: z.ZodType<HookView> = z
  .object({
    id: z.string(),
    unit: ref,
    kind: z.enum(HOOK_KINDS),
    label: z.string(),
    host: z.string(),
    madeAt: instant,
    madeBy: ref,
  })
  .openapi('Hook');

export const trialAnswer = z.object({ delivered: z.boolean(), status: z.int().optional() });

export const tapAnswer = z.object({ number: z.string(), href: z.string() });

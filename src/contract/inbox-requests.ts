/** What may be asked of an inbox, and what may be sent to it? */
import { z } from '@hono/zod-openapi';
import { pageQuery } from './requests.ts';

const KEY_MAX = 200;
const KEYS_MAX = 200;

export const inboxQuery = pageQuery.extend({
  unread: z.enum(['0', '1']).optional().openapi({ description: '1: only what was not opened yet' }),
});

export const openedBody = z.strictObject({
  keys: z.array(z.string().min(1).max(KEY_MAX)).max(KEYS_MAX).optional(),
  subjectId: z
    .string()
    .min(1)
    .max(KEY_MAX)
    .optional()
    .openapi({ description: 'All that was told of this ticket or other thing' }),
  all: z.literal(true).optional(),
});

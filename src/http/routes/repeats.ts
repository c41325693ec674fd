/** 高频反复: what keeps coming back, for the hub and oversight. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { App } from '../../app/context.ts';
import { type FoundRepeat, readRepeats } from '../../app/tickets/repeats.ts';
import { repeatAnswer } from '../../contract/answers.ts';
import { refOf } from '../../contract/ticket-view.ts';
import type { RepeatView } from '../../contract/views.ts';
import type { Rules } from '../../domain/rules.ts';
import { json, READ_PROBLEMS, WRITE_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';

const repeats = createRoute({
  method: 'get',
  path: '/api/repeats',
  summary: 'Three or more whistles of one situation within 100 m and 90 days; newest first',
  responses: {
    200: json(z.object({ items: z.array(repeatAnswer) })),
    ...READ_PROBLEMS,
    403: WRITE_PROBLEMS[403],
  },
});

export const addRepeats = (api: OpenAPIHono<Env>, app: App): void => {
  api.openapi(repeats, async (c) => {
    const found = await readRepeats(app, c.get('actor'));
    const rules = app.directory.rules();
    return c.json({ items: found.flatMap((each) => toRepeatView(each, rules)) }, 200);
  });
};

const toRepeatView = (repeat: FoundRepeat, rules: Rules): RepeatView[] => {
  const last = repeat.tickets.at(-1);
  if (!last) return [];
  const code = repeat.situationCode;
  return [
    {
      situation: { id: code, name: rules.situations.get(code)?.name ?? code },
      place: { ...repeat.place, address: last.shown.address },
      street: refOf(last.ticket.streetId, rules),
      tickets: repeat.tickets.map(({ ticket, shown }) => ({
        id: ticket.id,
        number: ticket.number,
        title: shown.title,
        status: ticket.status,
        raisedAt: ticket.raisedAt,
      })),
      linkedBy: repeat.linkedBy,
    },
  ];
};

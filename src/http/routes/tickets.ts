/** Reading tickets: lists, one, by number, its facts, the map and the counters. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, TypedResponse } from 'hono';
import type { App } from '../../app/context.ts';
import type { Counters, PinRow } from '../../app/ports.ts';
import {
  countTickets,
  listTickets,
  readByNumber,
  readFacts,
  readPins,
  seesForeignPins,
} from '../../app/tickets/find.ts';
import { createShare } from '../../app/tickets/share.ts';
import {
  countersAnswer,
  factAnswer,
  listAnswer,
  mapAnswer,
  ticketAnswer,
} from '../../contract/answers.ts';
import { toFactView } from '../../contract/fact-view.ts';
import { listQuery, mapQuery } from '../../contract/requests.ts';
import { cardToSummary } from '../../contract/ticket-view.ts';
import type { List, MapView, TicketSummary } from '../../contract/views.ts';
import { idParam, json, READ_PROBLEMS } from '../answers.ts';
import type { Env } from '../env.ts';
import { isSensitiveText, markSensitive } from '../sensitive.ts';
import { answerTicket, viewOf } from './ticket-answer.ts';

const list = createRoute({
  method: 'get',
  path: '/api/tickets',
  summary: 'Tickets this person sees, newest first; with `number` the one of that number',
  request: { query: listQuery },
  responses: { 200: json(z.union([listAnswer, ticketAnswer])), ...READ_PROBLEMS },
});

const one = createRoute({
  method: 'get',
  path: '/api/tickets/{id}',
  summary: 'One ticket as this person sees it, with the verbs they may do now',
  request: { params: idParam },
  responses: { 200: json(ticketAnswer), ...READ_PROBLEMS },
});

const facts = createRoute({
  method: 'get',
  path: '/api/tickets/{id}/facts',
  summary: 'The record of one ticket, oldest first',
  request: { params: idParam },
  responses: { 200: json(z.object({ items: z.array(factAnswer) })), ...READ_PROBLEMS },
});

const map = createRoute({
  method: 'get',
  path: '/api/map',
  summary: 'Open tickets as columns',
  request: { query: mapQuery },
  responses: { 200: json(mapAnswer), ...READ_PROBLEMS },
});

const counters = createRoute({
  method: 'get',
  path: '/api/counters',
  summary: 'How many are open, waiting, yellow, red, done today; how many tasks are on site',
  responses: { 200: json(countersAnswer), ...READ_PROBLEMS },
});

const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true';

export const addTicketReads = (api: OpenAPIHono<Env>, app: App): void => {
  const share = createShare(app);
  api.openapi(list, async (c) => {
    const { number, overdue, only, mine, wall, ...rest } = c.req.valid('query');
    const actor = c.get('actor');
    if (number) return c.json(viewOf(app, actor, await readByNumber(app, actor, number)), 200);
    const flags = { overdue: isOn(overdue), only, mine: isOn(mine), wall: isOn(wall) };
    const asked = { ...rest, ...flags };
    const page = async () => {
      const { items, nextCursor } = await listTickets(app, actor, asked);
      const rules = app.directory.rules();
      const now = app.world.now();
      return {
        items: items.map(({ card, shown }) => cardToSummary(card, shown, rules, now)),
        nextCursor,
      };
    };
    const whose = flags.mine ? `${actor.personId} ${actor.unit.id}` : '';
    const text = await share(actor, `list ${JSON.stringify(asked)} ${whose}`, page);
    return answerText<List<TicketSummary>>(c, text);
  });
  api.openapi(one, async (c) =>
    c.json(await answerTicket(app, c.get('actor'), c.req.valid('param').id), 200),
  );
  api.openapi(facts, async (c) => {
    const found = await readFacts(app, c.get('actor'), c.req.valid('param').id);
    if (found.isSensitive) markSensitive(c);
    const names = { ...app.directory.rules(), people: found.people };
    return c.json({ items: found.facts.map((each) => toFactView(each, found.words, names)) }, 200);
  });
  api.openapi(map, async (c) => {
    const { bbox, wall } = c.req.valid('query');
    const actor = c.get('actor');
    const asked = `map ${bbox} ${isOn(wall)} ${seesForeignPins(actor)}`;
    const read = async () => toColumns(await readPins(app, actor, bbox, isOn(wall)));
    return answerText<MapView>(c, await share(actor, asked, read));
  });
  api.openapi(counters, async (c) => {
    const actor = c.get('actor');
    return answerText<Counters>(c, await share(actor, 'counters', () => countTickets(app, actor)));
  });
};

/** What is JSON already. */
const answerText = <T>(c: Context<Env>, text: string) => {
  if (isSensitiveText(text)) markSensitive(c);
  return c.body(text, 200, { 'content-type': 'application/json' }) as Response as TypedResponse<
    T,
    200,
    'json'
  > &
    Response;
};

const toColumns = (rows: readonly PinRow[]): MapView => ({
  id: rows.map((row) => row.id),
  lng: rows.map((row) => row.lng),
  lat: rows.map((row) => row.lat),
  kind: rows.map((row) => row.kind),
  state: rows.map((row) => row.state),
  startedAt: rows.map((row) => row.startedAt),
  yellowAt: rows.map((row) => row.yellowAt),
  dueAt: rows.map((row) => row.dueAt),
  unclaimed: rows.map((row) => row.unclaimed),
  readable: rows.map((row) => row.readable),
});

/** The baseline: a socket.io server that broadcasts what it is sent, in a fact's shape, and nothing else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

const server = createServer((request, response) => {
  if (request.url !== '/send') return;
  let text = '';
  request.on('data', (chunk) => {
    text += chunk;
  });
  request.on('end', () => {
    io.emit('fact', factLike(JSON.parse(text).title));
    response.end('{}');
  });
});
const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false });

const clock = {
  id: 'claim.1.1',
  name: 'claim',
  taskId: '1',
  unitId: 'chengguan',
  round: 1,
  policy: 'enforcement.claim@1',
  startedAt: '2026-11-23T02:00:00.000Z',
  yellowAt: '2026-11-23T02:45:00.000Z',
  dueAt: '2026-11-23T03:00:00.000Z',
  state: 'running',
};

const factLike = (title: string) => ({
  seq: 1,
  ticketId: '019a0000-0000-7000-8000-000000000000',
  type: 'ticket.raised',
  at: '2026-11-23T02:00:00.000Z',
  by: { unit: { id: 'qianfoshan', name: '千佛山街道' } },
  ticket: {
    id: '019a0000-0000-7000-8000-000000000000',
    number: 'LX20261123-0001',
    kind: 'enforcement',
    status: 'blown',
    title,
    place: { lat: 36.655, lng: 117.032, address: '千佛山路 1 号' },
    street: { id: 'qianfoshan', name: '千佛山街道' },
    lead: { id: 'chengguan', name: '区城管局' },
    leadStatus: 'waiting',
    level: 0,
    version: 1,
    sensitive: false,
    openSlots: 0,
    onSite: 0,
    clock,
  },
});

io.on('connection', (socket) => socket.emit('ready', { head: 0, now: clock.startedAt }));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));

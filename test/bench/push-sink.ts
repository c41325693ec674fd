/** A push service in a process of its own that takes everything; forked, it says where it listens and how much came. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SinkReport = { origin: string } | { taken: number };

const report = (message: SinkReport): void => void process.send?.(message);

let taken = 0;
const server = createServer((request, response) => {
  request.resume();
  request.once('end', () => {
    taken += 1;
    response.writeHead(201).end();
  });
});
server.listen(0, '127.0.0.1', () =>
  report({ origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
);

process.on('message', () => report({ taken }));
process.on('disconnect', () => process.exit(0));

/** The same server at another address, whose /sw.js a test changes: a new version of the app, as a browser sees it. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Front = {
  url: string;
  /** From now on /sw.js ends differently. */
  change(): void;
  close(): Promise<void>;
};

export const openFront = async (behind: string): Promise<Front> => {
  let version = 0;
  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    const { method, headers, url = '/' } = asked;
    const plain = { ...headers, 'accept-encoding': 'identity' };
    const onward = request(`${behind}${url}`, { method, headers: plain }, (found) => {
      const { 'content-length': length, ...kept } = found.headers;
      const isWorker = url === '/sw.js';
      answer.writeHead(found.statusCode ?? 502, isWorker ? kept : found.headers);
      found.on('end', () => answer.end(isWorker ? `\n// version ${version}` : undefined));
      found.pipe(answer, { end: false });
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  };
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    change: () => {
      version += 1;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

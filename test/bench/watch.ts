/** A thousand dashboards in one process of their own; reports how long each fact took. */
import { io } from 'socket.io-client';
import type { WatchOrder, WatchReport } from './live.ts';

const AT_ONCE = 50;
const waits: number[] = [];

const report = (message: WatchReport): void => void process.send?.(message);

const hear = (message: { type?: string; ticket: { title: string } }): void => {
  const sent = Number(/^sent ([\d.]+)$/.exec(message.ticket.title)?.[1]);
  if (sent) waits.push(performance.timeOrigin + performance.now() - sent);
};

const connect = ({ url, cookie }: WatchOrder): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: cookie ? { cookie } : {},
    });
    socket.once('ready', () => resolve());
    socket.once('connect_error', reject);
    socket.on('fact', hear);
  });

const watch = async (order: WatchOrder): Promise<void> => {
  for (let done = 0; done < order.dashboards; done += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => connect(order)));
  report({ connected: order.dashboards });
};

process.on('message', (message: WatchOrder | 'report') => {
  if (message === 'report') report({ waits });
  else void watch(message);
});

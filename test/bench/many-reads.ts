/** So many connections, each asking again as soon as it is answered. */
import { Agent, request } from 'node:http';

export type Load = { connections: number; ms: number };

/** Milliseconds of each answer; `paths` are asked for in turn, each connection from its own place. */
export const askAgainAndAgain = async (
  url: string,
  cookie: string,
  paths: readonly string[],
  { connections, ms }: Load,
): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + ms;
  const waits: number[] = [];
  const connection = async (first: number): Promise<void> => {
    for (let at = first; performance.now() < end; at += connections) {
      const sent = performance.now();
      await ask(agent, `${url}${paths[at % paths.length]}`, cookie);
      waits.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, index) => connection(index)));
  agent.destroy();
  return waits;
};

const ask = (agent: Agent, url: string, cookie: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const call = request(url, { agent, headers: { cookie } }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    });
    call.once('error', reject);
    call.end();
  });

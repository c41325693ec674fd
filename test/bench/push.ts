/** Encryptions and deliveries per second through our carrier, beside bare web-push and fetch, to a local service. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import webPush from 'web-push';
import type { Parcel } from '../../src/app/reach/carrier.ts';
import { createNodeOutside } from '../../src/entry/node-outside.ts';
import { toPushPayload } from '../../src/push/payload.ts';
import { createMakePush } from '../../src/push/web-push.ts';
import { addressOf, NOW, openCarrier, parcelTo, vapid } from '../support/carrying.ts';
import { type Browser, newBrowserKeys } from '../support/decrypt-push.ts';
import type { SinkReport } from './push-sink.ts';
import { quantile, say } from './stats.ts';

const ROUNDS = 3;
const ROUND_MS = 3_000;
const AT_ONCE = 32;
const PHONES = 200;

const vapidDetails = { ...vapid, subject: 'mailto:duty@lixia.example' };
const options = { TTL: 300, urgency: 'high', contentEncoding: 'aes128gcm', vapidDetails } as const;

type Phone = { browser: Browser; parcel: Parcel };

export const benchPush = async (): Promise<void> => {
  const sink = fork(join(import.meta.dirname, 'push-sink.ts'));
  try {
    const origin = await originOf(sink);
    const phones = await phonesAt(origin);
    await encrypting(phones);
    await delivering(phones, origin, sink);
  } finally {
    sink.disconnect();
  }
};

const phonesAt = (origin: string): Promise<Phone[]> =>
  Promise.all(
    Array.from({ length: PHONES }, async (_, n) => {
      const { curve, auth } = newBrowserKeys();
      const keys = { p256dh: curve.getPublicKey('base64url'), auth: auth.toString('base64url') };
      const browser = { endpoint: `${origin}/push/${n}`, keys };
      return { browser, parcel: parcelTo(await addressOf('push', browser, `phone ${n}`)) };
    }),
  );

const payloadOf = (parcel: Parcel): string =>
  JSON.stringify(toPushPayload(parcel, () => '千佛山街道', NOW));

const encrypting = async (phones: readonly Phone[]): Promise<void> => {
  const make = createMakePush(vapidDetails);
  const payload = payloadOf(phones[0]?.parcel ?? raiseNone());
  const { ours, bare } = await sideBySide(
    1,
    async (n) => {
      const { browser, parcel } = at(phones, n);
      await make(browser, { ...parcel, payload }, NOW);
    },
    async (n) => void webPush.generateRequestDetails(at(phones, n).browser, payload, options),
  );
  tell('encryptions', ours, bare, 'generateRequestDetails');
};

const delivering = async (
  phones: readonly Phone[],
  origin: string,
  sink: ChildProcess,
): Promise<void> => {
  let delivered = 0;
  const outside = createNodeOutside({ now: () => NOW });
  const carrier = openCarrier({ outside, pushServices: [origin] });
  const { ours, bare } = await sideBySide(
    AT_ONCE,
    async (n) => {
      const { status } = await carrier.carry(at(phones, n).parcel);
      if (status !== 201) throw new Error(`answered ${status}`);
      delivered += 1;
    },
    async (n) => {
      const { browser, parcel } = at(phones, n);
      const details = webPush.generateRequestDetails(browser, payloadOf(parcel), options);
      const { endpoint, method, body } = details;
      const headers = details.headers as Record<string, string>;
      const response = await fetch(endpoint, { method, headers, body: new Uint8Array(body) });
      await response.arrayBuffer();
      if (response.status !== 201) throw new Error(`answered ${response.status}`);
      delivered += 1;
    },
  );
  tell(`deliveries, ${AT_ONCE} at once`, ours, bare, 'generateRequestDetails and fetch');
  const taken = await takenBy(sink);
  say(`sent ${delivered}, taken by the service ${taken}`);
  if (taken !== delivered) throw new Error('something was lost on the way');
};

type Work = (n: number) => Promise<void>;

/** In turns, so that both meet the same machine. */
const sideBySide = async (atOnce: number, our: Work, theirs: Work) => {
  const rates = { ours: [] as number[], bare: [] as number[] };
  await rateOf(atOnce, our, ROUND_MS / 3);
  await rateOf(atOnce, theirs, ROUND_MS / 3);
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.bare.push(await rateOf(atOnce, theirs, ROUND_MS));
    rates.ours.push(await rateOf(atOnce, our, ROUND_MS));
  }
  return rates;
};

const rateOf = async (atOnce: number, work: Work, ms: number): Promise<number> => {
  const start = performance.now();
  let done = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() - start < ms) {
      const n = done;
      done += 1;
      await work(n);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return done / ((performance.now() - start) / 1_000);
};

const tell = (what: string, ours: number[], bare: number[], besides: string): void => {
  const [our, their] = [quantile(ours, 0.5), quantile(bare, 0.5)];
  const rounds = [ours, bare].map((each) => each.map((rate) => rate.toFixed(0)).join(' '));
  say(`push, ${what}: ${our.toFixed(0)}/s through our carrier`);
  say(`bare ${besides}: ${their.toFixed(0)}/s`);
  say(`ratio ${(our / their).toFixed(2)}, rounds ${rounds.join(' | ')}`);
};

const at = (phones: readonly Phone[], n: number): Phone => phones[n % phones.length] ?? raiseNone();

const raiseNone = (): never => {
  throw new Error('no phones');
};

const originOf = async (sink: ChildProcess): Promise<string> => {
  const said = await reportOf(sink);
  if (!('origin' in said)) throw new Error('the service did not say where it is');
  return said.origin;
};

const takenBy = async (sink: ChildProcess): Promise<number> => {
  const heard = reportOf(sink);
  sink.send('report');
  const said = await heard;
  return 'taken' in said ? said.taken : 0;
};

const reportOf = (sink: ChildProcess): Promise<SinkReport> =>
  new Promise((resolve) => sink.once('message', (said) => resolve(said as SinkReport)));

/** How does a browser's subscription become what the server keeps, and its key what the browser takes? */

/** base64url, as the server gives its public key. */
export const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );

export type SubscriptionBody = {
  endpoint: string;
  keys: { p256dh: string; auth: string };
  label: string;
};

export const toBody = (
  subscription: Pick<PushSubscription, 'toJSON' | 'endpoint'>,
  label: string,
): SubscriptionBody => {
  const { keys = {} } = subscription.toJSON();
  const { p256dh = '', auth = '' } = keys;
  return { endpoint: subscription.endpoint, keys: { p256dh, auth }, label };
};

/** One made for another key of the server cannot be sent to any more. */
export const isMadeFor = (
  { options }: Pick<PushSubscription, 'options'>,
  base64url: string,
): boolean => {
  const made = options.applicationServerKey;
  if (!made) return true;
  const wanted = bytesOf(base64url);
  const bytes = new Uint8Array(made);
  return bytes.length === wanted.length && bytes.every((byte, index) => byte === wanted[index]);
};

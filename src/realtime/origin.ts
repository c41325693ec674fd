/** Does a connection come from another site? Browsers send cookies along whoever opens the socket. */

export const isForeign = (headers: Headers, baseUrl: string | undefined): boolean => {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return true;
  const origin = headers.get('origin');
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const { host, origin: theirs } = new URL(origin);
  if (baseUrl && theirs === new URL(baseUrl).origin) return false;
  return host !== headers.get('host');
};

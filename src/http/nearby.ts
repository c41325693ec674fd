/** Does a request come from this machine, to this machine, with nobody in between? */

const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** Set by proxies and tunnels, which pass on what comes from elsewhere. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** By what it says of itself: a page of another site can have its own name lead here, but then says so. */
export const isNearby = ({ url, headers }: Request): boolean =>
  LOOPBACK_HOSTS.includes(new URL(url).hostname) && !FORWARDED.some((name) => headers.has(name));

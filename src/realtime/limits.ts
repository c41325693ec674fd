/** What holds for sockets on every host? */

/** Clients only listen: what they send is the protocol's own. */
export const SOCKET_LIMITS = {
  path: '/socket.io/',
  maxHttpBufferSize: 16_384,
  /** Milliseconds until a connection that was refused or never introduced itself is ended. */
  connectTimeout: 5_000,
};

export const LIVE_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

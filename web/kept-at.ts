/** Set by the service worker on an answer it had kept: when the server gave it. */
export const KEPT_AT = 'shaodao-kept-at';

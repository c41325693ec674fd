/** Which answers may lie on a phone, and under which names? A named list, and nothing of what is sensitive. */

/** What the pages of the field read. Contacts, files, figures and lists of people are not among them. */
const KEPT: readonly RegExp[] = [
  /^\/api\/(district|units|situations|calendar|policies|waits|feed)$/,
  /^\/api\/situations\/[^/]+\/(precedents|versions)$/,
  /^\/api\/tickets$/,
  /^\/api\/tickets\/[^/]+(\/facts)?$/,
  /^\/api\/(roster|handover|inbox)(\/.*)?$/,
  /^\/api\/service\/home$/,
];

/** Read for the map, the wall and other places that are not of the field. */
const NOT_KEPT = /[?&](bbox|wall|cursor|overdue)=/;
/** Asked with the exact position of whoever stands there. */
const NEAR = /\/near$/;

export const isKept = ({ pathname, search }: URL): boolean =>
  KEPT.some((path) => path.test(pathname)) &&
  !NOT_KEPT.test(search) &&
  !NEAR.test(pathname) &&
  isHead(pathname, search);

/** Of the feed only its head, as it is read at the start. */
const isHead = (pathname: string, search: string): boolean =>
  pathname !== '/api/feed' || search === '?after=0&limit=1';

/** As the server marks an answer; of a server that does not, as tickets and their summaries say it. */
const MARK = 'shaodao-sensitive';
const SPELLINGS = ['"sensitivity":"sensitive"', '"sensitive":true'];

/** Named readers only: not on a phone that may be lost. */
export const isSensitive = (headers: Headers, text: string): boolean =>
  headers.get(MARK) === '1' || SPELLINGS.some((spelling) => text.includes(spelling));

const TICKET = /^\/api\/tickets\/[^/]+$/;

/** Opened on the desk by its id, a ticket is found on its own page by its number. */
export const otherNameOf = ({ pathname, searchParams }: URL, text: string): string | undefined => {
  const isById = TICKET.test(pathname);
  if (!isById && !searchParams.has('number')) return undefined;
  const { id, number } = JSON.parse(text);
  if (!id || !number) return undefined;
  return isById
    ? `/api/tickets?number=${encodeURIComponent(number)}`
    : `/api/tickets/${encodeURIComponent(id)}`;
};

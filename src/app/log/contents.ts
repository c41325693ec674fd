/** Are the contents those the facts speak of, and are the purged ones gone? */
import type { ContentRef } from '../../domain/ticket/fact.ts';
import { contentText } from '../chain.ts';
import type { Content, LoggedFact, World } from '../ports.ts';
import type { LoggedThingFact } from '../things/thing-store.ts';

type AnyLogged = LoggedFact | LoggedThingFact;
type Told = { facts: readonly AnyLogged[]; contents: readonly Content[] };

/** Ids of contents that are missing, changed, not spoken of, or emptied without a purge. */
export const strayContents = async (
  { facts, contents }: Told,
  sha256: World['sha256'],
): Promise<string[]> => {
  const refs = new Map(facts.flatMap(refsOf).map((ref) => [ref.id, ref.hash]));
  const purged = new Set(facts.flatMap(purgedIds));
  const kept = new Set(contents.map(({ id }) => id));
  const strays = [...refs.keys()].filter((id) => !kept.has(id));
  for (const content of contents) {
    const sound =
      refs.get(content.id) === content.hash &&
      (purged.has(content.id) ? isEmpty(content) : await isWhole(content, sha256));
    if (!sound) strays.push(content.id);
  }
  return strays;
};

const refsOf = ({ data }: AnyLogged): ContentRef[] =>
  [
    data.words,
    'caller' in data ? data.caller : undefined,
    'contact' in data ? data.contact : undefined,
    ...(('files' in data && data.files) || []),
  ].filter((ref) => ref !== undefined);

const purgedIds = ({ type, data }: AnyLogged): string[] => {
  if (type !== 'content.purged') return [];
  return 'contentIds' in data ? data.contentIds : [data.contentId];
};

const isEmpty = ({ body, salt }: Content): boolean => body === null && salt === null;

const isWhole = async ({ body, salt, hash }: Content, sha256: World['sha256']): Promise<boolean> =>
  body !== null && salt !== null && (await sha256(contentText(salt, body))) === hash;

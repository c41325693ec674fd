/** What was said of things: their words by the id of the content, and a contact once its look is recorded. */
import type { Contact } from '../../domain/service/fact.ts';
import type { App } from '../context.ts';
import { type WordsById, wordsById } from '../tickets/find.ts';

export const readWords = async (
  app: Pick<App, 'store'>,
  thingIds: readonly string[],
): Promise<WordsById> => wordsById(await app.store.thingContents([...new Set(thingIds)]));

/** Empty when none is kept, or purged since. */
export const openContact = async (
  app: Pick<App, 'store' | 'vault'>,
  thingId: string,
  contentId: string | undefined,
): Promise<Contact> => {
  const contents = contentId ? await app.store.thingContents([thingId]) : [];
  const body = contents.find(({ id }) => id === contentId)?.body;
  if (!contentId || !body) return {};
  return JSON.parse(await app.vault.open(body, contentId)) as Contact;
};

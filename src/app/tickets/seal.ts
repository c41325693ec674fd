/** How do a verb's facts become one commit? Words go to contents, facts into the chain. */
import { canonicalJson } from '../../domain/canonical.ts';
import { latest } from '../../domain/instant.ts';
import { apply } from '../../domain/ticket/apply.ts';
import type { ContentRef, Fact, NewFact, Words } from '../../domain/ticket/fact.ts';
import { nextInstant } from '../../domain/ticket/settle.ts';
import { audienceOf } from '../../domain/ticket/sight.ts';
import { isOpen, type Ticket } from '../../domain/ticket/ticket.ts';
import { waitsOf } from '../../domain/ticket/waits.ts';
import { addContent, chainText } from '../chain.ts';
import type { App } from '../context.ts';
import type {
  AttachmentMeta,
  ChainedFact,
  Change,
  Content,
  Shown,
  StoredTicket,
} from '../ports.ts';

export type Sealed = Omit<Change, 'receipt'>;

/** `before` is undefined for a raise. Facts are never dated before the newest one. */
export const seal = async (
  app: App,
  ticketId: string,
  before: StoredTicket | undefined,
  newFacts: readonly NewFact[],
): Promise<Sealed> => {
  const noticedAt = app.world.now();
  const facts: ChainedFact[] = [];
  const contents: Content[] = [];
  let ticket = before?.ticket;
  let shown: Shown = before?.shown ?? { title: '' };
  let headHash = before?.headHash ?? '';
  for (const draft of newFacts) {
    const version = (ticket?.version ?? 0) + 1;
    const made = await contentsOf(app, ticketId, version, draft);
    contents.push(...made.contents);
    const at = latest(draft.at, ticket?.updatedAt);
    const data = { ...draft.data, ...made.refs };
    const fact = { ticketId, version, type: draft.type, at, by: draft.by, data } as Fact;
    headHash = await app.world.sha256(chainText(headHash, fact));
    facts.push({ ...fact, hash: headHash, noticedAt });
    shown = shownAfter(fact, draft.words, shown, ticket);
    ticket = apply(ticket, fact);
  }
  if (!ticket) throw new Error('a change without facts');
  return {
    expectedVersion: before?.ticket.version ?? 0,
    ticket,
    shown,
    headHash,
    audience: audienceOf(ticket),
    nextInstant: nextInstant(ticket),
    ...movesFrom(before?.ticket, ticket),
    facts,
    contents,
    purgedContentIds: facts.flatMap((fact) =>
      fact.type === 'content.purged' ? [fact.data.contentId] : [],
    ),
    attachmentIds: facts.flatMap((fact) => fact.data.attachmentIds ?? []),
  };
};

/** A fold keeps what it does not touch: the same task is the same object. */
const movesFrom = (
  before: Ticket | undefined,
  after: Ticket,
): Pick<Change, 'moved' | 'changedTasks' | 'waits'> => ({
  ...waitsMoved(before, after),
  moved: !before || sightText(before) !== sightText(after),
  changedTasks: after.tasks.filter((task) => !before?.tasks.includes(task)),
});

/** Said only when others wait than before. */
const waitsMoved = (before: Ticket | undefined, after: Ticket): Pick<Change, 'waits'> => {
  const waits = waitsOf(after);
  const was = before ? waitsOf(before) : [];
  return JSON.stringify(waits) === JSON.stringify(was) ? {} : { waits };
};

const sightText = (ticket: Ticket): string => {
  const { full, call } = audienceOf(ticket);
  return [isOpen(ticket), ...full, '', ...call].join('\n');
};

const contentsOf = async (app: App, ticketId: string, version: number, draft: NewFact) => {
  const contents: Content[] = [];
  const refs: { words?: ContentRef; caller?: ContentRef; files?: ContentRef[] } = {};
  if (draft.words && Object.keys(draft.words).length > 0) {
    const body = canonicalJson(draft.words);
    refs.words = await addContent(app, contents, `${ticketId}.${version}`, 'words', body);
  }
  if (draft.caller && (draft.caller.name || draft.caller.phone)) {
    const id = `${ticketId}.${version}.caller`;
    const body = await app.vault.seal(canonicalJson(draft.caller), id);
    refs.caller = await addContent(app, contents, id, 'caller', body);
  }
  for (const [n, { id, digest }] of (await metasOf(app, draft)).entries()) {
    const body = canonicalJson({ attachmentId: id, digest });
    const file = await addContent(
      app,
      contents,
      `${ticketId}.${version}.file${n + 1}`,
      'file',
      body,
    );
    refs.files = [...(refs.files ?? []), file];
  }
  return { contents, refs };
};

const metasOf = async (app: App, { data }: NewFact): Promise<AttachmentMeta[]> => {
  const { attachmentIds = [] } = data;
  return attachmentIds.length > 0 ? app.store.metas(attachmentIds) : [];
};

/** Title and address as lists show them after a fact whose words these are; `ticket` before it. */
export const shownAfter = (
  fact: Fact,
  words: Words | undefined,
  before: Shown,
  ticket: Ticket | undefined,
): Shown => {
  switch (fact.type) {
    case 'ticket.raised':
    case 'ticket.revised':
      return { title: words?.title ?? '', address: words?.address };
    case 'ticket.supplemented':
      return fact.data.words ? { ...before, address: words?.address } : before;
    case 'content.purged':
      return shownWithout(fact.data.contentId, before, ticket);
    default:
      return before;
  }
};

const shownWithout = (contentId: string, before: Shown, ticket: Ticket | undefined): Shown => {
  if (contentId === ticket?.addressWords) return { title: before.title };
  if (contentId !== ticket?.words) return before;
  return ticket.addressWords ? { title: '', address: before.address } : { title: '' };
};

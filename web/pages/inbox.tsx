/** /inbox: what one was told, newest first; to open it is to be reached. */
import '../styles/inbox.css';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { inboxWords } from '../../src/contract/words/pages/inbox.ts';
import { useNow } from '../parts/clock/use-now.ts';
import { Empty } from '../parts/empty.tsx';
import { InboxRow } from '../parts/inbox/inbox-row.tsx';
import { byDay } from '../parts/inbox/items.ts';
import { type Inbox, useInbox } from '../parts/inbox/use-inbox.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { unread } from '../state.ts';
import { book, pageWords } from '../words.ts';

export const InboxPage = () => {
  const words = pageWords(inboxWords);
  const isUnreadOnly = useLocation().query.unread === '1';
  useEffect(() => {
    document.title = `${words.title} · ${book().product}`;
  }, [words]);
  return (
    <main class="page inbox-page">
      <InboxOf key={String(isUnreadOnly)} isUnreadOnly={isUnreadOnly} />
    </main>
  );
};

const InboxOf = ({ isUnreadOnly }: { isUnreadOnly: boolean }) => {
  const words = pageWords(inboxWords);
  const inbox = useInbox(isUnreadOnly);
  const [told, setTold] = useState('');
  const { known, fault } = inbox;
  const count = unread.value ?? 0;
  const readAll = async (): Promise<void> => {
    if (await inbox.openAll()) setTold(words.readAllDone);
  };
  return (
    <>
      <header class="inbox-head">
        <h1>
          {words.title} {count > 0 && <span class="soft inbox-total">{words.count(count)}</span>}
        </h1>
        <a class="button" href="/account/reach">
          {words.settings}
        </a>
      </header>
      <div class="inbox-tools">
        <nav class="cluster" aria-label={words.filter}>
          <FilterLink href="/inbox" text={words.all} isOn={!isUnreadOnly} />
          <FilterLink href="/inbox?unread=1" text={words.unreadOnly} isOn={isUnreadOnly} />
        </nav>
        {count > 0 && (
          <button class="button plain" type="button" onClick={() => void readAll()}>
            {words.readAll}
          </button>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {told}
      </p>
      {fault !== undefined && <ProblemNotice fault={fault} retry={inbox.reload} />}
      {fault !== undefined && known && <p class="soft small">{words.stale}</p>}
      {!known && fault === undefined && <Skeleton rows={6} />}
      {known?.items.length === 0 && <NothingThere isUnreadOnly={isUnreadOnly} />}
      {known && known.items.length > 0 && <Rows inbox={inbox} />}
    </>
  );
};

const FilterLink = ({ href, text, isOn }: { href: string; text: string; isOn: boolean }) => (
  <a class="chip inbox-chip" href={href} aria-current={isOn ? 'page' : undefined}>
    {text}
  </a>
);

const NothingThere = ({ isUnreadOnly }: { isUnreadOnly: boolean }) => {
  const words = pageWords(inboxWords);
  return isUnreadOnly ? (
    <Empty text={words.emptyUnread}>
      <a class="button" href="/inbox">
        {words.showAll}
      </a>
    </Empty>
  ) : (
    <Empty text={words.empty}>
      <p>{words.emptyWay}</p>
    </Empty>
  );
};

/** No row moves under the finger: what comes meanwhile waits above, and says so. */
const Rows = ({ inbox }: { inbox: Inbox }) => {
  const words = pageWords(inboxWords);
  const now = useNow();
  const [top, setTop] = useState<string>();
  const { known: { items, nextCursor } = { items: [], nextCursor: null }, isMore } = inbox;
  const fresh = Math.max(
    0,
    items.findIndex(({ key }) => key === top),
  );
  return (
    <div
      class="inbox-days"
      onPointerEnter={() => setTop(items[0]?.key)}
      onPointerLeave={() => setTop(undefined)}
    >
      <p class="inbox-fresh" role="status">
        {fresh > 0 && (
          <button class="chip" type="button" onClick={() => setTop(items[0]?.key)}>
            {words.fresh(fresh)}
          </button>
        )}
      </p>
      {byDay(items.slice(fresh), now).map(({ day, items: ofDay }) => (
        <section key={day} class="inbox-day">
          <h2>{words[day]}</h2>
          <ul class="card flush inbox-rows">
            {ofDay.map((item) => (
              <InboxRow key={item.key} item={item} onOpen={inbox.open} />
            ))}
          </ul>
        </section>
      ))}
      {nextCursor ? (
        <button
          class="button inbox-more"
          type="button"
          aria-busy={isMore}
          onClick={() => void inbox.loadMore()}
        >
          {words.more}
        </button>
      ) : (
        <p class="soft small inbox-more">{words.end}</p>
      )}
    </div>
  );
};

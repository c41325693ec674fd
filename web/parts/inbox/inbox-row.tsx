/** One message: what about, what happened, which and where, by when, and whether it was opened. */
import '../../elements/whistle-pin.ts';
import type { InboxItemView } from '../../../src/contract/reach-views.ts';
import { inboxWords } from '../../../src/contract/words/pages/inbox.ts';
import { KINDS, type Kind } from '../../../src/domain/ticket/ticket.ts';
import { language, pageWords } from '../../words.ts';
import { say } from '../clock/clock-left.tsx';
import { Icon, type IconName } from '../icons.tsx';
import { worded, wordedClock } from './told.ts';

type Props = { item: InboxItemView; onOpen: (item: InboxItemView) => void };

export const InboxRow = ({ item, onOpen }: Props) => {
  const words = pageWords(inboxWords);
  const { href, at, openedAt, clock } = item;
  const { title, body } = worded(item);
  return (
    <li class="inbox-row" data-unread={openedAt ? undefined : ''} data-key={item.key}>
      <a class="inbox-open" href={href} onClick={() => onOpen(item)}>
        <Mark item={item} />
        <span class="inbox-words">
          <span class="inbox-said">
            {!openedAt && <span class="inbox-unread">{words.unread}</span>}
            {title}
          </span>
          <span class="inbox-line soft">{body}</span>
          {clock && (
            <span class="inbox-line inbox-clock" data-state={clock.state}>
              {wordedClock(item)}
            </span>
          )}
        </span>
        <time class="inbox-at soft small" dateTime={at}>
          {say(at)}
        </time>
      </a>
    </li>
  );
};

const Mark = ({ item }: { item: InboxItemView }) => {
  const { subject, subjectKind, clock } = item;
  if (subject.noun === 'ticket')
    return (
      <whistle-pin
        kind={isTicketKind(subjectKind) ? subjectKind : 'daily'}
        state={clock?.state ?? 'running'}
        lang={language.value}
        size={32}
        shape-only
      />
    );
  return (
    <span class="inbox-mark">
      <Icon name={ICONS[subject.noun]} size={20} />
    </span>
  );
};

const isTicketKind = (kind: InboxItemView['subjectKind']): kind is Kind =>
  (KINDS as readonly (string | undefined)[]).includes(kind);

const ICONS: Record<Exclude<InboxItemView['subject']['noun'], 'ticket'>, IconName> = {
  roster: 'calendar',
  need: 'hands',
  registration: 'me',
  record: 'list',
  team: 'people',
  feedback: 'list',
};

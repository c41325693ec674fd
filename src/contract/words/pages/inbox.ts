/** What does the inbox say, and the bell that leads to it? */
import type { PageWords } from '../book.ts';

const zh = {
  title: '消息',
  count: (n: number) => `${n} 条未读`,
  filter: '筛选',
  all: '全部',
  unreadOnly: '只看未读',
  settings: '提醒设置',
  readAll: '全部标为已读',
  readAllDone: '已全部标为已读。',
  unread: '未读',
  more: '更早的消息',
  end: '没有更早的了。',
  fresh: (n: number) => `有 ${n} 条新消息`,
  stale: '没有读到最新消息,下面是上一次的。',
  today: '今天',
  yesterday: '昨天',
  earlier: '更早',
  empty: '还没有消息。',
  emptyWay: '有哨叫到您、时限将到或逾期、有事等您办理或有了答复,都会出现在这里。',
  emptyUnread: '没有未读消息。',
  showAll: '看全部消息',
  emergency: '紧急提醒',
};

const en: typeof zh = {
  title: 'Inbox',
  count: (n) => `${n} unread`,
  filter: 'Filter',
  all: 'All',
  unreadOnly: 'Unread only',
  settings: 'Notifications',
  readAll: 'Mark all read',
  readAllDone: 'All marked as read.',
  unread: 'Unread',
  more: 'Earlier messages',
  end: 'Nothing earlier.',
  fresh: (n) => (n === 1 ? '1 new message' : `${n} new messages`),
  stale: 'The newest messages could not be read; these are the last ones known.',
  today: 'Today',
  yesterday: 'Yesterday',
  earlier: 'Earlier',
  empty: 'No messages yet.',
  emptyWay:
    'A whistle that calls you, a time limit coming or past, something that waits for you or was answered: all of it appears here.',
  emptyUnread: 'Nothing unread.',
  showAll: 'Show all messages',
  emergency: 'Urgent',
};

export const inboxWords = { zh, en } satisfies PageWords<typeof zh>;

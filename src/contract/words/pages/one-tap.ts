/** What does a phone say after a tap on its lock screen? */
import type { PageWords } from '../book.ts';

const zh = {
  claiming: '正在应哨…',
  claimed: (number: string) => `已应哨 ${number}`,
  claimedWay: '点开可说明谁来、改约定时间。',
  notClaimed: '没有应哨成功',
  noNetwork: '没有发出去',
  noNetworkWay: '手机没有网络,还没有应哨。请联网后再点一次,或拨打指挥中心值班电话。',
  noAnswer: '没有收到答复',
  noAnswerWay: '还不知道是否应哨成功。请再点一次,不会重复应哨;或拨打指挥中心值班电话。',
};

const en: typeof zh = {
  claiming: 'Claiming…',
  claimed: (number) => `Claimed ${number}`,
  claimedWay: 'Open it to say who comes, or to change the time promised.',
  notClaimed: 'Not claimed',
  noNetwork: 'Not sent',
  noNetworkWay:
    'There is no network and nothing was claimed. Tap again once it is back, or phone the command centre.',
  noAnswer: 'No answer came',
  noAnswerWay:
    'Nobody knows yet whether it was claimed. Tap again, it is never done twice, or phone the command centre.',
};

export const oneTapWords = { zh, en } satisfies PageWords<typeof zh>;

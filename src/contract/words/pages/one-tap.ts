/** What does a phone say after a tap on its lock screen? */
import type { PageWords } from '../book.ts';

const zh = {
  claimed: (number: string) => `已应哨 ${number}`,
  claimedWay: '点开可说明谁来、改约定时间。',
  notClaimed: '没有应哨成功',
  noNetwork: '没有发出去',
  noNetworkWay: '手机没有网络,还没有应哨。请联网后再点一次,或拨打指挥中心值班电话。',
};

const en: typeof zh = {
  claimed: (number) => `Claimed ${number}`,
  claimedWay: 'Open it to say who comes, or to change the time promised.',
  notClaimed: 'Not claimed',
  noNetwork: 'Not sent',
  noNetworkWay:
    'There is no network and nothing was claimed. Tap again once it is back, or phone the command centre.',
};

export const oneTapWords = { zh, en } satisfies PageWords<typeof zh>;

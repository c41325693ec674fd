/** What is said of tickets that may be the same matter, and of those that are linked. */
import type { PageWords } from '../book.ts';

const zh = {
  // while raising
  near: (n: number) => `250 米内有 ${n} 张相近的在办工单`,
  away: (metres: number) => (metres < 5 ? '同一位置' : `相距 ${metres} 米`),
  raised: (at: string) => `${at} 吹哨`,
  see: '查看',
  add: '加到这张',
  addMeans: '加到这张:诉求人、说明和照片并入,不另吹哨。',
  more: (n: number) => `再看 ${n} 张`,
  goOn: '不是同一件事,继续填写即可。',
  unreached: '没有连上网络,没有加上。联网后再点一次,不会重复。',
  added: '已加到这张工单',
  // on a ticket
  relapse: '复发',
  relapseOf: '复发 · 上次',
  linked: '攻坚关联',
  linkedBy: '已列入攻坚',
  // what keeps coming back
  repeats: '高频反复',
  repeatsHint: '同一情形 90 天内、100 米内 3 次以上',
  noRepeats: '90 天内没有同一处反复出现的问题。',
  times: (n: number) => `90 天内 ${n} 次`,
  last: (at: string) => `最近 ${at}`,
  keyWork: '发起攻坚',
  keyWorkMeans: (n: number) => `发起一张攻坚工单,关联这 ${n} 张`,
  keyWorkTitle: (situation: string) => `${situation}:高频反复`,
  keyWorkDetail: (n: number, numbers: string) =>
    `90 天内同一处反复 ${n} 次,请查明根源、一次治理。关联:${numbers}`,
  listJoin: '、',
};

const en: typeof zh = {
  near: (n) =>
    n === 1 ? 'One like it is open within 250 m' : `${n} like it are open within 250 m`,
  away: (metres) => (metres < 5 ? 'same spot' : `${metres} m away`),
  raised: (at) => `raised ${at}`,
  see: 'See it',
  add: 'Add to it',
  addMeans: 'Adding takes the caller, words and photos there; no other is raised.',
  more: (n) => `${n} more`,
  goOn: 'Something else? Just go on.',
  unreached: 'No network, so nothing was added. Tap again later; it will not be added twice.',
  added: 'Added to this ticket',
  relapse: 'Came back',
  relapseOf: 'Came back · last time',
  linked: 'Key work on',
  linkedBy: 'In key work',
  repeats: 'Keeps coming back',
  repeatsHint: 'One situation, 3 times or more within 90 days and 100 m',
  noRepeats: 'Nothing came back in one place within 90 days.',
  times: (n) => `${n} times in 90 days`,
  last: (at) => `last ${at}`,
  keyWork: 'Raise key work',
  keyWorkMeans: (n) => `Raise one key work ticket that links these ${n}`,
  keyWorkTitle: (situation) => `${situation}: keeps coming back`,
  keyWorkDetail: (n, numbers) =>
    `${n} times in one place within 90 days. Find the cause and end it. Linked: ${numbers}`,
  listJoin: ', ',
};

export const nearWords: PageWords<typeof zh> = { zh, en };

/** What does a ticket say in a group chat, and what stands around the sharing of it? */
import type { PageWords } from '../book.ts';

const zh = {
  share: '分享',
  title: '分享到群',
  // the card
  heading: (product: string, kind: string, number: string) => `【${product}】${kind} ${number}`,
  paused: (clock: string) => `${clock} 暂停计时`,
  clockLine: (clock: string, left: string) => `${clock}(${left})`,
  sent: (at: string, left = '') => [`${at} 发出`, left].filter(Boolean).join(','),
  scan: '扫码打开',
  scanNote: '登录后查看',
  // the dialog
  copied: '图片和文字已复制,到群里粘贴即可。',
  pictureCopied: '图片已复制。',
  textCopied: '文字已复制。',
  notCopied: '浏览器不让复制。请保存图片,或选中下面的文字复制。',
  noPicture: '图片没有画出来,请先发文字,网络恢复后再试。',
  copyPicture: '复制图片',
  copyText: '复制文字',
  save: '保存图片',
  text: '文字',
};

const en: typeof zh = {
  share: 'Share',
  title: 'Share to a group',
  heading: (product, kind, number) => `[${product}] ${kind} ${number}`,
  paused: (clock) => `${clock} paused`,
  clockLine: (clock, left) => `${clock} (${left})`,
  sent: (at, left = '') => (left ? `${left} when sent, ${at}` : `sent ${at}`),
  scan: 'Scan to open',
  scanNote: 'Sign-in needed',
  copied: 'Picture and text are copied. Paste them in the group.',
  pictureCopied: 'Picture copied.',
  textCopied: 'Text copied.',
  notCopied: 'The browser does not allow copying. Save the picture, or select the text below.',
  noPicture: 'The picture could not be drawn. Send the text, and try again when back online.',
  copyPicture: 'Copy picture',
  copyText: 'Copy text',
  save: 'Save picture',
  text: 'Text',
};

export type ShareWords = typeof zh;
export const shareWords: PageWords<ShareWords> = { zh, en };

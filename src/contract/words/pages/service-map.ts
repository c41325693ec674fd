/** The words of the map's layer of 双报到. */
import type { PageWords } from '../book.ts';

const zh = {
  layer: '双报到',
  show: '在地图上显示双报到',
  spoken: (kind: string, title: string, onSite: number, free: number) =>
    `${kind},${title},在岗 ${onSite} 人,还差 ${free} 人`,
  legend: '在岗/还差',
};

const en: typeof zh = {
  layer: 'Double report',
  show: 'Show double report on the map',
  spoken: (kind, title, onSite, free) => `${kind}, ${title}, ${onSite} there, ${free} still wanted`,
  legend: 'there/wanted',
};

export const serviceMapWords: PageWords<typeof zh> = { zh, en };

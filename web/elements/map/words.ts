import type { Kind } from '../../../src/domain/ticket/ticket.ts';
import type { Lang } from '../remaining-words.ts';

type Words = {
  map: string;
  zoomIn: string;
  zoomOut: string;
  sketch: string;
  sketchByOffice: string;
  kinds: Record<Kind, string>;
  unclaimed: string;
  cluster: (count: number, late: number) => string;
  place: string;
  heat: (count: number) => string;
  kilometres: string;
  metres: string;
};

export const MAP_WORDS: Record<Lang, Words> = {
  zh: {
    map: '工单地图,方向键移动,加减号缩放',
    zoomIn: '放大',
    zoomOut: '缩小',
    sketch: '示意',
    sketchByOffice: '示意 · 街道按最近办事处划分',
    kinds: { emergency: '应急', enforcement: '执法', key_work: '攻坚', daily: '民生' },
    unclaimed: '待应哨',
    cluster: (count, late) => `${count} 件${late ? `,逾期 ${late} 件` : ''},放大查看`,
    place: '事发位置,方向键移动,按住 Shift 走得远些',
    heat: (count) => `${count} 件`,
    kilometres: '公里',
    metres: '米',
  },
  en: {
    map: 'Map of whistles, arrow keys move, plus and minus zoom',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    sketch: 'Sketch',
    sketchByOffice: 'Sketch · streets by nearest office',
    kinds: {
      emergency: 'Emergency',
      enforcement: 'Enforcement',
      key_work: 'Key work',
      daily: 'Daily',
    },
    unclaimed: 'unclaimed',
    cluster: (count, late) => `${count} whistles${late ? `, ${late} late` : ''}, zoom in`,
    place: 'Position, arrow keys move it, with Shift further',
    heat: (count) => (count === 1 ? '1 whistle' : `${count} whistles`),
    kilometres: 'km',
    metres: 'm',
  },
};

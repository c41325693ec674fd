/** What stands beside the spot checks of a period. */
import type { PageWords } from '../book.ts';

const zh = {
  title: '抽查',
  lead: '先公布种子的摘要,期满后公布种子,按种子从办结工单里抽 5%,由指挥中心电话核对或请市民体验官到现场看。任何人都能用种子重抽一遍。',
  byMonth: '抽查按月或季进行,请在上面选月或季。',
  notYet: '这一期还没有公布种子摘要。',
  announce: '公布抽查',
  announced: (at: string) => `${at} 公布`,
  commitment: '种子摘要(SHA-256)',
  seed: '种子',
  waits: '期满后可以抽取。',
  draw: '抽取',
  drawn: (at: string, closed: string, drawn: string) =>
    `${at} 从 ${closed} 件办结工单里抽出 ${drawn} 件`,
  drawnNone: (at: string) => `${at} 抽取,这一期没有办结工单`,
  standing: (checked: string, wrong: string) => `已核对 ${checked} 件,不符 ${wrong} 件`,
  open: '待核对',
  matches: '属实',
  differs: '不符',
  checkedAt: (at: string) => `${at} 核对`,
  way: '核对结果在工单页登记;不符的重启办理,并计到核实人所在街道。',
};

const en: typeof zh = {
  title: 'Spot checks',
  lead: 'A digest of the seed is announced first; after the period the seed is told and draws 5% of what closed. The hub phones, or an invited citizen looks. Anybody can draw again by the seed.',
  byMonth: 'Spot checks go by month or quarter; choose one above.',
  notYet: 'No digest has been announced for this period.',
  announce: 'Announce',
  announced: (at) => `Announced ${at}`,
  commitment: 'Digest of the seed (SHA-256)',
  seed: 'Seed',
  waits: 'It can be drawn once the period is over.',
  draw: 'Draw',
  drawn: (at, closed, drawn) => `Drawn ${at}: ${drawn} of ${closed} closed`,
  drawnNone: (at) => `Drawn ${at}; nothing closed in this period`,
  standing: (checked, wrong) => `${checked} checked, ${wrong} not as reported`,
  open: 'To check',
  matches: 'As reported',
  differs: 'Not as reported',
  checkedAt: (at) => `checked ${at}`,
  way: 'Results are noted on the ticket; one not as reported is reopened and counts against the street that verified it.',
};

export const spotCheckWords: PageWords<typeof zh> = { zh, en };

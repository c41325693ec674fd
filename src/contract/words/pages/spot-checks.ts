/** What stands beside the spot checks of a month. */
import type { PageWords } from '../book.ts';

const zh = {
  title: '抽查',
  lead: '督查室先公布种子的摘要,月份过完后公布种子,按种子从当月办结的工单里抽 5%,由指挥中心电话核对或请市民体验官到现场看。任何人都能用种子重抽一遍。',
  byMonth: '抽查按月进行,请在上面选月。',
  notYet: '督查室还没有公布本月的种子摘要,月末前可以公布。',
  missed: '这个月没有公布种子摘要。月份过了不能再公布,所以没有抽查。',
  announce: '公布抽查',
  announced: (at: string) => `${at} 公布`,
  commitment: '种子摘要(SHA-256)',
  seed: '种子',
  waits: '月份过完后由督查室抽取。',
  notDrawn: '月份已过,等督查室抽取。',
  draw: '抽取',
  drawn: (at: string, closed: string, drawn: string) =>
    `${at} 从 ${closed} 件办结工单里抽出 ${drawn} 件`,
  drawnNone: (at: string) => `${at} 抽取,这个月没有办结工单`,
  standing: (checked: string, wrong: string) => `已核对 ${checked} 件,不符 ${wrong} 件`,
  open: '待核对',
  matches: '属实',
  differs: '不符',
  checkedAt: (at: string) => `${at} 核对`,
  way: '核对结果在工单页登记;不符的重启办理,并计到核实人所在街道。',
};

const en: typeof zh = {
  title: 'Spot checks',
  lead: 'Oversight announces a digest of a seed first; after the month the seed is told and draws 5% of what closed. The hub phones, or an invited citizen looks. Anybody can draw again by the seed.',
  byMonth: 'Spot checks go by month; choose one above.',
  notYet: 'Oversight has not announced a digest for this month; it can until the month ends.',
  missed:
    'No digest was announced for this month. Once a month is over none can be, so nothing is checked.',
  announce: 'Announce',
  announced: (at) => `Announced ${at}`,
  commitment: 'Digest of the seed (SHA-256)',
  seed: 'Seed',
  waits: 'Oversight draws once the month is over.',
  notDrawn: 'The month is over; oversight has yet to draw.',
  draw: 'Draw',
  drawn: (at, closed, drawn) => `Drawn ${at}: ${drawn} of ${closed} closed`,
  drawnNone: (at) => `Drawn ${at}; nothing closed in this month`,
  standing: (checked, wrong) => `${checked} checked, ${wrong} not as reported`,
  open: 'To check',
  matches: 'As reported',
  differs: 'Not as reported',
  checkedAt: (at) => `checked ${at}`,
  way: 'Results are noted on the ticket; one not as reported is reopened and counts against the street that verified it.',
};

export const spotCheckWords: PageWords<typeof zh> = { zh, en };

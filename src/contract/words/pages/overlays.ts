/** How are returns, rulings, meetings and the like told in the timeline? */
import type { PageWords } from '../book.ts';

export type OverlayTold = {
  suggests(unit: string): string;
  consulted(unit: string): string;
  unsigned: string;
  toRuling: string;
  newLead(unit: string): string;
  staysInForce: string;
  leads(unit: string): string;
  decidedBy(body: string): string;
  precedent: string;
  asks(unit: string): string;
  decisions(count: number): string;
  decided(unit: string, text: string): string;
  days(count: number): string;
  hours(count: number): string;
  to(unit: string): string;
  due(when: string): string;
  milestones(count: number): string;
  milestone(n: number): string;
  hazard: string;
  noHazard: string;
  into(number: string): string;
  from(number: string): string;
  callers(count: number): string;
  round(count: number): string;
};

export const overlayTold: PageWords<OverlayTold> = {
  zh: {
    suggests: (unit) => `建议由${unit}主责`,
    consulted: (unit) => `已与${unit}沟通`,
    unsigned: '待本单位负责人签批',
    toRuling: '第二次退单,转指挥中心裁定',
    newLead: (unit) => `由${unit}接手主责`,
    staysInForce: '对方应哨前原单位继续处置',
    leads: (unit) => `${unit}主责`,
    decidedBy: (body) => `裁定机关:${body}`,
    precedent: '列为参考案例',
    asks: (unit) => `请${unit}提出意见`,
    decisions: (count) => `议定 ${count} 项`,
    decided: (unit, text) => `${unit}:${text}`,
    days: (count) => `${count} 个工作日`,
    hours: (count) => `${count} 小时`,
    to: (unit) => `交${unit}`,
    due: (when) => `${when} 前`,
    milestones: (count) => `${count} 个节点`,
    milestone: (n) => `节点 ${n}`,
    hazard: '隐患仍在,工单继续办理',
    noHazard: '无隐患,工单终止',
    into: (number) => `并入 ${number}`,
    from: (number) => `并入了 ${number}`,
    callers: (count) => `诉求人 ${count} 位`,
    round: (count) => `第 ${count} 轮`,
  },
  en: {
    suggests: (unit) => `suggests ${unit}`,
    consulted: (unit) => `spoke with ${unit}`,
    unsigned: 'waits for its own leader',
    toRuling: 'second return: the hub rules',
    newLead: (unit) => `${unit} takes over`,
    staysInForce: 'the old lead goes on until that claim',
    leads: (unit) => `${unit} leads`,
    decidedBy: (body) => `decided by: ${body}`,
    precedent: 'kept as a precedent',
    asks: (unit) => `asks ${unit} for its view`,
    decisions: (count) => (count === 1 ? '1 decision' : `${count} decisions`),
    decided: (unit, text) => `${unit}: ${text}`,
    days: (count) => (count === 1 ? '1 working day' : `${count} working days`),
    hours: (count) => (count === 1 ? '1 hour' : `${count} hours`),
    to: (unit) => `to ${unit}`,
    due: (when) => `by ${when}`,
    milestones: (count) => (count === 1 ? '1 milestone' : `${count} milestones`),
    milestone: (n) => `milestone ${n}`,
    hazard: 'the hazard remains, so the ticket goes on',
    noHazard: 'no hazard remains: the ticket ends',
    into: (number) => `into ${number}`,
    from: (number) => `took in ${number}`,
    callers: (count) => (count === 1 ? '1 caller' : `${count} callers`),
    round: (count) => `round ${count}`,
  },
};

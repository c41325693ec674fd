/** One desk for the whole visit: the badge counts it, /desk shows it, facts keep it. */
import { effect } from '@preact/signals';
import type { MeView } from '../../../src/contract/views.ts';
import { returns } from '../../kept-reads.ts';
import { lastFact } from '../../state.ts';
import { deskCount } from '../desk-count.ts';
import { deskItem, waitingCount } from './group.ts';
import { type Desk, openDesk } from './open-desk.ts';

const MOST = 99;

let kept: { of: string; desk: Desk } | undefined;

/** Somebody who moved to another unit gets another desk. */
export const myDesk = (me: MeView): Desk => {
  const of = [me.user.id, me.user.role, me.user.unit.id].join();
  if (kept?.of !== of) kept = { of, desk: keepDesk(me) };
  return kept.desk;
};

/** Never stopped: a page is left whole when somebody signs out. */
const keepDesk = (me: MeView): Desk => {
  const desk = openDesk(me);
  effect(() => {
    if (lastFact.value) desk.hear(lastFact.value);
  });
  effect(() => {
    if (returns.value > 0) desk.load();
  });
  effect(() => {
    if (desk.left.value !== 0) return;
    const tickets = [...desk.tickets.value.values()];
    deskCount.value = countWords(waitingCount(tickets.flatMap((each) => deskItem(each, me) ?? [])));
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) desk.load();
  });
  return desk;
};

const countWords = (count: number): string => {
  if (count === 0) return '';
  return count > MOST ? `${MOST}+` : String(count);
};

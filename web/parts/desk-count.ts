import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { List, TicketSummary } from '../../src/contract/views.ts';
import { get } from '../api.ts';
import { seesTickets } from './nav-items.ts';
import { keepFresh } from './refetch.ts';

const MOST = 99;
const OPEN = 'draft,pending,blown,working,reported';

/** How many tickets are this person's or their unit's; '99+' beyond. */
export const deskCount = signal('');

export const useDeskCount = (): string => {
  useEffect(() => {
    if (!seesTickets.value) return;
    return keepFresh(countDesk, { factMs: 5_000, idleMs: 120_000 });
  }, []);
  return deskCount.value;
};

const countDesk = async (): Promise<void> => {
  const query = `mine=1&status=${OPEN}&limit=${MOST + 1}`;
  const { items } = await get<List<TicketSummary>>(`/api/tickets?${query}`);
  deskCount.value = items.length > MOST ? `${MOST}+` : items.length > 0 ? `${items.length}` : '';
};

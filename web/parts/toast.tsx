import { effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { FactEvent } from '../../src/contract/views.ts';
import { shellWords } from '../../src/contract/words/pages/shell.ts';
import { serverNow } from '../elements/ticker.ts';
import { lastFact, me, summaries } from '../state.ts';
import { book, pageWords } from '../words.ts';
import { Icon } from './icons.tsx';
import { ToldAlerts } from './inbox/told-alerts.tsx';
import { isNews } from './news.ts';
import { shortStreet } from './short-name.ts';

const SHOWN_MS = 8_000;
const MOST = 3;

const toasts = signal<readonly FactEvent[]>([]);

/** New whistles, said once. An emergency stays until it is claimed or dismissed. */
export const Toasts = () => {
  useEffect(
    () =>
      effect(() => {
        const fact = lastFact.value;
        if (fact && !isOwn(fact) && isNews(fact, serverNow())) announce(fact);
      }),
    [],
  );
  const { query } = useLocation();
  const shown = toasts.value.filter((fact) => isStanding(fact) && fact.ticketId !== query.t);
  const urgent = shown.filter((fact) => fact.ticket.kind === 'emergency');
  const calm = shown.filter((fact) => fact.ticket.kind !== 'emergency');
  return (
    <div class="toasts">
      <div role="alert">
        <ToldAlerts said={urgent.map(({ ticket }) => `/t/${ticket.number}`)} />
        {urgent.map((fact) => (
          <Toast key={fact.seq} fact={fact} />
        ))}
      </div>
      <div role="status">
        {calm.map((fact) => (
          <Toast key={fact.seq} fact={fact} />
        ))}
      </div>
    </div>
  );
};

/** Who blew it knows. */
const isOwn = ({ by }: FactEvent): boolean =>
  by.unit !== undefined && by.unit.id === me.value?.user.unit.id;

const Toast = ({ fact }: { fact: FactEvent }) => {
  const words = pageWords(shellWords);
  const { id, kind, title, street } = fact.ticket;
  const drop = (): void => dropToast(fact.seq);
  return (
    <p class="notice floating toast" data-kind={kind}>
      <b>
        {words.newWhistle} · {book().kind[kind]}
      </b>
      <a href={`/?t=${id}`} onClick={drop}>
        {title}
      </a>
      <span class="toast-where">{shortStreet(street.name)}</span>
      <button class="toast-close" type="button" aria-label={words.dismiss} onClick={drop}>
        <Icon name="close" size={16} />
      </button>
    </p>
  );
};

const announce = (fact: FactEvent): void => {
  if (toasts.peek().some((each) => each.ticketId === fact.ticketId)) return;
  toasts.value = [fact, ...toasts.peek()].slice(0, MOST);
  if (fact.ticket.kind !== 'emergency') setTimeout(() => dropToast(fact.seq), SHOWN_MS);
};

const dropToast = (seq: number): void => {
  toasts.value = toasts.peek().filter((fact) => fact.seq !== seq);
};

/** Claimed, cancelled or out of sight: no longer news. */
const isStanding = ({ ticketId }: FactEvent): boolean =>
  summaries.value.get(ticketId)?.status === 'blown';

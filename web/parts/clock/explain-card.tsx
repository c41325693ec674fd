/** The card that explains a clock: beside it on a desk, at the bottom of a phone; Esc or a click elsewhere closes it. */
import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { clockWords } from '../../../src/contract/words/pages/clock.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { serverNow } from '../../elements/ticker.ts';
import { workingTime } from '../../elements/working-time.ts';
import { book, pageWords } from '../../words.ts';
import { say } from './clock-left.tsx';
import { type Asked, explain, type Step } from './explain.ts';
import { placeBeside } from './place-beside.ts';
import { useLook } from './use-look.ts';

type Wishes = { takesFocus: boolean; onHover: (isOn: boolean) => void; onClose: () => void };

/** In the dialog the clock stands in, since nothing outside a modal one can be reached. */
export const openCard = (
  anchor: HTMLElement,
  asked: Asked,
  { takesFocus, onHover, onClose }: Wishes,
): { close(): void } => {
  const host = document.createElement('div');
  (anchor.closest('dialog') ?? document.body).append(host);
  const close = (): void => {
    if (!host.isConnected) return;
    const hadFocus = host.contains(document.activeElement);
    unhear();
    render(null, host);
    host.remove();
    if (hadFocus) anchor.focus({ preventScroll: true });
    onClose();
  };
  const unhear = hearLeaving(host, anchor, close);
  render(
    <Card
      asked={asked}
      anchor={anchor}
      takesFocus={takesFocus}
      onHover={onHover}
      onClose={close}
    />,
    host,
  );
  return { close };
};

/** A list that scrolls elsewhere leaves the card where it is. */
const carries = (scrolled: EventTarget | null, anchor: HTMLElement): boolean =>
  scrolled instanceof Node && scrolled.contains(anchor);

/** Esc closes the card alone, not the drawer beneath it. */
const hearLeaving = (host: HTMLElement, anchor: HTMLElement, close: () => void): (() => void) => {
  const heard = new AbortController();
  const isWithin = (target: EventTarget | null): boolean =>
    target instanceof Node && (host.contains(target) || anchor.contains(target));
  const on = { signal: heard.signal, capture: true };
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close();
    },
    on,
  );
  document.addEventListener('pointerdown', (event) => !isWithin(event.target) && close(), on);
  document.addEventListener('focusin', (event) => !isWithin(event.target) && close(), on);
  document.addEventListener('scroll', (event) => carries(event.target, anchor) && close(), on);
  window.addEventListener('resize', close, on);
  return () => heard.abort();
};

type CardProps = Pick<Wishes, 'takesFocus' | 'onHover' | 'onClose'> & {
  asked: Asked;
  anchor: HTMLElement;
};

const Card = ({ asked, anchor, takesFocus, onHover, onClose }: CardProps) => {
  const words = pageWords(clockWords);
  const card = useRef<HTMLDivElement>(null);
  useLook(asked.clock);
  useEffect(() => {
    if (!card.current) return;
    placeBeside(card.current, anchor);
    if (takesFocus) card.current.focus({ preventScroll: true });
  }, []);
  const told = explain(asked, {
    book: book(),
    words,
    ticketWords: pageWords(ticketWords),
    time: workingTime.value,
    nowMs: serverNow(),
    say,
  });
  return (
    <div
      ref={card}
      class="explain-card"
      role="dialog"
      aria-label={told.title}
      tabIndex={-1}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onHover(false)}
    >
      <div class="spread">
        <b>{told.title}</b>
        <button class="button plain" type="button" aria-label={words.close} onClick={onClose}>
          <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.6" />
          </svg>
        </button>
      </div>
      {told.notes.map((note) => (
        <p key={note} class="notice">
          {note}
        </p>
      ))}
      <dl>
        <Line name={words.rule} lines={[told.rule]} />
        <Line name={words.runs} lines={[told.runs]} />
        <Line name={words.calendar} lines={told.calendar} />
        <Line name={words.pauses} lines={told.pauses.length > 0 ? told.pauses : [words.noPause]} />
      </dl>
      <p class="soft small">{words.steps}</p>
      <ol class="explain-steps">
        {told.steps.map((step) => (
          <StepRow key={step.at + step.tone} step={step} />
        ))}
      </ol>
    </div>
  );
};

const Line = ({ name, lines }: { name: string; lines: readonly string[] }) => (
  <div>
    <dt class="soft">{name}</dt>
    {lines.map((line) => (
      <dd key={line}>{line}</dd>
    ))}
  </div>
);

const StepRow = ({ step }: { step: Step }) => {
  const words = pageWords(clockWords);
  const isAfter = step.tone === 'red';
  return (
    <li data-tone={step.tone} data-past={step.isPast || undefined}>
      <time dateTime={step.at}>{isAfter ? words.after(say(step.at)) : say(step.at)}</time>
      <span>
        {step.text}
        {step.isPast && <span class="visually-hidden"> {words.past}</span>}
      </span>
    </li>
  );
};

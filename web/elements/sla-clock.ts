import { CLOCK_STATES, type ClockState } from '../../src/domain/sla/clock.ts';
import { isTicking, lookAt } from './pin-shape.ts';
import { remainingWords } from './remaining-words.ts';
import { onTick, serverNow } from './ticker.ts';
import { unitOf } from './timed-attributes.ts';
import { workingTime } from './working-time.ts';

const TONES: Record<ClockState, string> = {
  running: 'running',
  yellow: 'amber',
  red: 'red',
  missed: 'red',
  met: 'met',
  paused: 'stopped',
  void: 'stopped',
};

/** <sla-clock state due-at yellow-at stopped-at unit lang>: what is left, in words. */
export class SlaClock extends HTMLElement {
  static observedAttributes = ['state', 'due-at', 'yellow-at', 'stopped-at', 'unit', 'lang'];

  #quiet: (() => void) | undefined;

  connectedCallback(): void {
    // A timer's words are no part of the name of the button around it.
    if (!this.closest('button')) this.setAttribute('role', 'timer');
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#quiet?.();
    this.#quiet = undefined;
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#follow();
  }

  #follow(): void {
    this.#write(serverNow());
    const ticks = isTicking(stateOf(this));
    if (ticks && !this.#quiet) this.#quiet = onTick((nowMs) => this.#write(nowMs));
    if (!ticks) this.disconnectedCallback();
  }

  #write(nowMs: number): void {
    const text = (name: string): string | undefined => this.getAttribute(name) ?? undefined;
    const dueAt = text('due-at') ?? '';
    const yellowAt = text('yellow-at');
    const { state } = lookAt({ state: stateOf(this), dueAt, yellowAt }, nowMs);
    if (!dueAt || state === 'none') {
      this.replaceChildren();
      return;
    }
    const clock = { state, dueAt, stoppedAt: text('stopped-at'), unit: unitOf(this) };
    const lang = text('lang')?.startsWith('en') ? 'en' : 'zh';
    const words = remainingWords(clock, nowMs, lang, workingTime.peek());
    if (this.textContent !== words) this.textContent = words;
    if (this.dataset.tone !== TONES[state]) this.dataset.tone = TONES[state];
  }
}

const stateOf = (element: Element): ClockState | 'none' =>
  CLOCK_STATES.find((state) => state === element.getAttribute('state')) ?? 'none';

if (!customElements.get('sla-clock')) customElements.define('sla-clock', SlaClock);

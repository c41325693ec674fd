import { CLOCK_STATES } from '../../src/domain/sla/clock.ts';
import { KINDS, type Kind } from '../../src/domain/ticket/ticket.ts';
import { isTicking, lookAt, type PinState, pinSvg } from './pin-shape.ts';
import { onTick, serverNow } from './ticker.ts';
import { unitOf } from './timed-attributes.ts';
import { workingTime } from './working-time.ts';

/** <whistle-pin kind state started-at due-at yellow-at unit lang size>: a pin in a row, its ring alive. */
export class WhistlePin extends HTMLElement {
  static observedAttributes = [
    'kind',
    'state',
    'started-at',
    'due-at',
    'yellow-at',
    'unit',
    'lang',
    'size',
    'shape-only',
  ];

  #drawn = '';
  #quiet: (() => void) | undefined;

  connectedCallback(): void {
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#quiet?.();
    this.#quiet = undefined;
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#follow();
  }

  /** Only a clock that runs needs the ticker. */
  #follow(): void {
    this.#draw(serverNow());
    const ticks = isTicking(stateOf(this)) && this.hasAttribute('due-at');
    if (ticks && !this.#quiet) this.#quiet = onTick((nowMs) => this.#draw(nowMs));
    if (!ticks) this.disconnectedCallback();
  }

  #draw(nowMs: number): void {
    const text = (name: string): string | undefined => this.getAttribute(name) ?? undefined;
    const timed = {
      state: stateOf(this),
      startedAt: text('started-at'),
      dueAt: text('due-at'),
      yellowAt: text('yellow-at'),
      unit: unitOf(this),
    };
    const drawn = pinSvg({
      ...lookAt(timed, nowMs, workingTime.peek()),
      kind: kindOf(this),
      letters: text('lang')?.startsWith('en') ? 'en' : 'zh',
      size: Number(text('size') ?? 36),
      ring: !this.hasAttribute('shape-only'),
    });
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.innerHTML = drawn;
  }
}

const kindOf = (element: Element): Kind =>
  KINDS.find((kind) => kind === element.getAttribute('kind')) ?? 'daily';

const stateOf = (element: Element): PinState =>
  CLOCK_STATES.find((state) => state === element.getAttribute('state')) ?? 'none';

if (!customElements.get('whistle-pin')) customElements.define('whistle-pin', WhistlePin);

import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TicketList } from './ticket-list.ts';

/** A finger that has left may come back; so may the eye. */
const LET_GO_MS = 1_200;
const TOP_PX = 24;

/** The order holds while the pointer or a finger is on the list, and while one has scrolled down into it. */
export const useHold = (scroller: RefObject<HTMLElement | null>, list: TicketList): void => {
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    let isTouched = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      if (isTouched || current.scrollTop > TOP_PX) list.hold();
      else timer = setTimeout(() => list.release(), LET_GO_MS);
    };
    const touch = (): void => {
      isTouched = true;
      settle();
    };
    const leave = (): void => {
      isTouched = false;
      settle();
    };
    const onMouse = (isOn: boolean) => (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') return;
      if (isOn) touch();
      else leave();
    };
    const stops = [
      on(current, 'pointerenter', onMouse(true)),
      on(current, 'pointerleave', onMouse(false)),
      on(current, 'touchstart', touch),
      on(current, 'touchend', leave),
      on(current, 'touchcancel', leave),
      on(current, 'scroll', settle),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [scroller, list]);
};

const on = <K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  name: K,
  act: (event: HTMLElementEventMap[K]) => void,
): (() => void) => {
  element.addEventListener(name, act, { passive: true });
  return () => element.removeEventListener(name, act);
};

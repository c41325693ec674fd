/** Which key does what on the console? Single keys can be turned off: speech input would press them. */
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

const KEPT = 'hub-keys';

export const usesKeys = signal(localStorage.getItem(KEPT) !== 'off');

export const chooseKeys = (isOn: boolean): void => {
  usesKeys.value = isOn;
  localStorage.setItem(KEPT, isOn ? 'on' : 'off');
};

export type Move =
  | { to: 'next' | 'previous' | 'next_group' | 'previous_group' | 'act' | 'week' | 'help' }
  | { to: 'group'; index: number };

const MOVES: Record<string, Move> = {
  ArrowDown: { to: 'next' },
  ArrowUp: { to: 'previous' },
  j: { to: 'next' },
  k: { to: 'previous' },
  ']': { to: 'next_group' },
  '[': { to: 'previous_group' },
  a: { to: 'act' },
  w: { to: 'week' },
  '?': { to: 'help' },
};

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** 1 is the first group, 0 the tenth. */
export const moveFor = ({ key, altKey, ctrlKey, metaKey }: Pressed): Move | undefined => {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (/^[0-9]$/.test(key)) return { to: 'group', index: (Number(key) + 9) % 10 };
  return MOVES[key] ?? MOVES[key.toLowerCase()];
};

/** The two that are more than one letter work whatever was chosen. */
const isSingle = (key: string): boolean => key.length === 1;

const TYPED = 'input, textarea, select, dialog, [contenteditable], .explain-card';

export const useKeys = (onMove: (move: Move) => boolean): void => {
  const current = useRef(onMove);
  current.current = onMove;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.defaultPrevented || document.querySelector('dialog:modal')) return;
      if (target instanceof Element && target.closest(TYPED)) return;
      if (isSingle(key) && !usesKeys.value) return;
      const move = moveFor(event);
      if (move && current.current(move)) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
};

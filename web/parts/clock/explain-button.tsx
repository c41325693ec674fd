/** A clock that explains itself: hover, tap, Enter. Its card comes with the first one that is asked. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClockView, PauseView } from '../../../src/contract/views.ts';

type Explained = { clock: ClockView; owner?: string; pauses?: readonly PauseView[] };
type Props = Explained & {
  class: string;
  /** Where it shows the clock's name alone: acts bear the same names. */
  label?: string;
  children: ComponentChildren;
};

const HOVER_MS = 350;
const LEAVE_MS = 200;

type Card = { close(): void };

export const ExplainButton = ({ class: look, label, children, ...explained }: Props) => {
  const anchor = useRef<HTMLButtonElement>(null);
  const { isOpen, toggle, hover } = useCard(anchor, explained);
  return (
    <button
      ref={anchor}
      type="button"
      class={`explain ${look}`}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={toggle}
      onPointerEnter={(event) => event.pointerType === 'mouse' && hover(true)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && hover(false)}
    >
      {children}
    </button>
  );
};

/** Hovered, it goes with the pointer; pressed, it stays and takes the focus. */
const useCard = (anchor: { current: HTMLButtonElement | null }, explained: Explained) => {
  const [isOpen, setOpen] = useState(false);
  const card = useRef<Card | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isPinned = useRef(false);
  const close = (): void => {
    clearTimeout(timer.current);
    card.current?.close();
  };
  const open = async (pinned: boolean): Promise<void> => {
    isPinned.current = pinned;
    const { openCard } = await import('./explain-card.tsx');
    if (!anchor.current?.isConnected || (!pinned && !anchor.current.matches(':hover'))) return;
    card.current?.close();
    card.current = openCard(anchor.current, explained, {
      takesFocus: pinned,
      onHover: (isOn) => hover(isOn),
      onClose: () => {
        card.current = undefined;
        setOpen(false);
      },
    });
    setOpen(true);
  };
  const toggle = (): void => {
    clearTimeout(timer.current);
    if (card.current && isPinned.current) close();
    else void open(true);
  };
  const hover = (isOn: boolean): void => {
    clearTimeout(timer.current);
    if (isOn && !card.current) timer.current = setTimeout(() => void open(false), HOVER_MS);
    if (!isOn && !isPinned.current) timer.current = setTimeout(close, LEAVE_MS);
  };
  useEffect(() => close, []);
  return { isOpen, toggle, hover };
};

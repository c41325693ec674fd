import { useEffect, useRef } from 'preact/hooks';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { shellWords } from '../../../src/contract/words/pages/shell.ts';
import type { Pin } from '../../elements/whistle-map.ts';
import { book, pageWords } from '../../words.ts';
import { ClockLeft, DueAt } from '../clock/clock-left.tsx';
import { ClockPin } from '../clock/clock-pin.tsx';
import { Icon } from '../icons.tsx';

type Props = { pin: Pin; onClose: () => void };

/** Another street's whistle: that it is there, of what kind, and how its clock stands. */
export const ForeignCard = ({ pin, onClose }: Props) => {
  const words = pageWords(dashboardWords);
  const card = useRef<HTMLElement>(null);
  const clock = pin.dueAt ? { ...pin, dueAt: pin.dueAt } : undefined;
  useEffect(() => {
    const opener = document.activeElement;
    card.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <section
      ref={card}
      class="card foreign"
      tabIndex={-1}
      aria-label={words.foreign}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <ClockPin kind={pin.kind} clock={clock} size={36} />
      <div>
        <b>{words.foreign}</b>
        <p>
          {book().kind[pin.kind]}
          {pin.unclaimed && ` · ${words.unclaimed}`}
          {clock && (
            <>
              {' · '}
              <ClockLeft clock={clock} />{' '}
              <span class="soft">
                <DueAt clock={clock} />
              </span>
            </>
          )}
        </p>
        <p class="soft small">{words.foreignWay}</p>
      </div>
      <button
        class="button plain"
        type="button"
        aria-label={pageWords(shellWords).close}
        onClick={onClose}
      >
        <Icon name="close" size={18} />
      </button>
    </section>
  );
};

import { useEffect, useRef } from 'preact/hooks';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { shellWords } from '../../../src/contract/words/pages/shell.ts';
import { serverNow } from '../../elements/ticker.ts';
import type { Pin } from '../../elements/whistle-map.ts';
import { book, language, pageWords, sayInstant } from '../../words.ts';
import { Icon } from '../icons.tsx';

type Props = { pin: Pin; onClose: () => void };

/** Another street's whistle: that it is there, of what kind, and how its clock stands. */
export const ForeignCard = ({ pin, onClose }: Props) => {
  const words = pageWords(dashboardWords);
  const card = useRef<HTMLElement>(null);
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
      <whistle-pin
        kind={pin.kind}
        state={pin.state}
        started-at={pin.startedAt}
        due-at={pin.dueAt}
        lang={language.value}
        size={36}
      />
      <div>
        <b>{words.foreign}</b>
        <p>
          {book().kind[pin.kind]}
          {pin.unclaimed && ` · ${words.unclaimed}`}
          {pin.dueAt && (
            <>
              {' · '}
              <sla-clock
                state={pin.state}
                started-at={pin.startedAt}
                due-at={pin.dueAt}
                lang={language.value}
              />{' '}
              <span class="soft">{sayInstant(pin.dueAt, serverNow())}</span>
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

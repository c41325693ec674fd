// Beside the page, not beside the code that comes later: a style sheet that failed is not asked for again.
import '../../styles/drawer.css';
import '../../styles/ticket.css';
import '../../styles/ticket-verbs.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorBoundary } from 'preact-iso';
import { dashboardWords } from '../../../src/contract/words/pages/dashboard.ts';
import { shellWords } from '../../../src/contract/words/pages/shell.ts';
import { Unreachable } from '../../api.ts';
import { summaries } from '../../state.ts';
import { pageWords } from '../../words.ts';
import { Icon } from '../icons.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { useEscape } from '../use-escape.ts';

type PanelPart = typeof import('../ticket-panel.tsx');

const loadPanel = (): Promise<PanelPart> =>
  import('../ticket-panel.tsx').catch((cause) => {
    throw new Unreachable('no code', { cause });
  });

const AHEAD_MS = 3_000;

/** Fetched ahead of the first drawer, once the page has settled. */
export const loadPanelAhead = (): (() => void) => {
  const timer = setTimeout(() => void loadPanel().catch(() => undefined), AHEAD_MS);
  return () => clearTimeout(timer);
};

type Props = { ticketId: string; isModal: boolean; onClose: () => void };

/** Beside the list on a desk, over everything on a phone. Escape closes it and gives the focus back. */
export const Drawer = ({ ticketId, isModal, onClose }: Props) => {
  const words = pageWords(dashboardWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const number = summaries.value.get(ticketId)?.number;
  useOpen(dialog, isModal, ticketId);
  useEscape(onClose);
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-label={words.details}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header class="drawer-head">
        {number && (
          <a class="button plain" href={`/t/${number}`}>
            <Icon name="expand" size={18} />
            {words.fullPage}
          </a>
        )}
        <button
          class="button plain drawer-close"
          type="button"
          aria-label={pageWords(shellWords).close}
          onClick={onClose}
        >
          <Icon name="close" size={20} />
        </button>
      </header>
      <div class="drawer-body">
        <Panel key={ticketId} ticketId={ticketId} />
      </div>
    </dialog>
  );
};

/** Its code comes with the first drawer, and is asked for again when the network was away. */
const Panel = ({ ticketId }: { ticketId: string }) => {
  const [fault, setFault] = useState<unknown>();
  const [part, setPart] = useState<PanelPart>();
  useEffect(() => {
    if (part || fault) return;
    loadPanel().then(setPart, setFault);
  }, [part, fault]);
  if (fault) return <ProblemNotice fault={fault} retry={() => setFault(undefined)} />;
  if (!part) return null;
  return (
    <ErrorBoundary onError={setFault}>
      <part.TicketPanel ticketId={ticketId} />
    </ErrorBoundary>
  );
};

const useOpen = (
  dialog: { current: HTMLDialogElement | null },
  isModal: boolean,
  ticketId: string,
): void => {
  const shown = useRef(ticketId);
  shown.current = ticketId;
  useEffect(() => {
    const { current } = dialog;
    if (!current) return;
    const opener = document.activeElement;
    if (isModal) current.showModal();
    else current.show();
    return () => {
      current.close();
      giveBackFocus(opener, shown.current);
    };
  }, [dialog, isModal]);
  // Another ticket starts from its top.
  useEffect(() => {
    dialog.current?.querySelector<HTMLElement>('.drawer-close')?.focus({ preventScroll: true });
    dialog.current?.querySelector('.drawer-body')?.scrollTo(0, 0);
  }, [ticketId]);
};

/** To where it came from; a pin may be drawn anew meanwhile, then to the row, else to the map. */
const giveBackFocus = (opener: Element | null, ticketId: string): void => {
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  const row = document.querySelector<HTMLElement>(`[data-ticket="${CSS.escape(ticketId)}"]`);
  const target = isThere ? opener : (row ?? document.querySelector<HTMLElement>('.map-ground'));
  target?.focus({ preventScroll: true });
};

import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { pageWords } from '../../words.ts';

type Props = { name: string; phone: string };

/** Dials a duty desk; the number is shown for who has no phone in hand. */
export const CallButton = ({ name, phone }: Props) => (
  <a
    class="button plain ticket-call"
    href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
    aria-label={pageWords(ticketWords).callUnit(name, phone)}
  >
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path
        d="M5.4 2.5 3.2 3.3c-.6 4.6 4.9 10.1 9.5 9.5l.8-2.2-2.7-1.6-1.3 1.1c-1.2-.5-2.6-1.9-3.1-3.1l1.1-1.3z"
        stroke="currentColor"
        stroke-width="1.3"
        stroke-linejoin="round"
      />
    </svg>
    {phone}
  </a>
);

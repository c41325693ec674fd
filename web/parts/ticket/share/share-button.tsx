/** One tap: the ticket as a card for a group chat. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../../src/contract/views.ts';
import { shareWords } from '../../../../src/contract/words/pages/share.ts';
import { serverNow } from '../../../elements/ticker.ts';
import { workingTime } from '../../../elements/working-time.ts';
import { book, language, pageWords } from '../../../words.ts';
import { Icon } from '../../icons.tsx';
import { Dialog } from '../dialog.tsx';
import { type Card, cardText, toCard } from './card.ts';
import { copy, offerToSheet } from './hand-over.ts';
import type { Picture } from './picture.ts';
import { type Shared, ShareSheet } from './share-sheet.tsx';

export const ShareButton = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(shareWords);
  const [shared, setShared] = useState<Shared>();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const share = async (): Promise<void> => {
    setBusy(true);
    const { card, text } = say(ticket);
    const picture = await paint(card);
    const name = `${card.number}.png`;
    const way = picture ? await offerToSheet(picture, text, name) : 'none';
    setBusy(false);
    if (way === 'given') return;
    setShared({ picture, text, name, isCopied: await copy(picture, text) });
    setOpen(true);
  };
  return (
    <>
      <button
        type="button"
        class="button plain ticket-share"
        aria-busy={isBusy}
        onPointerDown={loadPainter}
        onClick={() => isBusy || void share()}
      >
        <Icon name="share" size={16} />
        {words.share}
      </button>
      <Dialog title={words.title} class="share" isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen && shared && <ShareSheet {...shared} />}
      </Dialog>
    </>
  );
};

const say = (ticket: TicketView): { card: Card; text: string } => {
  const around = {
    language: language.value,
    book: book(),
    nowMs: serverNow(),
    time: workingTime.value,
    origin: location.origin,
  };
  const card = toCard(ticket, around);
  return { card, text: cardText(card, around) };
};

/** Asked for under the finger, before it lifts: the sheet of a phone opens only shortly after a tap. */
const loadPainter = (): Promise<typeof import('./picture.ts') | undefined> =>
  import('./picture.ts').catch(() => undefined);

/** Undefined without network on the first time, or where a canvas gives nothing: the text goes alone. */
const paint = async (card: Card): Promise<Picture | undefined> => {
  const painter = await loadPainter();
  return painter?.paintCard(card, pageWords(shareWords), book().product).catch(() => undefined);
};

/** Photos as thumbnails that open in a dialog, recordings to play, papers to fetch. */
import { useState } from 'preact/hooks';
import type { TicketView } from '../../../src/contract/views.ts';
import { ticketWords } from '../../../src/contract/words/pages/ticket.ts';
import { pageWords } from '../../words.ts';
import { type NamedFile, nameFiles, sizeWords } from './attachments.ts';
import { Dialog } from './dialog.tsx';
import { Part } from './part.tsx';

export const AttachmentsPart = ({ ticket }: { ticket: TicketView }) => {
  const words = pageWords(ticketWords);
  const files = nameFiles(ticket.attachments, words);
  if (files.length === 0) return null;
  return (
    <Part name={words.attachments}>
      <FileList files={files} />
    </Part>
  );
};

export const FileList = ({ files }: { files: readonly NamedFile[] }) => {
  const photos = files.filter((file) => file.shape === 'image');
  return (
    <div class="ticket-files">
      <Photos photos={photos} />
      {files
        .filter((file) => file.shape === 'audio')
        .map((file) => (
          <figure key={file.id} class="ticket-audio">
            <figcaption class="soft">{file.name}</figcaption>
            {/* biome-ignore lint/a11y/useMediaCaption: a recording from the street has no captions */}
            <audio controls preload="none" src={file.href} />
          </figure>
        ))}
      {files
        .filter((file) => file.shape === 'file')
        .map((file) => (
          <a key={file.id} class="button" href={file.href} download>
            {file.name} <small class="soft">{sizeWords(file.bytes, pageWords(ticketWords))}</small>
          </a>
        ))}
    </div>
  );
};

const Photos = ({ photos }: { photos: readonly NamedFile[] }) => {
  const words = pageWords(ticketWords);
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const shown = photos[at];
  if (photos.length === 0) return null;
  const go = (way: number) => () => setAt((at + way + photos.length) % photos.length);
  return (
    <>
      <ul class="ticket-thumbs">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <button
              type="button"
              aria-label={words.openPhoto(index + 1, photos.length)}
              onClick={() => {
                setAt(index);
                setOpen(true);
              }}
            >
              <img src={photo.href} alt="" loading="lazy" width={96} height={72} />
            </button>
          </li>
        ))}
      </ul>
      <Dialog
        title={shown?.name ?? ''}
        class="ticket-photo"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        {isOpen && shown && <img src={shown.href} alt={shown.name} />}
        {photos.length > 1 && (
          <p class="spread">
            <button type="button" class="button" onClick={go(-1)}>
              {words.previous}
            </button>
            <span class="soft">
              {at + 1} / {photos.length}
            </span>
            <button type="button" class="button" onClick={go(1)}>
              {words.next}
            </button>
          </p>
        )}
      </Dialog>
    </>
  );
};

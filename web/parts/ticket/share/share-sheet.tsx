/** Where the system has no sheet: the picture, the text, and what copies or keeps them. */
import { useRef, useState } from 'preact/hooks';
import { shareWords } from '../../../../src/contract/words/pages/share.ts';
import { pageWords } from '../../../words.ts';
import { CARD_SIZE } from './card.ts';
import { copy, copySelected } from './hand-over.ts';
import type { Picture } from './picture.ts';

export type Shared = {
  picture: Picture | undefined;
  text: string;
  /** Of the file. */
  name: string;
  isCopied: boolean;
};

export const ShareSheet = ({ picture, text, name, isCopied }: Shared) => {
  const words = pageWords(shareWords);
  const box = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState(isCopied && picture ? words.copied : '');
  const tell = (done: boolean, said: string): void => setTold(done ? said : words.notCopied);
  const copyText = async (): Promise<void> =>
    tell((await copy(undefined, text)) || copySelected(box.current), words.textCopied);
  return (
    <>
      <p class={told ? 'share-told' : 'visually-hidden'} role="status">
        {told}
      </p>
      {picture ? (
        <img
          class="share-picture"
          src={picture.url}
          alt={text}
          width={CARD_SIZE}
          height={CARD_SIZE}
        />
      ) : (
        <p class="notice amber">{words.noPicture}</p>
      )}
      <div class="share-acts">
        {picture && canCopyPictures() && (
          <button
            type="button"
            class="button"
            onClick={async () => tell(await copy(picture, ''), words.pictureCopied)}
          >
            {words.copyPicture}
          </button>
        )}
        <button type="button" class="button" onClick={() => void copyText()}>
          {words.copyText}
        </button>
        {picture && (
          <a class="button" href={picture.url} download={name}>
            {words.save}
          </a>
        )}
      </div>
      <label class="field">
        {words.text}
        <textarea
          ref={box}
          class="share-text"
          readOnly
          rows={text.split('\n').length}
          value={text}
        />
      </label>
    </>
  );
};

/** Not on a page that came by plain http, nor in an old browser. */
const canCopyPictures = (): boolean => 'ClipboardItem' in window && 'clipboard' in navigator;

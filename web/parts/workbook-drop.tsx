/** Where a workbook is dropped or chosen. */
import '../styles/workbook-drop.css';
import { useRef, useState } from 'preact/hooks';
import { workbookWords } from '../../src/contract/words/pages/workbook.ts';
import { pageWords } from '../words.ts';

type Props = {
  isBusy: boolean;
  /** The first act of its page. */
  isMain?: boolean;
  /** What a workbook may hold. */
  limit: string;
  onFile: (file: File) => void;
};

export const WorkbookDrop = ({ isBusy, isMain, limit, onFile }: Props) => {
  const words = pageWords(workbookWords);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file && !isBusy) onFile(file);
    // The same file again is a choice too, once it was mended.
    if (input.current) input.current.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way to the button in it
    <div
      class="workbook-drop"
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p>{isOver ? words.dropping : words.drop}</p>
      <button
        class={isMain ? 'button primary' : 'button'}
        type="button"
        disabled={isBusy}
        aria-busy={isBusy}
        onClick={() => input.current?.click()}
      >
        {isBusy ? words.checking : words.choose}
      </button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={words.choose}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => take(event.currentTarget.files)}
      />
      <p class="soft small">{limit}</p>
    </div>
  );
};

/** Where a workbook of people is dropped or chosen. */
import { useRef, useState } from 'preact/hooks';
import { servicePeopleWords } from '../../../../src/contract/words/pages/service-people.ts';
import { pageWords } from '../../../words.ts';

type Props = { isBusy: boolean; onFile: (file: File) => void };

export const WorkbookDrop = ({ isBusy, onFile }: Props) => {
  const words = pageWords(servicePeopleWords);
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
      class="people-drop"
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
        class="button"
        type="button"
        disabled={isBusy}
        aria-busy={isBusy}
        onClick={() => input.current?.click()}
      >
        {isBusy ? words.checking : words.pick}
      </button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={words.pick}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => take(event.currentTarget.files)}
      />
      <p class="soft small">{words.limit}</p>
    </div>
  );
};

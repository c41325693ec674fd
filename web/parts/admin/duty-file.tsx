/** Where a workbook is dropped or chosen. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { dutyLoadWords } from '../../../src/contract/words/pages/duty-load.ts';
import { pageWords } from '../../words.ts';

type Props = { isBusy: boolean; onFile: (file: File) => void };

export const DutyFile = ({ isBusy, onFile }: Props) => {
  const words = pageWords(dutyLoadWords);
  const isOver = useSignal(false);
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
      class="card duty-drop"
      data-over={isOver.value ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      <p>{isOver.value ? words.dropping : words.drop}</p>
      <button
        class="button primary"
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
      <p class="soft small">{words.limit}</p>
    </div>
  );
};

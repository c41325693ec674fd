/** Photos are welcome and never required. */
import { useId, useRef } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { pageWords } from '../../../words.ts';
import type { AttachedFile } from '../../raise/files.ts';
import { FieldError } from './field.tsx';
import type { Photos } from './use-photos.ts';

const ACCEPTED = 'image/*,application/pdf,audio/*';
const PERCENT = 100;

type Props = { photos: Photos; error: string | undefined; label?: string };

export const PhotoPicker = ({ photos, error, label }: Props) => {
  const words = pageWords(verbWords);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const add = (list: FileList | null): void => {
    for (const file of list ?? []) photos.files.add(file, file.name, 'photo');
    if (input.current) input.current.value = '';
  };
  return (
    <div class="field verb-photos">
      {label && <span class="label">{label}</span>}
      <ul class="ticket-thumbs">
        {photos.list.map((file) => (
          <Thumb key={file.key} file={file} photos={photos} />
        ))}
        <li>
          <button type="button" class="button" onClick={() => input.current?.click()}>
            {words.addPhoto}
          </button>
          <input
            ref={input}
            type="file"
            hidden
            multiple
            accept={ACCEPTED}
            aria-label={words.addPhoto}
            onChange={(event) => add(event.currentTarget.files)}
          />
        </li>
      </ul>
      <FieldError id={id} error={error} />
    </div>
  );
};

const Thumb = ({ file, photos }: { file: AttachedFile; photos: Photos }) => {
  const words = pageWords(verbWords);
  const { key: fileKey, name, state, share, url, why } = file;
  const hasFailed = state === 'failed';
  return (
    <li class="verb-thumb" data-state={state}>
      {url && <img src={url} alt={name} width={96} height={72} />}
      {state === 'sending' && (
        <small role="status">
          {words.sending} {Math.round(share * PERCENT)}%
        </small>
      )}
      {state === 'kept' && <small class="soft">{words.photoKept}</small>}
      {hasFailed && <small class="field-error">{why ?? words.photoFailed}</small>}
      <span class="cluster">
        {hasFailed && (
          <button type="button" class="button" onClick={() => photos.files.retry(fileKey)}>
            {words.retry}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-label={`${words.remove} ${name}`}
          onClick={() => photos.files.remove(fileKey)}
        >
          {words.remove}
        </button>
      </span>
    </li>
  );
};

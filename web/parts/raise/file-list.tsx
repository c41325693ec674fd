/** What goes along: pictures, recordings, papers; each with how far it is and a way to drop it. */
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { pageWords } from '../../words.ts';
import type { AttachedFile, Files } from './files.ts';
import type { Raising } from './raising.ts';

export const FileList = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const list = raising.files.list.value;
  if (list.length === 0) return null;
  return (
    <ul class="raise-files" aria-label={words.files}>
      {list.map((file) => (
        <li key={file.key} class={`raise-file ${file.state === 'failed' ? 'failed' : file.use}`}>
          <Preview file={file} />
          <FileState file={file} files={raising.files} />
          <button
            type="button"
            class="raise-remove"
            aria-label={words.removeNamed(file.name)}
            onClick={() => raising.files.remove(file.key)}
          >
            <b aria-hidden="true">×</b>
          </button>
        </li>
      ))}
    </ul>
  );
};

/** A picture the browser cannot draw (HEIC) shows its name, by way of alt. */
const Preview = ({ file }: { file: AttachedFile }) => {
  if (file.state === 'failed') return <span class="raise-file-name">{file.name}</span>;
  if (file.use === 'voice' && file.url)
    // biome-ignore lint/a11y/useMediaCaption: the speaker's own words, recorded a moment ago
    return <audio controls preload="metadata" src={file.url} aria-label={file.name} />;
  if (file.use === 'photo' && file.url) return <img src={file.url} alt={file.name} />;
  return <span class="raise-file-name">{file.name}</span>;
};

const FileState = ({ file, files }: { file: AttachedFile; files: Files }) => {
  const words = pageWords(raiseWords);
  if (file.state === 'done') return null;
  if (file.state === 'kept')
    return (
      <div class="raise-file-state" role="status">
        <small>{words.fileKept}</small>
      </div>
    );
  const percent = Math.round(file.share * 100);
  return (
    <div class="raise-file-state" role="status">
      {file.state === 'sending' ? (
        <>
          <progress max={100} value={percent} aria-label={file.name} />
          <small>{words.sending(percent)}</small>
        </>
      ) : (
        <>
          <small class="field-error">{file.why ?? words.uploadFailed}</small>
          <button type="button" class="button" onClick={() => files.retry(file.key)}>
            {words.retryFile}
          </button>
        </>
      )}
    </div>
  );
};

/** Saying it instead of typing it: the recording goes along as a file. */
import { useEffect, useMemo } from 'preact/hooks';
import { raiseWords } from '../../../src/contract/words/pages/raise.ts';
import { pageWords } from '../../words.ts';
import type { Raising } from './raising.ts';
import { createRecorder, sayDuration, voiceFileName } from './recorder.ts';

export const VoicePart = ({ raising }: { raising: Raising }) => {
  const words = pageWords(raiseWords);
  const { files } = raising;
  const recorder = useMemo(
    () =>
      createRecorder((voice) => {
        const count = files.list.value.filter(({ use }) => use === 'voice').length;
        const name = pageWords(raiseWords).voiceName(count + 1);
        files.add(voice, voiceFileName(name, voice), 'voice');
      }),
    [files],
  );
  useEffect(() => recorder.drop, [recorder]);
  const isRecording = recorder.state.value === 'recording';
  return (
    <div class="raise-panel">
      <button
        type="button"
        class={isRecording ? 'button primary' : 'button'}
        aria-pressed={isRecording}
        onClick={() => (isRecording ? recorder.stop() : void recorder.start())}
      >
        {isRecording ? words.stop(sayDuration(recorder.seconds.value)) : words.record}
      </button>
      <small class="soft">{words.recordHint}</small>
      {recorder.state.value === 'refused' && (
        <p class="notice amber" role="alert">
          {words.noMicrophone}
        </p>
      )}
    </div>
  );
};

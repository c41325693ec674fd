/** 反馈: what came of it, and what was done. */
import { useState } from 'preact/hooks';
import { verbWords } from '../../../../src/contract/words/pages/verbs.ts';
import { OUTCOMES } from '../../../../src/domain/ticket/ticket.ts';
import { book, pageWords } from '../../../words.ts';
import { ChoiceField, TextField } from './field.tsx';
import { type FormProps, useVerb } from './form-props.ts';
import { PhotoPicker } from './photo-picker.tsx';
import { usePhotos } from './use-photos.ts';
import { VerbForm } from './verb-form.tsx';

export const ReportForm = (props: FormProps) => {
  const words = pageWords(verbWords);
  const act = useVerb('report', props);
  const photos = usePhotos();
  const [outcome, setOutcome] = useState<string>();
  const [text, setText] = useState('');
  const submit = (): void => {
    const filled = { outcome: outcome !== undefined, text: text.trim() !== '' };
    if (!act.need(filled, { outcome: words.choose })) return;
    if (!act.need({ photos: photos.isSettled }, words.uploading)) return;
    act.send({ outcome, text: text.trim(), attachmentIds: photos.sent });
  };
  return (
    <VerbForm
      {...props}
      act={act}
      fields={['outcome', 'text', 'photos']}
      submit={words.report}
      onSubmit={submit}
    >
      <ChoiceField
        act={act}
        name="outcome"
        label={words.outcome}
        hint={words.outcomeHint[outcome ?? '']}
        value={outcome}
        onValue={setOutcome}
        options={OUTCOMES.map((each) => ({ value: each, text: book().outcome[each] }))}
      />
      <TextField
        act={act}
        name="text"
        label={words.reportText}
        value={text}
        onValue={setText}
        wording="hint"
      />
      <PhotoPicker photos={photos} error={act.errors.photos} label={words.photos} />
    </VerbForm>
  );
};
